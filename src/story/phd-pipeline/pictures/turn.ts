/**
 * One column of a hundred dots a year: industry from the bottom, academia from the top, the rest between them. Years
 * that could not be read are a void at their true width on the time axis.
 */
import { scaleBand, scaleLinear } from 'd3';
import { stack as layers } from 'd3';
import { formatValue } from '../../../content/format/format.ts';
import { apportion, stackPoints, type Point, type Stack } from '../../../scene/arrange.ts';
import { dots, hairline, label, note, noteHeight } from '../../../scene/marks.ts';
import { textWidth } from '../../../scene/measure.ts';
import { travellers, type Box, type Field, type Gap, type Label } from '../../../scene/scene.ts';
import type { PictureModule, Telling } from '../../chapter.ts';
import { heading } from '../../heading.ts';
import { drawnRows, missingRuns, shareOf, shares, shareSaid, yearsBetween, type Share } from '../record.ts';

const [first, start, peak, end] = [2010, 2011, 2022, 2024];
/** Named where there is no room for every year: those whose shares are written beside them, and where a run begins. */
const named = [start, 2019, peak, end];
const perRow = 2;
const sectors = ['industry', 'rest', 'academia'] as const;
type Sector = (typeof sectors)[number];
const tones = { industry: 'industry', rest: 'other', academia: 'academia' } as const;
const order: readonly Sector[] = ['industry', 'academia', 'rest'];

/** Where each sector of a share begins and ends, in percent from the bottom. */
const bands = (share: Share): Record<Sector, readonly [from: number, to: number]> =>
  Object.fromEntries(
    layers<Share>()
      .keys(sectors)([share])
      .map((layer) => [layer.key, [layer[0]?.[0] ?? 0, layer[0]?.[1] ?? 0]]),
  ) as unknown as Record<Sector, readonly [number, number]>;

const short = (year: number): string => `’${String(year % 100)}`;

/** How the columns stand in a box. */
function measure(box: Box, top: number, figure: number) {
  const small = Math.max(box.least, box.label * 0.87);
  const baseline = box.h - small * 1.7;
  // Room for the last year's figures at the right.
  const right = box.w - textWidth('70.7%', figure) - 6;
  const band = scaleBand(yearsBetween(first, end), [0, right]);
  const slot = band.step();
  const pitch = Math.min(((baseline - top) / travellers) * perRow, (slot * 0.84) / perRow);
  const tall = (pitch * travellers) / perRow;
  const level = scaleLinear([0, 100], [baseline, baseline - tall]);
  const x = (year: number): number => (first === year ? 0 : (year - first) * slot);
  const columnOf = (year: number): Stack => ({
    x: x(year) + (slot - perRow * pitch) / 2,
    baseline,
    columns: perRow,
    pitch,
  });
  return { small, baseline, top: baseline - tall, right, slot, pitch, figure, x, columnOf, level };
}
type Measure = ReturnType<typeof measure>;

/** The hundred places of a column with their sector: industry, academia, the rest, so that few dots cross over. */
function placesOf(share: Share, column: Stack): { point: Point; sector: Sector }[] {
  const [industry = 0, academia = 0] = apportion([share.industry, share.academia], travellers);
  const sectorAt = (i: number): Sector =>
    i < industry ? 'industry' : i < travellers - academia ? 'rest' : 'academia';
  return stackPoints(column, 0, travellers)
    .map((point, i) => ({ point, sector: sectorAt(i) }))
    .sort((a, b) => order.indexOf(a.sector) - order.indexOf(b.sector));
}

export const turn = {
  scene(box, telling) {
    const { say } = telling;
    const head = heading(
      box,
      say('scene.phd-pipeline.turn.title', { year: String(peak) }),
      say('scene.phd-pipeline.turn.what'),
    );
    const figure = box.numeral * (box.name === 'narrow' ? 0.58 : 0.5);
    const at = measure(box, head.bottom + box.label * 0.2, figure);
    const r = at.pitch * 0.4;
    const record = shares(telling);
    const before = record.filter(({ year }) => year !== end);
    const tight = at.slot < textWidth('’22', at.small) * 1.2;
    const present = placesOf(shareOf(telling, end), at.columnOf(end));
    return {
      box,
      marks: [
        ...head.marks,
        ...voids(record, at, box, telling),
        ...before.flatMap((share) => {
          const places = placesOf(share, at.columnOf(share.year));
          return sectors.map((sector): Field => ({
            kind: 'field',
            key: `${String(share.year)}-${sector}`,
            points: places.filter((place) => place.sector === sector).map(({ point }) => point),
            r,
            tone: tones[sector],
            shape: 'round',
          }));
        }),
        ...record
          .filter(({ year }) => !tight || named.includes(year))
          .map(({ year }) =>
            label(
              `year-${String(year)}`,
              [at.x(year) + at.slot / 2, at.baseline + at.small * 1.35],
              short(year),
              at.small,
              {
                anchor: 'middle',
                tone: year === end ? 'ink' : 'ink-2',
              },
            ),
          ),
        ...callouts(at, box, telling),
      ],
      dots: dots(
        present.map(({ point }) => point),
        (i) => ({ r, tone: tones[present[i]?.sector ?? 'rest'] }),
      ),
    };
  },
  key: ({ say }) => say('scene.phd-pipeline.turn.key'),
  describe: (telling) =>
    [
      telling.say('scene.phd-pipeline.turn.said'),
      ...shares(telling).map((share) => shareSaid(telling, share)),
      telling.say('scene.phd-pipeline.turn.void-said'),
    ].join(' '),
  rows: (telling) => drawnRows(telling, 'ai-phd-employment'),
  sources: ['ai-index-2021', 'ai-index-2022', 'ai-index-2023', 'ai-index-2024', 'ai-index-2026'],
} satisfies PictureModule;

