/** The number as it was reported: forty ads for programmers, all outlined, and on one of them stands what it is about. */
import { formatFact } from '../../../content/format/format.ts';
import type { Point } from '../../../scene/arrange.ts';
import { curve, dots, label, note, noteHeight } from '../../../scene/marks.ts';
import { textWidth } from '../../../scene/measure.ts';
import type { PictureModule, Telling } from '../../chapter.ts';

/** Squares to a row. */
const columnsOf = { narrow: 8, low: 10, medium: 10, wide: 8 } as const;
/** Half the side of a square, in distances between squares. */
const share = 0.39;
/** The seat of the one that is filled: any would do. */
const lit = 2;

const shown = (telling: Telling): string => formatFact(telling.fact('genai-reported-set'), telling.locale);

export const forty = {
  scene(box, telling) {
    const { say, fact } = telling;
    const n = Number(fact('genai-reported-set').value);
    const columns = columnsOf[box.id];
    const rows = n / columns;
    const words = say('scene.genai-jobs.forty.note');
    const said = say('scene.genai-jobs.forty.said', { set: shown(telling) });
    // Flush at both edges; the words over the squares are as large as the rest allows.
    const across = box.w / (columns - 1 + 2 * share);
    const under = box.label * 3 + noteHeight(words, box.label, box.w);
    const spare = box.h - across * (rows - 1 + 2 * share) - under;
    const fitting = Math.min(
      box.numeral * 2.6,
      Math.max(box.numeral * 1.3, spare * 1.05),
      (box.w * 0.96) / textWidth(said, 1),
    );
    const head = fitting * (box.hero ?? 1);
    const first = head + box.label * 1.2;
    const top = first + noteHeight(words, box.label, box.w) + box.label * 1.4;
    const down = Math.min(across, (box.h - 2 - top) / (rows - 1 + 2 * share));
    const r = down * share;
    const seat = (i: number): Point => [
      r + (i % columns) * ((box.w - 2 * r) / (columns - 1)),
      box.h - 1 - r - (rows - 1 - Math.floor(i / columns)) * down,
    ];
    const [x, y] = seat(lit);
    const size = Math.max(box.least, r * 1.2);
    const rim = Math.max(2.4, r * 0.16);
    const a = r - rim / 2;
    return {
      box,
      marks: [
        label('said', [0, head * 0.8], said, head, { face: 'num' }),
        ...note('note', [0, first], words, box.label, box.w, { tone: 'ink-2' }),
        // Reported, so outlined, but with the heaviest outline there is.
        curve(
          'lit',
          [
            [x - a, y - a],
            [x + a, y - a],
            [x + a, y + a],
            [x - a, y + a],
            [x - a, y - a],
            [x + a, y - a],
          ],
          { tone: 'ink', width: rim },
        ),
        label('lit-name', [x, y + size * 0.36], say('scene.genai-jobs.forty.lit'), size, {
          anchor: 'middle',
          face: 'num',
        }),
      ],
      dots: dots(
        Array.from({ length: n }, (_, i) => i)
          .filter((i) => i !== lit)
          .map(seat),
        { r, tone: 'ink-2', shape: 'square', look: 'open' },
      ),
    };
  },
  key: ({ say }) => say('scene.genai-jobs.forty.key'),
  describe: (telling) => telling.say('scene.genai-jobs.forty.describe', { set: shown(telling) }),
  asks: (telling) => [
    {
      id: 'lit',
      on: 'lit-name',
      text: `${telling.say('scene.genai-jobs.forty.said', { set: shown(telling) })} ${telling.say('scene.genai-jobs.forty.note')}`,
    },
  ],
  sources: ['article'],
} satisfies PictureModule;
