/**
 * One column of a hundred dots a year: industry from the bottom, academia from the top, the rest between them.
 * Years that we could not read are hatched, at their true width on the time axis.
 */
import { formatValue } from '../../content/format/format.ts';
import { textWidth } from '../../scene/measure.ts';
import { apportion, stackPoints, type Point, type Stack } from '../../scene/arrange.ts';
import {
  dotKey,
  tenth,
  travellers,
  type Box,
  type Dot,
  type Field,
  type Gap,
  type Label,
  type Line,
  type Scene,
} from '../../scene/scene.ts';
import type { Telling } from '../chapter.ts';
import { shares, type Share } from './record.ts';

const first = 2010;
const perRow = 2;
const rowsOfColumn = travellers / perRow;
const sectorTones = ['industry', 'other', 'academia'] as const;

export function years(until: number, box: Box, telling: Telling): Scene {
  const drawn = shares(telling).filter(({ year }) => year <= until);
  const frame = measure(until, box, telling);
  const { slot, columnOf } = frame;

  const others = drawn.filter(({ year }) => year !== until);
  const last = drawn.at(-1);
  const dots = last ? splitColumn(last, columnOf(until)) : [];
  // Where years are narrow, the first of all and the last of each run are named; the rest are read off them.
  const tight = slot < textWidth('’22', frame.small) * 1.2;
  const isNamed = (year: number): boolean =>
    !tight || year === first || (year > first + 1 && !drawn.some((share) => share.year === year + 1));

  return {
    box,
    marks: [
      ...gaps(drawn, until, frame, box, telling),
      ...others.flatMap((share) => fields(share, columnOf(share.year), frame.pitch)),
      ...drawn
        .filter(({ year }) => isNamed(year))
        .map(({ year }): Label => ({
          kind: 'label',
          key: `year-${String(year)}`,
          x: tenth(frame.x(year) + slot / 2),
          y: tenth(frame.baseline + box.label * 1.4),
          text: `’${String(year % 100)}`,
          size: frame.small,
          anchor: 'middle',
          tone: year === until ? 'ink' : 'ink-2',
          face: 'label',
        })),
      ...callouts(drawn, until, frame, box, telling),
    ],
    dots: dots.map(({ point: [x, y], tone }, i): Dot => ({
      kind: 'dot',
      key: dotKey(i),
      x,
      y,
      r: tenth(frame.pitch * 0.4),
      tone,
      shape: 'round',
    })),
  };
}

interface Frame {
  readonly slot: number;
  readonly pitch: number;
  readonly top: number;
  readonly baseline: number;
  readonly right: number;
  readonly small: number;
  /** Size of the shares, in the display face. */
  readonly figure: number;
  /** Room between the second column and the hatch, for the first comparison. */
  readonly beside: number;
  /** Left edge of a year's slot. */
  readonly x: (year: number) => number;
  readonly columnOf: (year: number) => Stack;
  /** Height at which a share counted from the bottom ends. */
  readonly level: (percent: number) => number;
}

function measure(until: number, box: Box, telling: Telling): Frame {
  const small = Math.max(12.9, box.label * 0.87);
  const top = box.label * 1.6;
  const baseline = box.h - box.label * 2;
  // Room for the last year's figures at the right.
  const figure = tenth(box.name === 'narrow' ? box.numeral * 0.58 : box.numeral * 0.5);
  const right = box.w - textWidth('70.7%', figure) - 6;
  const slot = right / (until - first + 1);
  const pitch = Math.min((baseline - top) / rowsOfColumn, (slot * 0.8) / perRow);
  const tall = pitch * rowsOfColumn;
  const x = (year: number): number => (year - first) * slot;
  return {
    slot,
    pitch,
    top: baseline - tall,
    baseline,
    right,
    small,
    figure,
    beside:
      Math.max(
        textWidth('41.6%', figure),
        ...['industry', 'academia'].map((key) => textWidth(telling.say(`scene.phd-pipeline.${key}`), small)),
      ) +
      small * 0.6,
    x,
    columnOf: (year) => ({ x: x(year) + (slot - perRow * pitch) / 2, baseline, columns: perRow, pitch }),
    level: (percent) => baseline - (percent / 100) * tall,
  };
}

/** The hundred places of a column, coloured from the bottom: industry, the rest, academia. */
function splitColumn(share: Share, stack: Stack): { point: Point; tone: (typeof sectorTones)[number] }[] {
  const [industry = 0, academia = 0] = apportion([share.industry, share.academia], travellers);
  return stackPoints(stack, 0, travellers)
    .map((point, i) => ({
      point,
      tone: i < industry ? sectorTones[0] : i < travellers - academia ? sectorTones[1] : sectorTones[2],
    }))
    .sort((a, b) => order(a.tone) - order(b.tone));
}
/** Travellers come in the order industry, academia, the rest, as in the stacks, so that few cross over. */
const order = (tone: (typeof sectorTones)[number]): number => ['industry', 'academia', 'other'].indexOf(tone);

