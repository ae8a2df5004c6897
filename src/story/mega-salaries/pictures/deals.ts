/**
 * One payment fills the picture, a million dollars a square, and one square in its corner is dark: a million. It bought
 * a stake, which is another kind of thing, so it is paler. The deals that brought people are windows in it, true in
 * area: solid outlines for what is reported, hatched where reports differ.
 */
import { formatFact, formatValue } from '../../../content/format/format.ts';
import { gridOffset, type Point } from '../../../scene/arrange.ts';
import { curve, dots, label, note } from '../../../scene/marks.ts';
import { textWidth } from '../../../scene/measure.ts';
import type { Grid, Scene } from '../../../scene/scene.ts';
import type { PictureModule } from '../../chapter.ts';
import { amount, fitted, perSquare, squares } from '../money.ts';
import { firm, priceOf } from '../prices.ts';
import { deals as dealsOf, slug } from '../record.ts';
import { rowsOf } from '../rows.ts';
import { windowOf } from '../windows.ts';

/** A hundred million dollars a block. */
const each = 10;

/** Columns and rows of the stake, and where each window has its corner and how high it is, in squares. */
const plans = {
  tall: {
    field: [130, 110],
    windows: {
      'character-ai': [2, 43, 50],
      windsurf: [64, 43, 50],
      'inflection-ai': [2, 95, 13],
      covariant: [54, 95, 10],
      adept: [94, 95, 11],
    },
  },
  broad: {
    field: [143, 100],
    windows: {
      'character-ai': [2, 33, 50],
      windsurf: [64, 33, 50],
      'inflection-ai': [2, 85, 13],
      covariant: [54, 85, 10],
      adept: [94, 85, 11],
    },
  },
} satisfies Record<string, Plan>;

interface Plan {
  readonly field: Point;
  readonly windows: Readonly<Record<string, readonly [column: number, row: number, high: number]>>;
}

export const deals = {
  scene(box, telling): Scene {
    const { say, locale, fact } = telling;
    const { field, windows }: Plan = plans[box.id === 'low' ? 'broad' : 'tall'];
    const record = dealsOf(telling);
    const stake = squares(amount(telling, 'scale-usd'), perSquare.deals);
    if (field[0] * field[1] !== stake) throw new Error('the field is not the price of the stake');
    const hires = record.filter(({ kind }) => kind === 'hire');
    // The words count the windows.
    if (
      hires.length !== Object.keys(windows).length ||
      hires.some(({ startup }) => !(slug(startup) in windows))
    ) {
      throw new Error('the deals and the windows are not the same');
    }
    // Said on the picture, so it has to hold by the higher of every two reports.
    const together = hires.reduce((sum, { range }) => sum + (range?.[1] ?? 0), 0);
    if (together >= amount(telling, 'scale-usd') / 2)
      throw new Error('the others are no longer less than half');

    const small = box.least;
    const aside = box.name === 'medium';
    const price = formatFact(fact('scale-usd'), locale);
    const what = say('scene.mega-salaries.deals.stake', { share: formatFact(fact('scale-stake'), locale) });
    const million = say('scene.mega-salaries.deals.million', {
      amount: formatValue(perSquare.deals, 'usd', locale),
    });
    const finding = say('scene.mega-salaries.deals.half');
    // The price and what it bought share a line, or else a column keeps the latter.
    const size = aside
      ? box.numeral * 0.95
      : fitted(
          [price],
          box.w - small * 0.8 - textWidth(what, small),
          box.numeral * (box.id === 'low' ? 0.86 : 0.95),
        );
    const head = size * 0.98 + small * 1.35;
    const lines = aside ? 0 : small * (box.id === 'low' ? 0 : 1.5);
    const gapShare = 0.5;
    const span = (n: number): number => n + (Math.ceil(n / each) - 1) * gapShare;
    const pitch =
      Math.floor(Math.min(box.w / span(field[0]), (box.h - head - lines) / span(field[1])) * 100) / 100;
    const grid: Grid = {
      kind: 'grid',
      key: 'stake',
      x: pitch / 2,
      y: head + pitch / 2,
      columns: field[0],
      rows: field[1],
      pitch,
      r: pitch * 0.34,
      tone: 'ink-3',
      shape: 'square',
      blocks: { each, gap: pitch * gapShare },
    };
    /** Where the edge before the n-th column or row lies. */
    const edge = (n: number): number =>
      gridOffset(grid, n) - (n % each === 0 && n > 0 ? (pitch * gapShare) / 2 : 0);
    const at = (i: number, j: number): Point => [edge(i), head + edge(j)];
    const right = edge(field[0] - 1) + pitch;
    const beside = right + small;
    const whatAt: Point = aside
      ? [beside, head + box.label * 0.8]
      : [textWidth(price, size) + small * 0.4, size * 0.8];
    const whatWide = aside ? box.w - beside : box.w - whatAt[0];

    return {
      box,
      marks: [
        label('price', [0, size * 0.8], price, size, { face: 'num' }),
        grid,
        ...(aside
          ? note('what', whatAt, what, box.label, whatWide)
          : [label('what', whatAt, what, Math.max(small, fitted([what], whatWide, box.label)))]),
        label('million', [pitch * 0.4 + small * 0.55, head - small * 0.4], million, small),
        curve(
          'to-million',
          [
            [pitch / 2, head - small * 1.15],
            [pitch / 2, head],
          ],
          { tone: 'ink', width: Math.min(pitch * 0.6, 2) },
        ),
        ...(box.id === 'low'
          ? []
          : aside
            ? note('half', [beside, head + edge(field[1] * 0.62)], finding, box.label, whatWide)
            : [
                label(
                  'half',
                  [0, box.h - small * 0.35],
                  finding,
                  Math.max(small, fitted([finding], box.w, box.label)),
                ),
              ]),
        ...hires.flatMap((deal) =>
          windowOf(deal, windows[slug(deal.startup)] ?? [0, 0, 1], at, box, telling),
        ),
      ],
      dots: dots([[pitch / 2, head + pitch / 2]], {
        r: Math.max(1.4, pitch * 0.5),
        tone: 'ink',
        shape: 'square',
      }),
    };
  },
  key: ({ say, locale }) =>
    say('scene.mega-salaries.deals.key', { per: formatValue(perSquare.deals, 'usd', locale) }),
  describe: (telling) =>
    [
      telling.say('scene.mega-salaries.deals.said'),
      ...dealsOf(telling).map((deal) =>
        telling.say('scene.mega-salaries.deals.deal-said', {
          startup: firm(deal.startup, telling),
          buyer: firm(deal.buyer, telling),
          month: formatValue(deal.month, 'month', telling.locale),
          price: priceOf(deal, telling),
        }),
      ),
    ].join(' '),
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
