/**
 * Two fields on one area each, with their words beside them: forty ads for programmers as they were reported, and the
 * thousands among which one would have been found before, were the rise as reported. Nobody counted either, so what is
 * marked is outlined.
 */
import { formatFact } from '../../../content/format/format.ts';
import type { Point } from '../../../scene/arrange.ts';
import { curve, dots, hairline, label, note } from '../../../scene/marks.ts';
import { textWidth } from '../../../scene/measure.ts';
import { dotKey, type Box, type Curve, type Grid, type Label, type Scene } from '../../../scene/scene.ts';
import type { PictureModule, Telling } from '../../chapter.ts';
import { depthOf } from '../../heading.ts';
import { formats } from '../record.ts';

/** The breadth of the words, in parts of the box. */
const words = { narrow: 0.405, low: 0.405, medium: 0.34, wide: 0.32 } as const;
/** Half the side of a square, in distances between squares. */
const share = { reported: 0.39, before: 0.3 } as const;
/** Columns of the thousands. */
const columnsBefore: Readonly<Record<Box['name'], number>> = { narrow: 100, medium: 80, wide: 80 };
/** Which of the squares is marked, in parts of the field: any would do. */
const lit = { column: 0.3, row: 0.45 } as const;

const shown = (id: string, { fact, locale }: Telling): string => formatFact(fact(id), locale);

type Area = readonly [left: number, top: number, w: number, h: number];

/** Squares flush with all four edges of an area, with their middles as far apart across as down or nearly so. */
interface Squares {
  readonly points: readonly Point[];
  /** Place of the marked one in `points`. */
  readonly one: number;
  /** Half the side of a square. */
  readonly r: number;
}
function squares(n: number, [left, top, w, h]: Area, part: number): Squares {
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

/**
 * Px from square to square at most. A card draws the narrow picture half as large again, and squares so fine only fall on
 * whole pixels: a little over three of them, so that it loses nothing.
 */
const most: Readonly<Record<Box['name'], number>> = { narrow: 1.88, medium: 9, wide: 9 };

/** The thousands, as large as the area lets them be, from its upper right corner. */
function thousands(n: number, [left, top, w, h]: Area, name: Box['name']): Grid {
  const columns = columnsBefore[name];
  const rows = n / columns;
  if (!Number.isInteger(rows)) throw new Error('the thousands do not fill their rows');
  const pitch = Math.floor(Math.min(w / columns, h / rows, most[name]) * 100) / 100;
  return {
    kind: 'grid',
    key: 'before-field',
    x: left + w - pitch * (columns - 0.5),
    y: top + pitch / 2,
    columns,
    rows,
    pitch,
    r: pitch * share.before,
    tone: 'ink-3',
    shape: 'square',
  };
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
    const { number } = formats(telling);
    const w = box.w * words[box.id];
    const apart = box.least * 2;
    const h = (box.h - apart) / 2;
    const area = (row: number): Area => [w + box.least, row * (h + apart), box.w - w - box.least, h];
    const reported = squares(number('genai-reported-set'), area(0), share.reported);
    const before = thousands(number('genai-implied-set'), area(1), box.name);
    const at = reported.points[reported.one] ?? [0, 0];
    const size = Math.max(box.least, reported.r * 1.2);
    const column = w - box.least;
    const numbers = [
      say('scene.genai-jobs.forty.one-in', { set: shown('genai-reported-set', telling) }),
      say('scene.genai-jobs.forty.fewer', { set: shown('genai-implied-set', telling) }),
    ] as const;
    // As large as the column allows.
    const large = (text: string): number => Math.min(box.numeral * 1.2, column / textWidth(text, 1));
    const its: Point = [
      before.x + Math.floor(before.columns * lit.column) * before.pitch,
      before.y + Math.floor(before.rows * lit.row) * before.pitch,
    ];
    return {
      box,
      marks: [
        ...said(
          'reported',
          [numbers[0], say('scene.genai-jobs.forty.reported')],
          [0, column, large(numbers[0]), depthOf(telling)],
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
          'before',
          [numbers[1], say('scene.genai-jobs.forty.before')],
          [h + apart, column, large(numbers[1]), depthOf(telling)],
          box,
        ),
        before,
      ],
      dots: [
        ...dots(
          reported.points.filter((_, i) => i !== reported.one),
          { r: reported.r, tone: 'ink-2', shape: 'square', look: 'open' },
        ),
        ...dots(
          [its],
          { r: Math.max(2.6, before.pitch * 0.9), tone: 'ink', shape: 'square' },
          reported.points.length - 1,
        ),
      ],
    };
  },
  key: ({ say }) => say('scene.genai-jobs.forty.key'),
  describe: (telling) =>
    telling.say('scene.genai-jobs.forty.describe', {
      set: shown('genai-reported-set', telling),
      all: shown('genai-implied-set', telling),
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
      text: `${telling.say('scene.genai-jobs.forty.fewer', { set: shown('genai-implied-set', telling) })} ${telling.say('scene.genai-jobs.forty.before')}`,
    },
  ],
  sources: ['article'],
} satisfies PictureModule;
