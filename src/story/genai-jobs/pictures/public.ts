/**
 * One ad in 750, on a field of its own: all US ads, another base than the forty. Under it, in words, how
 * many more ads held a single one at the beginning of 2023.
 */
import { formatFact } from '../../../content/format/format.ts';
import type { Point } from '../../../scene/arrange.ts';
import { dots, label, note, noteHeight } from '../../../scene/marks.ts';
import { dotKey, type Field } from '../../../scene/scene.ts';
import type { PictureModule, Telling } from '../../chapter.ts';
import { depthOf } from '../../heading.ts';
import { drawnRows, formats, then } from '../record.ts';

/** "Early 2023", with which the claim begins. */
const early = '2023-01';
/** Which of the squares is filled, in parts of the field: any would do. */
const lit = { column: 0.62, row: 0.4 };

const shown = (id: string, { fact, locale }: Telling): string => formatFact(fact(id), locale);

/** Squares to a row so that `n` of them, as far apart across as down, fill a width and do not leave a height. */
function columnsIn(n: number, w: number, h: number): number {
  let columns = Math.ceil(Math.sqrt((n * w) / h));
  while (Math.ceil(n / columns) * (w / columns) > h) columns++;
  return columns;
}

export const publicAds = {
  scene(box, telling) {
    const { say } = telling;
    const { number, month } = formats(telling);
    const n = number('genai-one-in-2024-05');
    const roomy = box.name !== 'narrow';
    const head = box.numeral * (roomy ? 1.25 : 1.1);
    const words = say('scene.genai-jobs.public.note', { month: month(then) });
    const before = say('scene.genai-jobs.public.before', {
      month: month(early),
      fields: shown('genai-fold-2025', telling),
    });
    const first = head * (0.8 + depthOf(telling)) + box.label * 1.6;
    const top = first + noteHeight(words, box.label, box.w) + box.label * (roomy ? 1.1 : 0.8);

    const foot = box.h - noteHeight(before, box.label, box.w) - box.label * 0.3;
    const columns = columnsIn(n, box.w, foot - top - box.label * 1.3);
    const pitch = box.w / columns;
    const r = pitch * 0.24;
    // Flush at both edges.
    const apart = (box.w - 2 * r) / (columns - 1);
    const seat = (i: number): Point => [r + (i % columns) * apart, top + r + Math.floor(i / columns) * apart];
    const one = Math.floor((n / columns) * lit.row) * columns + Math.floor(columns * lit.column);
    const rest: Field = {
      kind: 'field',
      key: 'field',
      points: Array.from({ length: n }, (_, i) => seat(i)).filter((_, i) => i !== one),
      r,
      tone: 'ink-3',
      shape: 'square',
    };
    return {
      box,
      marks: [
        label(
          'said',
          [0, head * 0.8],
          say('scene.genai-jobs.public.said', { set: shown('genai-one-in-2024-05', telling) }),
          head,
          { face: 'num' },
        ),
        ...note('note', [0, first], words, box.label, box.w, { tone: 'ink-2' }),
        rest,
        ...note('before', [0, foot], before, box.label, box.w, { tone: 'ink-2' }),
      ],
      dots: dots([seat(one)], { r: pitch * 0.62, tone: 'ink', shape: 'square' }),
    };
  },
  key: ({ say }) => say('scene.genai-jobs.public.key'),
  describe: (telling) =>
    telling.say('scene.genai-jobs.public.describe', {
      set: shown('genai-one-in-2024-05', telling),
      then: formats(telling).month(then),
      early: formats(telling).month(early),
      fields: shown('genai-fold-2025', telling),
    }),
  asks: (telling) => [
    {
      id: 'one',
      on: dotKey(0),
      text: `${telling.say('scene.genai-jobs.public.said', { set: shown('genai-one-in-2024-05', telling) })} ${telling.say('scene.genai-jobs.public.note', { month: formats(telling).month(then) })}`,
    },
  ],
  rows: (telling) =>
    drawnRows(telling, 'indeed-genai-share', ({ month }) => month === early || month === then),
  sources: ['indeed-ai-tracker'],
} satisfies PictureModule;
