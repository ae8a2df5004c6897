/**
 * One ad in 750, on a field of its own: all US ads, another base than the forty. Under it what it grew from: as many
 * such fields as held a single ad at the beginning of 2023.
 */
import { formatFact } from '../../../content/format/format.ts';
import type { Point } from '../../../scene/arrange.ts';
import { bar, dots, label, note, noteHeight } from '../../../scene/marks.ts';
import type { Field } from '../../../scene/scene.ts';
import type { PictureModule, Telling } from '../../chapter.ts';
import { drawnRows, formats, then } from '../record.ts';

/** "Early 2023", with which the claim begins. */
const early = '2023-01';
/** Rectangles of 750. */
const shapes = [25, 30, 50, 75];
/** Which of the squares is filled, in parts of the field: any would do. */
const lit = { column: 0.62, row: 0.4 };

const shown = (id: string, { fact, locale }: Telling): string => formatFact(fact(id), locale);

/** The field that fills a width and a height, in the shape in which its squares have most room. */
function fieldIn(n: number, w: number, h: number): { columns: number; across: number; down: number } {
  const options = shapes.map((columns) => ({ columns, across: w / columns, down: (h / n) * columns }));
  const room = ({ across, down }: { across: number; down: number }): number => Math.min(across, down);
  return options.reduce((best, each) => (room(each) > room(best) ? each : best));
}

export const publicAds = {
  scene(box, telling) {
    const { say } = telling;
    const { number, month } = formats(telling);
    const n = number('genai-one-in-2024-05');
    const fold = number('genai-fold-2025');
    const roomy = box.name !== 'narrow';
    const head = box.numeral * (roomy ? 1.25 : 1.1);
    const words = say('scene.genai-jobs.public.note', { month: month(then) });
    const before = say('scene.genai-jobs.public.before', {
      month: month(early),
      fields: shown('genai-fold-2025', telling),
    });
    const first = head * 0.8 + box.label * 1.6;
    const top = first + noteHeight(words, box.label, box.w) + box.label * (roomy ? 1.1 : 0.8);

    // The strip of earlier fields: one row, the last one in part.
    const each = box.w / Math.ceil(fold);
    const strip = { w: each * 0.8, h: each * 0.72 };
    const saidHeight = noteHeight(before, box.label, box.w) + box.label * 0.3;
    const foot = box.h - saidHeight;
    const stripTop = foot - box.label * 1.1 - strip.h;
    const { columns, across, down } = fieldIn(n, box.w, stripTop - top - box.label);
    const rows = n / columns;
    const pitch = Math.min(across, down);
    const seat = (i: number): Point => [
      ((i % columns) + 0.5) * across,
      top + (Math.floor(i / columns) + 0.5) * down,
    ];
    const one = Math.floor(rows * lit.row) * columns + Math.floor(columns * lit.column);
    const rest: Field = {
      kind: 'field',
      key: 'field',
      points: Array.from({ length: n }, (_, i) => seat(i)).filter((_, i) => i !== one),
      r: pitch * 0.24,
      tone: 'ink-3',
      shape: 'square',
    };
    const parts = Array.from({ length: Math.ceil(fold) }, (_, i) => Math.min(1, fold - i));
    const home: Point = [each * Math.floor(parts.length / 2) + strip.w / 2, stripTop + strip.h / 2];
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
        ...parts.map((part, i) =>
          bar(`earlier-${String(i)}`, [i * each, stripTop], [strip.w * part, strip.h], 'ink-3', true),
        ),
        ...note('before', [0, foot], before, box.label, box.w, { tone: 'ink-2' }),
      ],
      dots: [
        ...dots([seat(one)], { r: pitch * 0.5, tone: 'ink', shape: 'square' }),
        ...dots([home], { r: Math.max(2.2, strip.h * 0.16), tone: 'ink', shape: 'square' }, 1),
      ],
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
  rows: (telling) =>
    drawnRows(telling, 'indeed-genai-share', ({ month }) => month === early || month === then),
  sources: ['indeed-ai-tracker'],
} satisfies PictureModule;
