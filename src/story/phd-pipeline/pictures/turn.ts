/**
 * One column of a hundred dots a year: industry from the bottom, academia from the top, the rest between them. Years
 * that could not be read are a break in the axis, hatched on the ground and named.
 */
import { scaleLinear } from 'd3';
import { stack as layers } from 'd3';
import { formatFact, formatValue } from '../../../content/format/format.ts';
import { apportion, stackPoints, type Point, type Stack } from '../../../scene/arrange.ts';
import { dots, hairline, label, note } from '../../../scene/marks.ts';
import { textWidth } from '../../../scene/measure.ts';
import {
  dotKey,
  isPage,
  travellers,
  type Box,
  type Field,
  type Gap,
  type Label,
} from '../../../scene/scene.ts';
import type { PictureModule, Telling } from '../../chapter.ts';
import { heading } from '../../heading.ts';
import { drawnRows, missingRuns, shareOf, shares, shareSaid, type Share } from '../record.ts';

const [first, start, peak, end] = [2010, 2011, 2022, 2024];
/** Named where there is no room for every year: those whose shares are written beside them, and where a run begins. */
const named = [start, 2019, peak, end];
/** Dots beside one another, so that a column is as broad as its year allows. */
const perRowIn = { narrow: 3, medium: 4, wide: 3 } as const;
/** On a page, which is high: thinner, and so taller columns. */
const perRowOnPage = 3;
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

/** Columns that a run of missing years takes, however long it is: as many as the words in it need. */
const brokenIn = { narrow: 2.3, medium: 1.7, wide: 1.6 } as const;

const short = (year: number): string => `’${String(year % 100)}`;

/** From this breadth on, that of two pages, what is named once elsewhere is named beside what it is the name of. */
const broad = 1000;

