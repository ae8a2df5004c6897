/**
 * The deals by date, fifty million dollars a square, six squares to a column. A range is solid up to the lower
 * report and hatched from there to the higher; a price that nobody disclosed is a gap.
 */
import { formatFact, formatValue } from '../../content/format/format.ts';
import {
  tenth,
  dotKey,
  travellers,
  type Bar,
  type Box,
  type Dot,
  type Field,
  type Gap,
  type Label,
  type Scene,
} from '../../scene/scene.ts';
import type { Point } from '../../scene/arrange.ts';
import { textWidth } from '../../scene/measure.ts';
import type { Telling } from '../chapter.ts';
import { label } from '../../scene/marks.ts';
import { fitted, perSquare, smallSize } from './money.ts';
import { deals as dealsOf, slug, type Deal } from './record.ts';

const high = 6;
/** Columns that the labels of all but the stake leave free: the largest hire takes ten. */
const strip = 11;

/** Centre of the `i`-th square of a strip that fills column by column from the left, each from the top. */
export const stripPoint = (x: number, y: number, pitch: number, i: number): Point => [
  tenth(x + (Math.floor(i / high) + 0.5) * pitch),
  tenth(y + ((i % high) + 0.5) * pitch),
];

export function deals(box: Box, telling: Telling): Scene {
  const record = dealsOf(telling);
  const small = smallSize(box.label);
  const longest = Math.max(
    ...record.map(({ range }) => Math.ceil((range?.[1] ?? 0) / perSquare.deals / high)),
  );
  const stakeLine = priceSize(box) * 1.35;
  const between = box.h * 0.022;
  const room = box.h - stakeLine - (record.length - 1) * between;
  const pitch = Math.min(room / (record.length * high), box.w / longest);
  const r = tenth(pitch * 0.4);
  const beside = record.filter(({ kind }) => kind === 'hire').flatMap((deal) => priceLines(deal, telling));
  const frame: Frame = {
    pitch,
    small,
    right: longest * pitch,
    priceSize: fitted(beside, box.w - strip * pitch, priceSize(box)),
  };

  const marks: (Bar | Field | Gap | Label)[] = [];
  const hired: Point[] = [];
  let y = 0;
  for (const deal of record) {
    const stake = deal.kind === 'stake';
    const key = slug(deal.startup);
    if (stake) y += stakeLine;
    marks.push(...strips(deal, key, y, pitch), ...names(deal, key, y, frame, telling));
    const points = solid(deal, y, pitch);
    if (stake) marks.push({ kind: 'field', key: `deal-${key}`, points, r, tone: 'ink-3', shape: 'square' });
    else hired.push(...points);
    y += high * pitch + between;
  }
  if (hired.length < travellers) throw new Error(`the hires make only ${String(hired.length)} squares`);

  return {
    box,
    marks: [
      ...marks,
      // The last deal is larger than the travellers that are left for it.
      { kind: 'field', key: 'deal-rest', points: hired.slice(travellers), r, tone: 'ink', shape: 'square' },
    ],
    dots: hired.slice(0, travellers).map(([px, py], i): Dot => ({
      kind: 'dot',
      key: dotKey(i),
      x: px,
      y: py,
      r,
      tone: 'ink',
      shape: 'square',
    })),
  };
}

interface Frame {
  readonly pitch: number;
  readonly small: number;
  /** Where the longest strip ends. */
  readonly right: number;
  readonly priceSize: number;
}

/** The whole squares below the lower report. */
function solid({ range }: Deal, y: number, pitch: number): Point[] {
  const n = Math.floor((range?.[0] ?? 0) / perSquare.deals);
  return Array.from({ length: n }, (_, i) => stripPoint(0, y, pitch, i));
}

