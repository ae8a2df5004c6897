/** A hundred new PhDs of one year, standing in three stacks: industry, academia, the rest. */
import { formatValue } from '../../content/format/format.ts';
import { apportion, stackHeight, stackPoint, type Stack } from '../../scene/arrange.ts';
import {
  dotKey,
  tenth,
  travellers,
  type Box,
  type Dot,
  type Label,
  type Scene,
  type Tone,
} from '../../scene/scene.ts';
import type { Telling } from '../chapter.ts';
import { shares } from './record.ts';

const groups = ['industry', 'academia', 'other'] as const satisfies readonly Tone[];
const columns = 6;
/** The tallest stack that must fit: 71 dots, six to a row. */
const tallest = 12;

export function sectors(year: number, box: Box, telling: Telling): Scene {
  const share = shares(telling).find((row) => row.year === year);
  if (!share) throw new Error(`ai-phd-employment has no row for ${String(year)}`);
  const parts = apportion([share.industry, share.academia], travellers);
  const values = [share.industry, share.academia, share.rest];

  const top = box.numeral + box.label;
  const bottom = box.label * 2.2;
  const gap = box.w * 0.05;
  const pitch = Math.min((box.h - top - bottom) / tallest, (box.w - 2 * gap) / (columns * groups.length));
  const width = columns * pitch;
  const left = (box.w - groups.length * width - (groups.length - 1) * gap) / 2;
  const baseline = box.h - bottom;
  const stacks = groups.map((_, i): Stack => ({ x: left + i * (width + gap), baseline, columns, pitch }));

  const labels = stacks.flatMap((stack, i): Label[] => {
    const middle = tenth(stack.x + width / 2);
    return [
      {
        kind: 'label',
        key: `value-${groups[i] ?? ''}`,
        x: middle,
        y: tenth(baseline - stackHeight(stack, parts[i] ?? 0) - box.numeral * 0.3),
        text: formatValue(values[i] ?? 0, 'percent', telling.locale, 1),
        size: box.numeral,
        anchor: 'middle',
        tone: 'ink',
        face: 'num',
      },
      {
        kind: 'label',
        key: `name-${groups[i] ?? ''}`,
        x: middle,
        y: tenth(baseline + box.label * 1.5),
        text: telling.say(`scene.phd-pipeline.${groups[i] ?? ''}`),
        size: box.label,
        anchor: 'middle',
        tone: 'ink',
        face: 'label',
      },
    ];
  });

  return {
    box,
    marks: [
      {
        kind: 'line',
        key: 'ground',
        x1: tenth(left),
        x2: tenth(box.w - left),
        y1: tenth(baseline + pitch * 0.15),
        y2: tenth(baseline + pitch * 0.15),
        tone: 'ink-3',
        dashed: false,
      },
      {
        kind: 'label',
        key: 'year',
        x: tenth(box.w - left),
        y: tenth(box.numeral * 1.1),
        text: String(year),
        size: tenth(box.numeral * 1.25),
        anchor: 'end',
        tone: 'ink-2',
        face: 'num',
      },
      ...labels,
    ],
    dots: seats(parts).map(([group, seat], i): Dot => {
      const [x, y] = stackPoint(stacks[group] ?? { x: 0, baseline, columns, pitch }, seat);
      return {
        kind: 'dot',
        key: dotKey(i),
        x,
        y,
        r: tenth(pitch * 0.4),
        tone: groups[group] ?? 'other',
        shape: 'round',
      };
    }),
  };
}

/**
 * Which dot sits where: `[group, seat]` per traveller. Industry is filled from the low keys up, the rest from the
 * high keys down, academia in between, so that from one year to another as few dots as possible change group.
 */
export function seats(parts: readonly number[]): (readonly [group: number, seat: number])[] {
  const [industry = 0, academia = 0] = parts;
  return Array.from({ length: travellers }, (_, i) => {
    if (i < industry) return [0, i] as const;
    if (i < industry + academia) return [1, i - industry] as const;
    return [2, travellers - 1 - i] as const;
  });
}