/** How the columns stand in a box. */
function measure(box: Box, known: readonly number[], top: number, figure: number, names: readonly string[]) {
  const small = Math.max(box.least, box.label * 0.87);
  const baseline = box.h - small * 1.7;
  const isBroad = box.w > broad;
  // Room for the last year's figures at the right, and for their names.
  const widths = isBroad ? names.map((name) => textWidth(name, small)) : [];
  const right = box.w - Math.max(textWidth('63%', figure), ...widths) - 6;
  const perRow = isPage(box) ? perRowOnPage : perRowIn[box.name];
  const broken = brokenIn[box.name];
  const gap = missingRuns(known, first, end).find(([from, to]) => to > from) ?? [end + 1, end];
  const saved = gap[1] - gap[0] + 1 - broken;
  const slot = right / (end - first + 1 - saved);
  const pitch = Math.min((baseline - top) / Math.ceil(travellers / perRow), (slot * 0.92) / perRow);
  const tall = (pitch * travellers) / perRow;
  const level = scaleLinear([0, 100], [baseline, baseline - tall]);
  const x = (year: number): number => (year - first - (year > gap[1] ? saved : 0)) * slot;
  const columnOf = (year: number): Stack => ({
    x: x(year) + (slot - perRow * pitch) / 2,
    baseline,
    columns: perRow,
    pitch,
  });
  return { small, baseline, top: baseline - tall, right, slot, pitch, figure, x, columnOf, level, isBroad };
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
    const { say, fact, locale } = telling;
    const head = heading(
      box,
      say('scene.phd-pipeline.turn.title', {
        year: String(peak),
        high: formatFact(fact('phd-2022-industry'), locale, { digits: 0 }),
        now: formatFact(fact('phd-2024-industry'), locale, { digits: 0 }),
      }),
      say('scene.phd-pipeline.turn.what'),
    );
    const figure = box.numeral * (box.name === 'narrow' ? 0.58 : 0.5);
    const record = shares(telling);
    const at = measure(
      box,
      record.map(({ year }) => year),
      head.bottom + box.label * 0.2,
      figure,
      ['academia', 'industry'].map((sector) => say(`scene.phd-pipeline.${sector}`)),
    );
    const r = at.pitch * 0.4;
    const before = record.filter(({ year }) => year !== end);
    const tight = at.slot < textWidth('’22', at.small) * 1.2;
    const present = placesOf(shareOf(telling, end), at.columnOf(end));
    return {
      box,
      marks: [
        ...head.marks,
        ...voids(record, at, telling),
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
        ...callouts(at, telling),
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
  asks: (telling) =>
    shares(telling).map((share) => ({
      id: `year-${String(share.year)}`,
      // The column whole, with the years' names under them.
      on: (share.year === end
        ? Array.from({ length: travellers }, (_, i) => dotKey(i))
        : sectors.map((sector) => `${String(share.year)}-${sector}`)
      ).join(' '),
      also: [`year-${String(share.year)}`],
      series: 'years',
      text: shareSaid(telling, share),
    })),
  rows: (telling) => drawnRows(telling, 'ai-phd-employment'),
  sources: ['ai-index-2021', 'ai-index-2022', 'ai-index-2023', 'ai-index-2024', 'ai-index-2026'],
} satisfies PictureModule;

/** Runs of missing years: the ground is hatched, and the run is named, a long one in its middle. */
function voids(record: readonly Share[], at: Measure, telling: Telling): (Gap | Label)[] {
  const { say } = telling;
  return missingRuns(
    record.map(({ year }) => year),
    first,
    end,
  ).flatMap(([from, to]): (Gap | Label)[] => {
    const key = `void-${String(from)}`;
    const [left, width] = [at.x(from), at.x(to + 1) - at.x(from)];
    const strip: Gap = {
      kind: 'gap',
      key,
      x: left + at.slot * 0.14,
      y: at.baseline - at.small * 0.7,
      w: width - at.slot * 0.28,
      h: at.small * 0.7,
    };
    const foot = (text: string): Label =>
      label(`${key}-year`, [left + width / 2, at.baseline + at.small * 1.35], text, at.small, {
        anchor: 'middle',
        tone: 'ink-2',
      });
    if (from === to) return [strip, foot(short(from))];
    const span = say('scene.phd-pipeline.turn.span', { from: short(from), to: short(to) });
    const words = say('scene.phd-pipeline.turn.void-short');
    const text = `${span} ${words}`;
    const broken = note(`${key}-words`, [left + width / 2, 0], text, at.small, width * 0.86, {
      anchor: 'middle',
      tone: 'ink-2',
    });
    // In the middle of the empty years; where two pages are between them, right over the hatch, whose name it is.
    const up = at.isBroad ? strip.y - at.small * 0.5 - (broken.at(-1)?.y ?? 0) : (at.top + at.baseline) / 2;
    return [strip, ...broken.map((line) => ({ ...line, y: line.y + up }))];
  });
}

/** Direct labels: who is who, the first comparison, and the last year against the peak. */
function callouts(at: Measure, telling: Telling) {
  const percent = (n: number): string => formatValue(n, 'percent', telling.locale, 0);
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
  const name = (key: string, x: number, level: number, sector: 'academia' | 'industry'): Label =>
    label(key, [x, level + at.small * 1.3], telling.say(`scene.phd-pipeline.${sector}`), at.small, {
      tone: 'ink-2',
    });
  const industryLast = at.level(last.industry) + drop * 1.6;
  const academiaLast = middle(last, 'academia') + drop * 0.2;
  return [
    figure('industry-start', leftX, middle(was, 'industry') + drop, was.industry, 'ink'),
    figure('academia-start', leftX, middle(was, 'academia') + drop, was.academia, 'ink'),
    name('academia-name', leftX, middle(was, 'academia') + drop, 'academia'),
    name('industry-name', leftX, middle(was, 'industry') + drop, 'industry'),
    hairline('peak-level', [at.x(peak), y], [at.x(end + 1), y], { tone: 'ink', dashed: true }),
    {
      // At the edge of its own column: over the year that is missing it would be that year's.
      ...figure('peak', at.x(peak + 1), y - at.figure * 0.25, top.industry, 'ink'),
      size: Math.min(at.figure, (at.slot * 1.06) / textWidth(percent(top.industry), 1)),
    },
    figure('industry-last', rightX, industryLast, last.industry, 'ink'),
    figure('academia-last', rightX, academiaLast, last.academia, 'ink'),
    ...(at.isBroad
      ? [
          name('industry-last-name', rightX, industryLast, 'industry'),
          name('academia-last-name', rightX, academiaLast, 'academia'),
        ]
      : []),
  ];
}