/** What is not solid: the way from the lower report to the higher, true in area, or the gap. */
function strips({ range }: Deal, key: string, y: number, pitch: number): (Bar | Gap)[] {
  const place = { y: tenth(y), h: tenth(high * pitch) };
  if (!range) return [{ kind: 'gap', key: `gap-${key}`, x: 0, w: tenth((strip - 1) * pitch), ...place }];
  const [from, to] = range.map((usd) => (usd / perSquare.deals / high) * pitch);
  if (from === undefined || to === undefined || from === to) return [];
  const spread: Bar = {
    kind: 'bar',
    key: `range-${key}`,
    x: tenth(from),
    w: tenth(to - from),
    tone: 'ink-2',
    uncertain: true,
    ...place,
  };
  // Less than a square is a sliver of the column, still true in area.
  const sliver: Bar = {
    ...spread,
    key: `low-${key}`,
    x: 0,
    w: Math.max(0.1, tenth(from)),
    tone: 'ink',
    uncertain: false,
  };
  return range[0] < perSquare.deals ? [sliver, spread] : [spread];
}

/** Who, when and how much: beside the strip, or above the one that is too long for that. */
function names(deal: Deal, key: string, y: number, frame: Frame, telling: Telling): Label[] {
  const { pitch, small, right, priceSize: size } = frame;
  const { say } = telling;
  const [startup, buyer] = [firm(deal.startup, telling), firm(deal.buyer, telling)];
  const month = formatValue(deal.month, 'month', telling.locale);
  const pair = say('scene.mega-salaries.deals.pair', { startup, buyer, month });
  const price = priceLines(deal, telling);
  if (deal.kind === 'stake') {
    const line = y - small * 0.5;
    const share = formatFact(telling.fact('scale-stake'), telling.locale);
    const terms = say('scene.mega-salaries.deals.stake', { price: price.join(' '), share });
    // At the end of the strip, or beyond it where that is too near.
    const end = Math.max(right, textWidth(pair, small) + small + textWidth(terms, size));
    return [
      label(`pair-${key}`, [0, line], pair, small, { tone: 'ink-2' }),
      label(`price-${key}`, [end, line], terms, size, { anchor: 'end', face: 'num' }),
    ];
  }
  const x = strip * pitch;
  const middle = y + (high * pitch) / 2 - (price.length - 1) * size * 0.58;
  return [
    label(`pair-${key}`, [x, middle - small * 0.35], pair, small, { tone: 'ink-2' }),
    ...price.map((line, i) =>
      label(
        `price-${key}${i === 0 ? '' : `-${String(i)}`}`,
        [x, middle - small * 0.2 + size * (1 + 1.16 * i)],
        line,
        size,
        {
          face: 'num',
        },
      ),
    ),
  ];
}

/** Prices are set in the display face, large enough to lead the eye down the list. */
const priceSize = (box: Box): number => tenth(box.numeral * (box.name === 'narrow' ? 0.5 : 0.56));

/** The name of a firm in the language told. */
export const firm = (name: string, { say }: Telling): string => say(`scene.mega-salaries.firm.${slug(name)}`);

/** The facts that a price is told with, by start-up: one, or the lower and the higher of two reports. */
const prices: Readonly<Record<string, readonly [string, string?]>> = {
  adept: ['adept-low-usd', 'adept-high-usd'],
  'character-ai': ['character-low-usd', 'character-high-usd'],
  covariant: ['covariant-usd'],
  'inflection-ai': ['inflection-total-usd'],
  'scale-ai': ['scale-usd'],
  windsurf: ['windsurf-usd'],
};

/** A price as its reports have it: one, one or the other, or not disclosed. */
export const priceOf = (deal: Deal, telling: Telling): string => priceLines(deal, telling).join(' ');

/** The price as it is set in the picture: the longest takes two lines. */
function priceLines({ startup }: Deal, { say, locale, fact }: Telling): string[] {
  const [low, top] = prices[slug(startup)] ?? [];
  if (low === undefined) return [say('scene.mega-salaries.deals.undisclosed')];
  const words = (id: string): string => formatFact(fact(id), locale);
  if (top === undefined) return [words(low)];
  const either = { low: words(low), high: words(top) };
  // Semafor's low figure for Adept is not the whole price: investors were paid back besides.
  return slug(startup) === 'adept'
    ? ['repaid-1', 'repaid-2'].map((line) => say(`scene.mega-salaries.deals.${line}`, either))
    : [say('scene.mega-salaries.deals.either', either)];
}
