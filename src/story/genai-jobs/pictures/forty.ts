/** The number as it was reported: forty ads for programmers, all outlined, and on one of them stands what it is about. */
import { formatFact } from '../../../content/format/format.ts';
import type { Point } from '../../../scene/arrange.ts';
import { dots, label, note, noteHeight } from '../../../scene/marks.ts';
import { textWidth } from '../../../scene/measure.ts';
import type { Field } from '../../../scene/scene.ts';
import type { PictureModule, Telling } from '../../chapter.ts';

/** Squares to a row. */
const columnsOf = { narrow: 8, low: 10, medium: 10, wide: 8 } as const;
/** The seat of the one that is filled: any would do. */
const lit = 2;

const shown = (telling: Telling): string => formatFact(telling.fact('genai-reported-set'), telling.locale);

export const forty = {
  scene(box, telling) {
    const { say, fact } = telling;
    const n = Number(fact('genai-reported-set').value);
    const columns = columnsOf[box.id];
    const words = say('scene.genai-jobs.forty.note');
    const said = say('scene.genai-jobs.forty.said', { set: shown(telling) });
    // As large as the room over the squares allows.
    const under = box.label * 2.6 + noteHeight(words, box.label, box.w);
    const spare = box.h - (box.w / columns) * (n / columns) - under;
    const head = Math.min(box.numeral * 2.6, spare * 1.05, (box.w * 0.96) / textWidth(said, 1));
    const first = head + box.label * 1.2;
    const top = first + noteHeight(words, box.label, box.w) + box.label * 1.2;
    const pitch = Math.min(box.w / columns, (box.h - top) / (n / columns));
    const left = (box.w - columns * pitch) / 2;
    const r = pitch * 0.39;
    const edge = left + pitch / 2 - r;
    const seat = (i: number): Point => [
      left + ((i % columns) + 0.5) * pitch,
      box.h - (n / columns - Math.floor(i / columns) - 0.5) * pitch,
    ];
    const [x, y] = seat(lit);
    const size = Math.max(box.least, Math.min(box.numeral, r * 0.95));
    const marked: Field = {
      kind: 'field',
      key: 'lit',
      points: [[x, y]],
      r,
      tone: 'ink',
      shape: 'square',
      look: 'open',
    };
    return {
      box,
      marks: [
        label('said', [edge, head * 0.8], said, head, { face: 'num' }),
        ...note('note', [edge, first], words, box.label, box.w - edge * 2, { tone: 'ink-2' }),
        marked,
        label('lit-name', [x, y + size * 0.36], say('scene.genai-jobs.forty.lit'), size, {
          anchor: 'middle',
          face: 'num',
        }),
      ],
      dots: dots(
        Array.from({ length: n }, (_, i) => i)
          .filter((i) => i !== lit)
          .map(seat),
        { r, tone: 'ink-3', shape: 'square', look: 'gone' },
      ),
    };
  },
  key: ({ say }) => say('scene.genai-jobs.forty.key'),
  describe: (telling) => telling.say('scene.genai-jobs.forty.describe', { set: shown(telling) }),
  sources: ['article'],
} satisfies PictureModule;
