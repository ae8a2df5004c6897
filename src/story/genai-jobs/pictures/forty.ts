/**
 * Two fields, one under the other, each with its words beside it: forty ads for programmers as they were reported, all
 * outlined, and 750 ads of every kind as they were counted. They have two bases, and so two sizes of square.
 */
import { formatFact } from '../../../content/format/format.ts';
import type { Point } from '../../../scene/arrange.ts';
import { curve, dots, hairline, label, note } from '../../../scene/marks.ts';
import { textWidth } from '../../../scene/measure.ts';
import { dotKey, type Box, type Curve, type Label, type Scene } from '../../../scene/scene.ts';
import type { PictureModule, Telling } from '../../chapter.ts';
import { depthOf } from '../../heading.ts';
import { drawnRows, formats, then } from '../record.ts';

/** "Early 2023", with which the claim on the rise begins. */
const early = '2023-01';
/** The breadth of the words, in parts of the box. */
const words = { narrow: 0.42, low: 0.42, medium: 0.34, wide: 0.32 } as const;
/** Half the side of a square, in distances between squares. */
const share = { reported: 0.39, counted: 0.24 } as const;
/** Which of the squares is marked, in parts of the field: any would do. */
const lit = { column: 0.3, row: 0.45 } as const;

const shown = (id: string, { fact, locale }: Telling): string => formatFact(fact(id), locale);

/** Squares flush with all four edges of an area, with their middles as far apart across as down or nearly so. */
interface Squares {
  readonly points: readonly Point[];
  /** Place of the marked one in `points`. */
  readonly one: number;
  /** Half the side of a square. */
  readonly r: number;
}
function squares(
  n: number,
  [left, top, w, h]: readonly [number, number, number, number],
  part: number,
): Squares {
  let columns = Math.ceil(Math.sqrt((n * w) / h));
  while (Math.ceil(n / columns) * (w / columns) > h) columns++;
  const r = (w / (columns - 1 + 2 * part)) * part;
  const across = (w - 2 * r) / (columns - 1);
  const one = Math.floor((n / columns) * lit.row) * columns + Math.floor(columns * lit.column);
  const points = Array.from({ length: n }, (_, i): Point => [
    left + r + (i % columns) * across,
    top + r + Math.floor(i / columns) * across,
  ]);
  return { points, one, r };
}

/** A number, and under it of what. */
const said = (
  key: string,
  [text, what]: readonly [string, string],
  [top, w, size, depth]: readonly [number, number, number, number],
  box: Box,
): (Label | Curve)[] => [
  label(key, [0, top + size * 0.8], text, size, { face: 'num' }),
  ...note(`${key}-of`, [0, top + size * (0.8 + depth) + box.label * 1.7], what, box.least, w, {
    tone: 'ink-2',
  }),
];

/** A square's outline, closed beyond its corner. */
const outline = (key: string, [x, y]: Point, r: number): Curve => {
  const rim = Math.max(2.4, r * 0.16);
  const a = r - rim / 2;
  const corners = [
    [x - a, y - a],
    [x + a, y - a],
    [x + a, y + a],
    [x - a, y + a],
    [x - a, y - a],
    [x + a, y - a],
  ] as const;
  return curve(key, corners, { tone: 'ink', width: rim });
};

export const forty = {
  scene(box, telling): Scene {
    const { say } = telling;
    const { number, month } = formats(telling);
    const w = box.w * words[box.id];
    const apart = box.least * 2;
    const h = (box.h - apart) / 2;
    const area = (row: number) => [w + box.least, row * (h + apart), box.w - w - box.least, h] as const;
    const reported = squares(number('genai-reported-set'), area(0), share.reported);
    const counted = squares(number('genai-one-in-2024-05'), area(1), share.counted);
    const isOther = (of: Squares) => (_: Point, i: number) => i !== of.one;
    const at = reported.points[reported.one] ?? [0, 0];
    const its = counted.points[counted.one] ?? [0, 0];
    const size = Math.max(box.least, reported.r * 1.2);
    const column = w - box.least;
    const oneIn = (id: string): string => say('scene.genai-jobs.forty.one-in', { set: shown(id, telling) });
    const numbers = [oneIn('genai-reported-set'), oneIn('genai-one-in-2024-05')] as const;
    // As large as the column allows the longer of the two.
    const large = Math.min(box.numeral * 1.2, ...numbers.map((text) => column / textWidth(text, 1)));
    const depth = depthOf(telling);
    return {
      box,
      marks: [
        ...said(
          'reported',
          [numbers[0], say('scene.genai-jobs.forty.reported')],
          [0, column, large, depth],
          box,
        ),
        // Reported, so outlined, but with the heaviest outline there is.
        outline('lit', at, reported.r),
        label('lit-name', [at[0], at[1] + size * 0.36], say('scene.genai-jobs.forty.lit'), size, {
          anchor: 'middle',
          face: 'num',
        }),
        hairline('between', [0, h + apart / 2], [box.w, h + apart / 2]),
        ...said(
          'counted',
          [numbers[1], say('scene.genai-jobs.forty.counted', { month: month(then) })],
          [h + apart, column, large, depth],
          box,
        ),
        {
          kind: 'field',
          key: 'counted-field',
          points: counted.points.filter(isOther(counted)),
          r: counted.r,
          tone: 'ink-3',
          shape: 'square',
        },
      ],
      dots: [
        ...dots(reported.points.filter(isOther(reported)), {
          r: reported.r,
          tone: 'ink-2',
          shape: 'square',
          look: 'open',
        }),
        ...dots([its], { r: counted.r * 2.4, tone: 'ink', shape: 'square' }, reported.points.length - 1),
      ],
    };
  },
  key: ({ say }) => say('scene.genai-jobs.forty.key'),
  describe: (telling) =>
    telling.say('scene.genai-jobs.forty.describe', {
      set: shown('genai-reported-set', telling),
      all: shown('genai-one-in-2024-05', telling),
      then: formats(telling).month(then),
    }),
  asks: (telling) => [
    {
      id: 'lit',
      on: 'lit-name',
      text: `${telling.say('scene.genai-jobs.forty.one-in', { set: shown('genai-reported-set', telling) })} ${telling.say('scene.genai-jobs.forty.reported')}`,
    },
    {
      id: 'one',
      on: dotKey(Number(telling.fact('genai-reported-set').value) - 1),
      text: `${telling.say('scene.genai-jobs.forty.one-in', { set: shown('genai-one-in-2024-05', telling) })} ${telling.say('scene.genai-jobs.forty.counted', { month: formats(telling).month(then) })}`,
    },
  ],
  rows: (telling) =>
    drawnRows(telling, 'indeed-genai-share', ({ month }) => month === early || month === then),
  sources: ['article', 'indeed-ai-tracker'],
} satisfies PictureModule;
