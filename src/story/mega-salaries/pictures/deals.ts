/**
 * One payment fills the picture, a million dollars a square, a billion a band: it bought a stake, which is another kind
 * of thing, so it is pale. The deals that brought people are dark squares in it, on the same scale: solid to the lower
 * report, hatched from there to the higher. One square in the corner is the million that all is counted in.
 */
import { formatFact, formatValue } from '../../../content/format/format.ts';
import { gridOffset, type Point } from '../../../scene/arrange.ts';
import { curve, dots, label, note, noteHeight } from '../../../scene/marks.ts';
import { textWidth } from '../../../scene/measure.ts';
import type { Box, Grid, Scene } from '../../../scene/scene.ts';
import type { PictureModule, Telling } from '../../chapter.ts';
import { amount, fitted, perSquare, squares } from '../money.ts';
import { firm, priceOf, shortPriceOf } from '../prices.ts';
import { deals as dealsOf, slug, type Deal } from '../record.ts';
import { rowsOf } from '../rows.ts';
import { stripOf, type Strip } from '../strips.ts';

/** A hundred million dollars a block, ten blocks a band. */
const each = 10;
const columns = 100;
/**
 * Room between blocks, in squares, and half the side of a square against their distance. On a phone squares would swim
 * before the eye: they fill their blocks.
 */
const fine = {
  narrow: { gapShare: 0.55, share: 0.5 },
  medium: { gapShare: 0.3, share: 0.34 },
  wide: { gapShare: 0.3, share: 0.34 },
} as const;

/** Where each deal lies; all begin where a block does. */
const strips: Readonly<Record<string, Strip>> = {
  'character-ai': { row: 20, high: 30 },
  windsurf: { row: 60, high: 24 },
  'inflection-ai': { row: 90, high: 10 },
  covariant: { row: 110, high: 10 },
  adept: { row: 130, high: 10 },
};

/**
 * Px from square to square. A card draws the narrow picture half as large again, and squares so fine only fall on whole
 * pixels: a little over three of them, so that it loses nothing.
 */
const most: Readonly<Record<Box['name'], number>> = { narrow: 1.88, medium: 9, wide: 9 };

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
    const hires = record.filter(({ kind }) => kind === 'hire');
    if (
      hires.length !== Object.keys(strips).length ||
      hires.some(({ startup }) => !(slug(startup) in strips))
    ) {
      throw new Error('the deals and the strips are not the same');
    }
    // Said on the picture, so it has to hold by the higher of every two reports.
    const together = hires.reduce((sum, { range }) => sum + (range?.[1] ?? 0), 0);
    if (together >= amount(telling, 'scale-usd') / 2)
      throw new Error('the others are no longer less than half');

    const small = box.least;
    // A low box has its heading in the column of names, and all its height for the squares.
    const aside = box.id === 'low' || box.name === 'medium';
    const body = box.name === 'narrow' ? small : box.label;
    const price = formatFact(fact('scale-usd'), locale);
    const what = say(`scene.mega-salaries.deals.${box.id === 'low' ? 'stake-short' : 'stake'}`, {
      share: formatFact(fact('scale-stake'), locale),
    });
    const million = say('scene.mega-salaries.deals.million', {
      amount: formatValue(perSquare.deals, 'usd', locale),
    });
    const finding = say('scene.mega-salaries.deals.half');
    const { gapShare, share } = fine[box.name];
    const span = (n: number): number => n + (Math.ceil(n / each) - 1) * gapShare;
    const top = aside ? 0 : box.numeral * 0.95 + body * 2.3;
    const pitch = Math.floor(Math.min((box.h - top - 1) / span(rows), most[box.name]) * 100) / 100;
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
    const at = (i: number, j: number): Point => [grid.x + gridOffset(grid, i), grid.y + gridOffset(grid, j)];
    const corner = at(columns - 1, 0);
    const x = corner[0] + pitch / 2 + small * (box.name === 'narrow' ? 0.35 : 1.1);
    const wide = box.w - x - 3;
    const size = fitted([price], aside ? wide : box.w, box.numeral);
    // As large as the prices of the thin strips stay on a line.
    const sums = hires
      .filter(({ startup }) => strips[slug(startup)]?.high === each)
      .map((deal) => shortPriceOf(deal, telling));
    const sum = box.name === 'narrow' ? small : fitted(sums, wide - small * 0.5, box.numeral * 0.56);
    const headed = aside
      ? [
          label('price', [x, size * 0.76], price, size, { face: 'num' }),
          label('what', [x, size * 0.76 + body * 1.45], what, body),
          ...(box.id === 'low'
            ? []
            : [label('half', [x, size * 0.76 + body * 2.8], finding, body, { tone: 'ink-2' })]),
        ]
      : [
          label('price', [0, size * 0.78], price, size, { face: 'num' }),
          label('what', [textWidth(price, size) + small * 0.3, size * 0.78], what, body),
          label('half', [0, box.numeral * 0.95 + body * 0.95], finding, body, { tone: 'ink-2' }),
        ];

    return {
      box,
      marks: [
        grid,
        ...hires.flatMap((deal) => {
          const strip = strips[slug(deal.startup)];
          return strip ? stripOf(deal, strip, grid, at) : [];
        }),
        ...headed,
        ...hires.flatMap((deal) => {
          const key = slug(deal.startup);
          const strip = strips[key];
          if (!strip) return [];
          const name = firm(deal.startup, telling);
          const pair = say('scene.mega-salaries.deals.pair', {
            startup: name,
            buyer: firm(deal.buyer, telling),
          });
          const words = shortPriceOf(deal, telling);
          const high = small * 1.2 + sum * 0.9 + noteHeight(words, sum, wide);
          const [head, foot] = [at(0, strip.row)[1], at(0, strip.row + strip.high - 1)[1]];
          // Under a heading in the same column the words stand at the foot of their squares, else at the head.
          const beside = (aside && strip.row < 3 * each ? Math.max(head, foot - high) : head) - pitch / 2;
          // The lowest words are higher than their squares; what hangs from their letters stays in the box.
          const y = Math.min(beside, box.h - high - 1);
          return [
            label(`name-${key}`, [x, y + small * 0.78], textWidth(pair, small) <= wide ? pair : name, small, {
              tone: 'ink-2',
            }),
            ...note(`sum-${key}`, [x, y + small * 0.78 + sum * 1.12], words, sum, wide, { face: 'num' }),
          ];
        }),
        ...(aside
          ? []
          : [
              curve('to-million', [corner, [x - small * 0.2, corner[1]]], { tone: 'ink', width: 1 }),
              label('million', [x, corner[1] + small * 0.35], million, small),
            ]),
      ],
      dots: dots([corner], { r: Math.max(1.4, pitch * 0.5), tone: 'ink', shape: 'square' }),
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
  ],
} satisfies PictureModule;
