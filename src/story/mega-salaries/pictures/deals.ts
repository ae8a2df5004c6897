/**
 * One payment on the left, a million dollars a square, a billion a band: it bought a stake, which is another kind of
 * thing, so it is pale. Beside it, on the same scale, the deals that brought people: solid to the lower report, hatched
 * from there to the higher. One square in the corner is the million that all is counted in.
 */
import { formatFact, formatValue } from '../../../content/format/format.ts';
import { gridOffset, type Point } from '../../../scene/arrange.ts';
import { dots, label, note, noteHeight } from '../../../scene/marks.ts';
import { textWidth } from '../../../scene/measure.ts';
import type { Grid, Scene } from '../../../scene/scene.ts';
import type { PictureModule, Telling } from '../../chapter.ts';
import { amount, fitted, perSquare, squares } from '../money.ts';
import { firm, priceOf, shortPriceOf } from '../prices.ts';
import { deals as dealsOf, slug, type Deal } from '../record.ts';
import { depthOf } from '../../heading.ts';
import { rowsOf } from '../rows.ts';
import { stripOf } from '../strips.ts';

/** A hundred million dollars a block, ten blocks a band. */
const each = 10;
const columns = 100;
/**
 * Room between blocks, in squares, and half the side of a square against their distance. On a phone squares would swim
 * before the eye: they fill their blocks.
 */
const fine = {
  narrow: { gapShare: 0.8, share: 0.5 },
  medium: { gapShare: 0.3, share: 0.34 },
  wide: { gapShare: 0.3, share: 0.34 },
} as const;

/** The deals from above, with how many squares high each is drawn: none is broader than five blocks. */
const heights: readonly (readonly [startup: string, high: number])[] = [
  ['character-ai', 60],
  ['windsurf', 48],
  ['inflection-ai', 25],
  ['covariant', 20],
  ['adept', 22],
];
const broadest = 50;

/** The words beside a deal: its two firms, and its price in up to three lines. */
const namesOf = (key: string): readonly string[] => [
  `name-${key}`,
  `name-${key}-to`,
  ...[0, 1, 2].map((line) => `sum-${key}-${String(line)}`),
];

/** A deal in a sentence: who, when, how much. */
const dealSaid = (deal: Deal, telling: Telling): string =>
  telling.say('scene.mega-salaries.deals.deal-said', {
    startup: firm(deal.startup, telling),
    buyer: firm(deal.buyer, telling),
    month: formatValue(deal.month, 'month', telling.locale),
    price: priceOf(deal, telling),
  });

