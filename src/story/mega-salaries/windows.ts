/** A deal as a window in a field of squares: true in area, with its name and price inside as far as there is room. */
import { curve, label, note, noteHeight } from '../../scene/marks.ts';
import type { Point } from '../../scene/arrange.ts';
import { textWidth } from '../../scene/measure.ts';
import { tenth, type Box, type Scene } from '../../scene/scene.ts';
import type { Telling } from '../chapter.ts';
import { perSquare } from './money.ts';
import { firm, shortPriceOf } from './prices.ts';
import { slug, type Deal } from './record.ts';

type Marks = Scene['marks'];

/** The outline of a rectangle from one corner to the other. */
const outline = (key: string, [x1, y1]: Point, [x2, y2]: Point, dashed: boolean): Marks[number] =>
  curve(
    key,
    [
      [x1, y1],
      [x2, y1],
      [x2, y2],
      [x1, y2],
      [x1, y1],
    ],
    { tone: 'ink', width: dashed ? 1.4 : 1.8, dashed },
  );

/**
 * The marks of one window.
 *
 * @param corner column, row and height of the window, in squares of the field
 * @param at where the corner before a column and a row lies, in box pixels
 */
export function windowOf(
  deal: Deal,
  [column, row, high]: readonly [number, number, number],
  at: (column: number, row: number) => Point,
  box: Box,
  telling: Telling,
): Marks {
  const { range, startup, buyer } = deal;
  if (!range) throw new Error(`the deal with ${startup} has no price`);
  const [low, most] = range.map((usd) => usd / perSquare.deals / high);
  if (low === undefined || most === undefined) return [];
  const key = slug(startup);
  const from = at(column, row);
  const to = at(column + most, row + high);
  const [w, h] = [to[0] - from[0], to[1] - from[1]];

  const small = box.least;
  const pad = small * 0.4;
  const name = firm(startup, telling);
  const pair = telling.say('scene.mega-salaries.deals.pair', { startup: name, buyer: firm(buyer, telling) });
  const words = textWidth(pair, small) <= w - 3 * pad ? pair : name;
  const price = shortPriceOf(deal, telling);
  // Of a price that is open at the top the words stand beside the little that is sure.
  const left = low < most / 2 ? at(column + low, row)[0] : from[0];
  // Nor do they cross the line of the lower report.
  const right = left > from[0] ? to[0] : at(column + low, row)[0];
  const room = right - left - 2 * pad;
  const one = Math.min(box.numeral * 0.62, room / textWidth(price, 1), (h - small * 1.25) / 1.4);
  // One line as large as it goes, or several small ones where there is height for them.
  const size = one >= small ? one : small;
  const deep = small * 1.25 + noteHeight(price, size, room) + size * 1.39;
  const priced = deep <= h && Math.max(...price.split(' ').map((word) => textWidth(word, size))) <= room;
  const first = from[1] + (priced ? small * 1.25 : h / 2 + small * 0.34);
  return [
    {
      kind: 'bar',
      key: `window-${key}`,
      x: tenth(from[0]),
      y: tenth(from[1]),
      w: tenth(w),
      h: tenth(h),
      tone: 'ground',
      uncertain: false,
    },
    ...(low < most ? [outline(`most-${key}`, from, to, true)] : []),
    outline(`price-${key}`, from, at(column + low, row + high), false),
    label(`name-${key}`, [left + pad, first], words, small),
    ...(priced
      ? note(`sum-${key}`, [left + pad, first + size * 1.12], price, size, room, { face: 'num' })
      : []),
  ];
}