/** Runs of missing years: hatched, and a long run holds in its middle the words that say what it is. */
function voids(record: readonly Share[], at: Measure, box: Box, telling: Telling): (Gap | Label)[] {
  const { say } = telling;
  const hatch = (key: string, x: number, y: number, w: number, h: number): Gap => ({
    kind: 'gap',
    key,
    x,
    y,
    w,
    h,
  });
  return missingRuns(
    record.map(({ year }) => year),
    first,
    end,
  ).flatMap(([from, to]) => {
    const key = `void-${String(from)}`;
    const [left, width] = [at.x(from), at.x(to + 1) - at.x(from)];
    if (from === to) return [hatch(key, left + width * 0.14, at.top, width * 0.72, at.baseline - at.top)];
    // A long run leaves room beside the columns for the figures of the year before it.
    const beside =
      Math.max(
        textWidth('41.6%', at.figure),
        ...(['industry', 'academia'] as const).map((name) =>
          textWidth(say(`scene.phd-pipeline.${name}`), at.small),
        ),
      ) +
      at.small * 0.8;
    const [x, w] = [left + beside, width - beside - at.slot * 0.14];
    const narrow = box.name === 'narrow';
    const name = narrow ? short : String;
    const span = say('scene.phd-pipeline.turn.span', { from: name(from), to: name(to) });
    const words = say(`scene.phd-pipeline.turn.${narrow ? 'void-short' : 'void'}`);
    const size = narrow ? box.label * 0.95 : box.label * 1.5;
    const spanHeight = noteHeight(span, size, w);
    const block = size + spanHeight + at.small * 1.5 + noteHeight(words, at.small, w);
    const y = (at.top + at.baseline - block) / 2;
    const air = at.small;
    const under = y + size * 0.8 + spanHeight + at.small * 1.6;
    return [
      hatch(`${key}-over`, x, at.top, w, y - air - at.top),
      hatch(`${key}-under`, x, y + block + air, w, at.baseline - y - block - air),
      ...note(`${key}-span`, [x + w / 2, y + size * 0.8], span, size, w, { anchor: 'middle', face: 'num' }),
      ...note(`${key}-words`, [x + w / 2, under], words, at.small, w, { anchor: 'middle', tone: 'ink-2' }),
    ];
  });
}

/** Direct labels: who is who, the first comparison, and the last year against the peak. */
function callouts(at: Measure, box: Box, telling: Telling) {
  const percent = (n: number): string => formatValue(n, 'percent', telling.locale, 1);
  const [was, top, last] = [start, peak, end].map((year) => shareOf(telling, year)) as [Share, Share, Share];
  const [leftX, rightX] = [at.x(start + 1) + at.small * 0.2, at.right + 5];
  const drop = at.figure * 0.34;
  const middle = (share: Share, sector: Sector): number => {
    const [from, to] = bands(share)[sector];
    return at.level((from + to) / 2);
  };
  const y = at.level(top.industry);
  const figure = (key: string, x: number, level: number, value: number, tone: Label['tone']): Label =>
    label(key, [x, level], percent(value), at.figure, { face: 'num', tone });
  return [
    figure('industry-start', leftX, middle(was, 'industry') + drop, was.industry, 'ink'),
    figure('academia-start', leftX, middle(was, 'academia') + drop, was.academia, 'ink'),
    label(
      'academia-name',
      [leftX, middle(was, 'academia') + drop + at.small * 1.3],
      telling.say('scene.phd-pipeline.academia'),
      at.small,
      { tone: 'ink-2' },
    ),
    label(
      'industry-name',
      [leftX, middle(was, 'industry') + drop + at.small * 1.3],
      telling.say('scene.phd-pipeline.industry'),
      at.small,
      { tone: 'ink-2' },
    ),
    hairline('peak-level', [at.x(peak), y], [box.w, y], { tone: 'ink', dashed: true }),
    figure('peak', rightX, y - at.figure * 0.25, top.industry, 'ink-2'),
    figure('industry-last', rightX, at.level(last.industry) + drop * 1.6, last.industry, 'ink'),
    figure('academia-last', rightX, middle(last, 'academia') + drop * 0.2, last.academia, 'ink'),
  ];
}
