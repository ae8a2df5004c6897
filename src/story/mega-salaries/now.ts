/**
 * A million dollars a square. Above, what the Financial Times reported; below, by itself, what a rival said and the
 * company disputed: the hundred squares that made one million at the start.
 */
import { formatFact } from '../../content/format/format.ts';
import { stackPoints, type Point, type Stack } from '../../scene/arrange.ts';
import { dotKey, tenth, travellers, type Bar, type Box, type Dot, type Scene } from '../../scene/scene.ts';
import type { Telling } from '../chapter.ts';
import { label } from '../../scene/marks.ts';
import { amount, fitted, perSquare, smallSize, squares } from './money.ts';

const columns = 10;
/** Width in squares of the hatch that leaves an amount open. */
const openEnd = 0.7;

export function now(box: Box, telling: Telling): Scene {
  const { say, locale, fact } = telling;
  const words = (id: string): string => formatFact(fact(id), locale);
  const count = (id: string): number => squares(amount(telling, id), perSquare.now);
  const [low, high, best] = [
    count('pay-2025-typical-low'),
    count('pay-2025-typical-high'),
    count('pay-2025-top'),
  ];
  if (count('pay-2025-claimed') !== travellers) throw new Error('the claim is not a hundred squares');

  const small = smallSize(box.label);
  const head = small * 1.6;
  const gap = small * 1.1;
  // Two rows and ten, with a heading over each panel, and room for two lines beside each row.
  const lines = small * 2.75;
  const tall = box.h - 2 * head - gap - small * 0.5;
  const pitch = Math.min(
    tall / (columns + 2.15),
    (tall - lines) / (columns + 1),
    (box.w - small * 9.4) / (columns + openEnd),
  );
  const side = pitch * columns;
  const r = tenth(pitch * 0.39);
  // The words beside the first row keep clear of the heading, however thin the row.
  const first = Math.max(head, small * 2.4 - pitch / 2);
  const rows = [first, first + Math.max(pitch * 1.15, lines)];
  const row = (i: number, from: number, to: number): Point[] =>
    Array.from({ length: to - from }, (_, n) => [
      tenth((from + n + 0.5) * pitch),
      tenth((rows[i] ?? 0) + pitch / 2),
    ]);
  const hatched = (key: string, i: number, from: number, to: number): Bar => ({
    kind: 'bar',
    key,
    x: tenth(from * pitch),
    y: tenth((rows[i] ?? 0) + pitch * 0.06),
    w: tenth((to - from) * pitch),
    h: tenth(pitch * 0.88),
    tone: 'ink-2',
    uncertain: true,
  });
  const blockTop = (rows[1] ?? 0) + pitch + gap + head;
  const block: Stack = { x: 0, baseline: blockTop + side, columns, pitch };
  const right = side + small * 0.9;
  const rowLabel = (i: number, x: number, key: string): ReturnType<typeof label>[] => {
    const y = (rows[i] ?? 0) + pitch / 2;
    return [
      label(`${key}-name`, [x, y - small * 0.3], say(`scene.mega-salaries.pay.${key}`), small, {
        tone: 'ink-2',
      }),
      label(
        `${key}-amount`,
        [x, y + small * 0.95],
        say(`scene.mega-salaries.now.${key}`, {
          low: words('pay-2025-typical-low'),
          high: words('pay-2025-typical-high'),
          top: words('pay-2025-top'),
        }),
        small,
      ),
    ];
  };
  const claimed = words('pay-2025-claimed');
  const size = Math.max(14, fitted([claimed], box.w - right, box.numeral));

  return {
    box,
    marks: [
      label('source-ft', [0, small], say('scene.mega-salaries.now.ft'), small, { tone: 'ink-2' }),
      { kind: 'field', key: 'typical-low', points: row(0, 0, low), r, tone: 'ink', shape: 'square' },
      hatched('typical-range', 0, low, high),
      ...rowLabel(0, high * pitch + small * 0.9, 'typical'),
      { kind: 'field', key: 'top', points: row(1, 0, best), r, tone: 'ink', shape: 'square' },
      hatched('top-open', 1, best, best + openEnd),
      ...rowLabel(1, (best + openEnd) * pitch + small * 0.6, 'top'),
      label('source-claim', [0, blockTop - small * 0.5], say('scene.mega-salaries.now.altman'), small, {
        tone: 'ink-2',
      }),
      {
        kind: 'bar',
        key: 'claim',
        x: 0,
        y: tenth(blockTop),
        w: tenth(side),
        h: tenth(side),
        tone: 'ink-2',
        uncertain: true,
      },
      label('claim-name', [right, blockTop + small], say('scene.mega-salaries.now.up-to'), small, {
        tone: 'ink-2',
      }),
      label('amount', [right, blockTop + small * 1.3 + size], claimed, size, { face: 'num' }),
      label(
        'claim-answer',
        [right, blockTop + small * 3.1 + size],
        say('scene.mega-salaries.now.disputed'),
        small,
      ),
    ],
    dots: stackPoints(block, 0, travellers).map(([x, y], i): Dot => ({
      kind: 'dot',
      key: dotKey(i),
      x,
      y,
      r,
      tone: 'other',
      shape: 'square',
    })),
  };
}
