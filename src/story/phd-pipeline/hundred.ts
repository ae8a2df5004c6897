/** A hundred new PhDs of one year, standing in three stacks: industry, academia, the rest. */
import { formatValue } from '../../content/format/format.ts';
import { scaleBand } from 'd3';
import {
  apportion,
  stackHeight,
  stackPoint,
  stackPoints,
  type Point,
  type Stack,
} from '../../scene/arrange.ts';
import { dots, hairline, label } from '../../scene/marks.ts';
import {
  travellers,
  type Box,
  type Field,
  type Label,
  type Line,
  type Scene,
  type Tone,
} from '../../scene/scene.ts';
import { heading } from '../heading.ts';
import type { Telling } from '../chapter.ts';
import { shareOf, type Share } from './record.ts';

const groups = ['industry', 'academia', 'other'] as const satisfies readonly Tone[];
type Group = (typeof groups)[number];
/** The most dots that a stack must hold in any of the years. */
const most = 71;
/** How many dots a row of a stack may have. */
const rowsOf = [5, 6, 7, 8, 9];

const valueOf = (share: Share, group: Group): number => (group === 'other' ? share.rest : share[group]);
const partsOf = (share: Share): number[] => apportion([share.industry, share.academia], travellers);

/**
 * The hundred of `year`. Where `before` is given, what each stack held in that earlier year stays to be seen: thin
 * outlines where it was more, and a line across where it was less.
 */
export function hundred(
  { year, before }: { readonly year: number; readonly before?: number },
  words: { readonly title: string; readonly what: string },
  box: Box,
  telling: Telling,
): Scene {
  const { say, locale } = telling;
  const share = shareOf(telling, year);
  const parts = partsOf(share);
  const head = heading(box, words.title, words.what);
  const number = box.numeral * (box.name === 'narrow' ? 0.82 : 0.9);
  const foot = box.label * 2;
  const baseline = box.h - foot;
  const top = head.bottom + box.label * 0.4;
  const places = scaleBand(groups, [0, box.w]).paddingInner(0.14);
  const options = rowsOf.map((columns) => ({
    columns,
    pitch: Math.min(
      (baseline - top - number * 1.1) / Math.ceil(most / columns),
      places.bandwidth() / columns,
    ),
  }));
  const largest = Math.max(...options.map(({ pitch }) => pitch));
  // Of the options with large dots the one that stands tallest.
  const { columns, pitch } = options.find((option) => option.pitch > largest * 0.9) ?? {
    columns: 5,
    pitch: 1,
  };
  const stackOf = (group: Group): Stack => ({
    x: (places(group) ?? 0) + (places.bandwidth() - columns * pitch) / 2,
    baseline,
    columns,
    pitch,
  });
  const r = pitch * 0.4;
  const ghosts = before === undefined ? [] : partsOf(shareOf(telling, before));

  const marks = groups.flatMap((group, i): (Label | Line | Field)[] => {
    const stack = stackOf(group);
    const [n, was] = [parts[i] ?? 0, ghosts[i] ?? 0];
    const middle = stack.x + (columns * pitch) / 2;
    const height = stackHeight(stack, Math.max(n, was));
    const roof = baseline - stackHeight(stack, was);
    return [
      label(
        `value-${group}`,
        [middle, baseline - height - number * 0.28],
        formatValue(valueOf(share, group), 'percent', locale, 1),
        number,
        { anchor: 'middle', face: 'num' },
      ),
      label(
        `name-${group}`,
        [middle, baseline + box.label * 1.4],
        say(`scene.phd-pipeline.${group}`),
        box.label,
        { anchor: 'middle' },
      ),
      ...(was > n && group !== 'other'
        ? [
            {
              kind: 'field',
              key: `was-${group}`,
              points: stackPoints(stack, n, was),
              r,
              tone: 'other',
              shape: 'round',
              look: 'gone',
            } as const,
          ]
        : []),
      ...(before !== undefined && (was < n || group === 'other')
        ? [
            hairline(`was-${group}`, [stack.x, roof], [stack.x + columns * pitch, roof], {
              tone: 'ink',
              dashed: true,
            }),
          ]
        : []),
    ];
  });

  const seat = ([group, i]: readonly [number, number]): Point =>
    stackPoint(stackOf(groups[group] ?? 'other'), i);
  const seated = seats(parts);
  return {
    box,
    marks: [
      ...head.marks,
      hairline('ground', [0, baseline + pitch * 0.15], [box.w, baseline + pitch * 0.15]),
      ...marks,
    ],
    dots: dots(seated.map(seat), (i) => ({ r, tone: groups[seated[i]?.[0] ?? 2] ?? 'other' })),
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