export const deals = {
  scene(box, telling): Scene {
    const { say, locale, fact } = telling;
    const record = dealsOf(telling);
    const rows = squares(amount(telling, 'scale-usd'), perSquare.deals) / columns;
    if (!Number.isInteger(rows)) throw new Error('the field is not the price of the stake');
    const hires = heights.flatMap(([key, high]) => {
      const deal = record.find(({ kind, startup }) => kind === 'hire' && slug(startup) === key);
      return deal ? [{ deal, key, high }] : [];
    });
    if (hires.length !== record.filter(({ kind }) => kind === 'hire').length)
      throw new Error('the deals and their heights are not the same');
    // Said on the picture, so it has to hold by the higher of every two reports.
    const together = hires.reduce((sum, { deal: { range } }) => sum + (range?.[1] ?? 0), 0);
    if (together >= amount(telling, 'scale-usd') / 2)
      throw new Error('the others are no longer less than half');

    const isLow = box.id === 'low';
    const small = box.least;
    const body = box.name === 'narrow' ? small : box.label;
    const price = formatFact(fact('scale-usd'), locale);
    const what = say(`scene.mega-salaries.deals.${isLow ? 'stake-short' : 'stake'}`, {
      share: formatFact(fact('scale-stake'), locale),
    });
    const { gapShare, share } = fine[box.name];
    const span = (n: number): number => n + (Math.ceil(n / each) - 1) * gapShare;
    const size = box.numeral * (box.name === 'wide' ? 1.5 : 1);
    const head = size * (0.95 + depthOf(telling) * 1.4);
    const top = head + (isLow ? small * 0.3 : body * 2.2);
    const aside = small * 0.55;
    const words = (deal: Deal, isBroad: boolean, width: number): readonly string[] => {
      const [startup, buyer] = [firm(deal.startup, telling), firm(deal.buyer, telling)];
      const pair = say('scene.mega-salaries.deals.pair', { startup, buyer });
      if (textWidth(pair, small) <= width) return [pair];
      return isBroad ? [startup, say('scene.mega-salaries.deals.to', { buyer })] : [startup];
    };
    /** Everything beside the stake for a distance of squares, and how far down it reaches. */
    const laid = (pitch: number) => {
      const left = (span(columns) + each) * pitch;
      let y = top;
      const rows = hires.map(({ deal, key, high }) => {
        const broad = Math.ceil(squares(deal.range?.[1] ?? 0, perSquare.deals) / high);
        const isBroad = high > 4 * each;
        const x = left + span(isBroad ? broadest : broad) * pitch + aside;
        const width = box.w - x - 2;
        const names = words(deal, isBroad, width);
        const sum = shortPriceOf(deal, telling);
        const sumSize =
          box.name === 'narrow'
            ? small
            : Math.min(box.numeral * 0.5, fitted([sum], isBroad ? width * 1.6 : width * 0.92, box.numeral));
        const depth = names.length * small * 1.2 + sumSize * 1.1 + noteHeight(sum, sumSize, width);
        const row = { deal, key, high, x, y, width, names, sum, sumSize };
        y += Math.max(span(high) * pitch, depth) + small * 0.7;
        return row;
      });
      return { rows, left, foot: y - small * 0.7 };
    };
    // As large as the breadth with its words, the stake and the deals under one another allow.
    const wordsWide = textWidth('Character.AI', small) * (box.name === 'narrow' ? 1.12 : 1.9);
    let pitch = Math.min(
      (box.w - wordsWide) / (span(columns) + each + span(broadest)),
      (box.h - top - small * 1.6) / span(rows),
    );
    while (laid(pitch).foot > box.h - 1 && pitch > 0.5) pitch -= 0.01;
    pitch = Math.floor(pitch * 100) / 100;
    const { rows: beside, left } = laid(pitch);
    const grid: Grid = {
      kind: 'grid',
      key: 'stake',
      x: pitch / 2,
      y: top + pitch / 2,
      columns,
      rows,
      pitch,
      r: pitch * share,
      tone: 'ink-3',
      shape: 'square',
      blocks: { each, gap: pitch * gapShare },
    };
    const corner: Point = [grid.x, grid.y + gridOffset(grid, rows - 1)];
    const r = Math.max(1.4, pitch * 0.5);
    const million = say('scene.mega-salaries.deals.million', {
      amount: formatValue(perSquare.deals, 'usd', locale),
    });

    return {
      box,
      marks: [
        grid,
        ...beside.flatMap(({ deal, high, y }) => {
          const own: Grid = { ...grid, x: left + pitch / 2, y: y + pitch / 2, columns: broadest, rows: high };
          return stripOf(deal, { row: 0, high }, own, (i, j) => [
            own.x + gridOffset(own, i),
            own.y + gridOffset(own, j),
          ]);
        }),
        label('price', [0, size * 0.78], price, size, { face: 'num' }),
        // Over what it bought: a low box has room for it beside the price alone.
        label(
          'what',
          isLow ? [textWidth(price, size) + small * 0.4, size * 0.78] : [0, head + body * 1.2],
          what,
          body,
        ),
        ...(isLow
          ? []
          : note(
              'half',
              [0, corner[1] + pitch + small * 2.7],
              say('scene.mega-salaries.deals.half'),
              small,
              span(columns) * pitch,
              { tone: 'ink-2' },
            )),
        ...beside.flatMap(({ key, x, y, width, names, sum, sumSize }) => [
          ...names.map((name, i) =>
            label(`name-${key}${i === 0 ? '' : '-to'}`, [x, y + small * (0.8 + i * 1.2)], name, small, {
              tone: 'ink-2',
            }),
          ),
          ...note(
            `sum-${key}`,
            [x, y + small * (0.8 + (names.length - 1) * 1.2) + sumSize * 1.15],
            sum,
            sumSize,
            width,
            {
              face: 'num',
            },
          ),
        ]),
        label('million', [0, corner[1] + pitch + small * 1.15], million, small),
      ],
      dots: dots([[Math.max(r, corner[0]), corner[1]]], { r, tone: 'ink', shape: 'square' }),
    };
  },
  key: ({ say, locale }) =>
    say('scene.mega-salaries.deals.key', { per: formatValue(perSquare.deals, 'usd', locale) }),
  describe: (telling) =>
    [
      telling.say('scene.mega-salaries.deals.said'),
      ...dealsOf(telling).map((deal) => dealSaid(deal, telling)),
    ].join(' '),
  asks: (telling) =>
    dealsOf(telling).map((deal) => ({
      id: `deal-${slug(deal.startup)}`,
      on: deal.kind === 'hire' ? `under-${slug(deal.startup)}` : 'price',
      also: deal.kind === 'hire' ? namesOf(slug(deal.startup)) : ['what', 'stake'],
      text: dealSaid(deal, telling),
    })),
  rows: (telling) => rowsOf('licence-and-hire-deals', telling),
  sources: [
    'stepmark',
    'semafor-2024',
    'rttnews-2024',
    'nyt-character',
    'the-batch',
    'wizcase-covariant-2025',
    'rttnews-2025',
    'zee-news-2025',
    'newsghana-groq-2025',
  ],
} satisfies PictureModule;