function fields(share: Share, stack: Stack, pitch: number): Field[] {
  const places = splitColumn(share, stack);
  return sectorTones.map((tone) => ({
    kind: 'field',
    key: `field-${String(share.year)}-${tone}`,
    points: places.filter((place) => place.tone === tone).map(({ point }) => point),
    r: tenth(pitch * 0.4),
    tone,
    shape: 'round',
  }));
}

/** Runs of missing years as hatched ground, the long one named. */
function gaps(
  drawn: readonly Share[],
  until: number,
  frame: Frame,
  box: Box,
  telling: Telling,
): (Gap | Label)[] {
  const known = new Set(drawn.map(({ year }) => year));
  const runs: [from: number, to: number][] = [];
  for (let year = first; year <= until; year++) {
    if (known.has(year)) continue;
    const run = runs.at(-1);
    if (run?.[1] === year - 1) run[1] = year;
    else runs.push([year, year]);
  }
  return runs.flatMap(([from, to]): (Gap | Label)[] => {
    const x = frame.x(from);
    const w = frame.x(to + 1) - x;
    // A long run leaves room beside the columns for the figures of the year before it.
    const inset = from === to ? w * 0.14 : frame.beside;
    const gap: Gap = {
      kind: 'gap',
      key: `gap-${String(from)}`,
      x: tenth(x + inset),
      y: tenth(frame.top),
      w: tenth(w - inset - w * (from === to ? 0.14 : 0.02)),
      h: tenth(frame.baseline - frame.top),
    };
    if (from === to) return [gap];
    return [
      gap,
      {
        kind: 'label',
        key: `gap-${String(from)}-name`,
        x: tenth(gap.x + gap.w / 2),
        y: tenth(frame.baseline + box.label * 1.4),
        text: telling.say('scene.phd-pipeline.years.gap'),
        size: frame.small,
        anchor: 'middle',
        tone: 'ink-2',
        face: 'label',
      },
    ];
  });
}

/** Direct labels: who is who, the first comparison, and the last year against the peak. */
function callouts(
  drawn: readonly Share[],
  until: number,
  frame: Frame,
  box: Box,
  telling: Telling,
): (Label | Line)[] {
  const percent = (n: number): string => formatValue(n, 'percent', telling.locale, 1);
  const start = drawn.find(({ year }) => year === 2011);
  const peak = drawn.find(({ year }) => year === 2022);
  const last = drawn.at(-1);
  if (!start || !peak || !last) return [];
  const label = (key: string, x: number, y: number, text: string, tone: Label['tone'] = 'ink'): Label => ({
    kind: 'label',
    key,
    x: tenth(x),
    y: tenth(y),
    text,
    size: frame.small,
    anchor: 'start',
    tone,
    face: 'label',
  });
  const share = (key: string, x: number, y: number, value: number, tone: Label['tone'] = 'ink'): Label => ({
    ...label(key, x, y, percent(value), tone),
    size: frame.figure,
    face: 'num',
  });
  const leftX = frame.x(2012) + 3;
  const rightX = frame.right + 5;
  const drop = frame.figure * 0.34;
  const marks: (Label | Line)[] = [
    share('industry-start', leftX, frame.level(start.industry) + drop, start.industry),
    share('academia-start', leftX, frame.level(100 - start.academia / 2) + drop, start.academia, 'ink-2'),
    label('academia-name', leftX, frame.top + frame.small * 0.9, telling.say('scene.phd-pipeline.academia')),
    label(
      'industry-name',
      leftX,
      frame.baseline - frame.small * 0.3,
      telling.say('scene.phd-pipeline.industry'),
    ),
    share('industry-last', rightX, frame.level(last.industry) + drop * 1.6, last.industry),
    share('academia-last', rightX, frame.level(100 - last.academia / 2) + drop, last.academia, 'ink-2'),
  ];
  if (until === peak.year) return marks;
  // The peak's level carried across, so that the fall can be read off.
  const y = tenth(frame.level(peak.industry));
  return [
    ...marks,
    {
      kind: 'line',
      key: 'peak-level',
      x1: tenth(frame.x(peak.year)),
      x2: tenth(box.w),
      y1: y,
      y2: y,
      tone: 'ink',
      dashed: true,
    },
    share('peak', rightX, y - frame.figure * 0.25, peak.industry, 'ink-2'),
  ];
}
