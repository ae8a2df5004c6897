/** The article's million: a hundred squares of ten thousand dollars, as large as the picture allows. */
import { formatFact, formatValue } from '../../content/format/format.ts';
import { stackPoints, type Stack } from '../../scene/arrange.ts';
import { dotKey, tenth, travellers, type Box, type Dot, type Scene } from '../../scene/scene.ts';
import { textWidth } from '../../scene/measure.ts';
import type { Telling } from '../chapter.ts';
import { label } from '../../scene/marks.ts';
import { amount, fitted, perSquare, smallSize, squares } from './money.ts';

const columns = 10;

export function million(box: Box, telling: Telling): Scene {
  const { say, locale, fact } = telling;
  const n = squares(amount(telling, 'pay-reported-usd'), perSquare.million);
  if (n !== travellers)
    throw new Error(`the article's pay is ${String(n)} squares, not ${String(travellers)}`);
  const beside = box.name === 'medium';
  const small = smallSize(box.label);
  const wonSize = tenth(box.numeral * 0.56);
  // Room above the block for two lines, unless they stand beside it; room at its right for what one row comes to.
  const top = beside ? 4 : box.numeral * 0.95 + small * 2;
  const rate = say('scene.mega-salaries.million.rate', {
    rate: formatFact(fact('krw-per-usd-implied'), locale),
  });
  const aside = beside ? textWidth(rate, small) + box.label * 1.6 : small * 5.2;
  const pitch = Math.min((box.h - top - 4) / columns, (box.w - aside) / columns);
  const side = pitch * columns;
  const stack: Stack = { x: 0, baseline: top + side, columns, pitch };
  const edge = pitch * 0.1;

  const headX = beside ? side + box.label * 1.6 : edge;
  const headY = beside ? box.numeral * 0.9 : box.numeral * 0.86;
  const [usd, won] = ['pay-reported-usd', 'pay-reported-krw'].map((id) => formatFact(fact(id), locale));
  if (usd === undefined || won === undefined) throw new Error('the pay needs two currencies');
  // Over the block's right corner, or further out where the block is too small for both amounts.
  const apart = headX + textWidth(usd, box.numeral) + small + textWidth(won, wonSize);
  const wonAt: readonly [number, number] = beside
    ? [headX, headY + wonSize * 1.7]
    : [Math.max(side - edge, Math.min(box.w, apart)), headY];
  const rateAt: readonly [number, number] = [wonAt[0], wonAt[1] + small * 1.5];
  const anchor = beside ? 'start' : 'end';
  const rowX = side + edge + small * 0.3;
  const rowY = stack.baseline - pitch / 2;

  return {
    box,
    marks: [
      label('amount', [headX, headY], usd, box.numeral, { face: 'num' }),
      label('won', wonAt, won, wonSize, {
        anchor,
        face: 'num',
        tone: 'ink-2',
      }),
      label('rate', rateAt, rate, fitted([rate], beside ? box.w - headX : wonAt[0], small), {
        anchor,
        tone: 'ink-2',
      }),
      label('row', [rowX, rowY - small * 0.25], say('scene.mega-salaries.million.row'), small, {
        tone: 'ink-2',
      }),
      label(
        'row-amount',
        [rowX, rowY + small * 0.95],
        formatValue(columns * perSquare.million, 'usd', locale),
        small,
      ),
    ],
    dots: stackPoints(stack, 0, n).map(([x, y], i): Dot => ({
      kind: 'dot',
      key: dotKey(i),
      x,
      y,
      r: tenth(pitch * 0.4),
      tone: 'ink',
      shape: 'square',
    })),
  };
}
