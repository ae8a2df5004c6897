/**
 * The same million beside the pay of engineers, square for square. Two sources, so two panels: the seven-figure
 * packages of which The Economist writes, open at the top, and the medians of Levels.fyi.
 */
import { formatFact } from '../../content/format/format.ts';
import { stackHeight, stackPoints, type Stack } from '../../scene/arrange.ts';
import { textWidth } from '../../scene/measure.ts';
import { dotKey, tenth, travellers, type Box, type Dot, type Label, type Scene } from '../../scene/scene.ts';
import type { Telling } from '../chapter.ts';
import { label } from '../../scene/marks.ts';
import { amount, fitted, perSquare, smallSize, squares } from './money.ts';

/** Half as wide as the million's ten columns, so that a row is half of one of its rows. */
const columns = { stars: 10, engineers: 5 } as const;
const engineers = [
  { who: 'ai-engineers', fact: 'pay-ai-engineer-usd' },
  { who: 'other-engineers', fact: 'pay-other-engineer-usd' },
] as const;

export function packages(box: Box, telling: Telling): Scene {
  const { say, locale, fact } = telling;
  const small = smallSize(box.label);
  const counts = engineers.map((each) => squares(amount(telling, each.fact), perSquare.packages));
  if (squares(amount(telling, 'pay-package-usd'), perSquare.packages) !== travellers) {
    throw new Error('the travellers are the squares of the seven-figure package');
  }

  // Engineers stand one above the other, or side by side where the box is broad and low.
  const beside = box.name === 'medium';
  const texts = engineers.map((each) => formatFact(fact(each.fact), locale));
  const orMore = say('scene.mega-salaries.packages.or-more', {
    amount: formatFact(fact('pay-package-usd'), locale),
  });
  const names = small * 3;
  const baseline = box.h - names;
  const head = small * 1.6;
  const open = box.h * 0.07;
  const rows = counts.map((n) => Math.ceil(n / columns.engineers));
  const most = box.numeral * 0.72;
  const numberHigh = most * 1.25;
  const across = columns.stars + columns.engineers * (beside ? 2 : 1);
  const down = beside ? 0 : rows.reduce((sum, n) => sum + n, 0);
  const pitch = Math.min(
    (box.w * (beside ? 0.84 : 0.9)) / across,
    (baseline - head - numberHigh - open) / columns.stars,
    // Two blocks in one column, each with its number above and its name below.
    down === 0 ? Infinity : (baseline - head - names - 2 * numberHigh) / down,
  );
  const wide = columns.engineers * pitch;
  const stars: Stack = { x: 0, baseline, columns: columns.stars, pitch };
  const edge = pitch * 0.11;
  const starsWide = columns.stars * pitch;
  // The column of the engineers is as broad as its blocks or its words, whichever need more.
  const words = [...engineers.map(({ who }) => say(`scene.mega-salaries.pay.${who}`)), ...texts];
  const column = Math.max(
    wide * (beside ? 1.12 : 1),
    ...words.map((text) => textWidth(text, small) + small * 0.3),
  );
  const right: Stack = { x: box.w - column, baseline, columns: columns.engineers, pitch };
  const between = (box.w - starsWide - 2 * column) / 2;
  const first: Stack = beside
    ? { ...right, x: starsWide + between }
    : { ...right, baseline: head + numberHigh + (rows[0] ?? 0) * pitch };
  const stacks = [first, right];
  const divide = starsWide + (Math.min(first.x, right.x) - starsWide) / 2;
  const size = Math.max(12.9, fitted(texts, column - edge, most));
  const starTop = baseline - starsWide;
  const r = tenth(pitch * 0.39);

  return {
    box,
    marks: [
      {
        kind: 'bar',
        key: 'open-top',
        x: tenth(edge),
        y: tenth(starTop - open),
        w: tenth(starsWide - 2 * edge),
        h: tenth(open),
        tone: 'ink-3',
        uncertain: true,
      },
      {
        kind: 'line',
        key: 'panels',
        x1: tenth(divide),
        x2: tenth(divide),
        y1: 0,
        y2: tenth(box.h),
        tone: 'ink-3',
        dashed: false,
      },
      label('source-stars', [edge, small], say('scene.mega-salaries.packages.economist'), small, {
        tone: 'ink-2',
      }),
      label('source-engineers', [first.x + edge, small], say('scene.mega-salaries.packages.levels'), small, {
        tone: 'ink-2',
      }),
      label('amount', [edge, starTop - open - most * 0.4], orMore, fitted([orMore], starsWide, box.numeral), {
        face: 'num',
      }),
      ...named('stars', stars, 'many'),
      ...engineers.flatMap(({ who }, i): Scene['marks'][number][] => {
        const stack = stacks[i] ?? right;
        const n = counts[i] ?? 0;
        return [
          {
            kind: 'field',
            key: `pay-${who}`,
            points: stackPoints(stack, 0, n),
            r,
            tone: 'ink-2',
            shape: 'square',
          },
          label(
            `amount-${who}`,
            [stack.x + edge, stack.baseline - stackHeight(stack, n) - most * 0.3],
            texts[i] ?? '',
            size,
            { face: 'num' },
          ),
          ...named(who, stack, 'median'),
        ];
      }),
    ],
    dots: stackPoints(stars, 0, travellers).map(([x, y], i): Dot => ({
      kind: 'dot',
      key: dotKey(i),
      x,
      y,
      r,
      tone: 'ink',
      shape: 'square',
    })),
  };

  /** Under a block: whose pay, and how it is meant. */
  function named(who: string, stack: Stack, how: string): Label[] {
    return [
      label(
        `who-${who}`,
        [stack.x + edge, stack.baseline + small * 1.35],
        say(`scene.mega-salaries.pay.${who}`),
        small,
      ),
      label(
        `how-${who}`,
        [stack.x + edge, stack.baseline + small * 2.55],
        say(`scene.mega-salaries.packages.${how}`),
        small,
        { tone: 'ink-2' },
      ),
    ];
  }
}
