/**
 * Our arithmetic as two areas: width is the number of software ads, height the share of them about machine learning,
 * so a square is an ad. Left, January 2022. Right, the base has narrowed, as the record has it, and the share has
 * doubled, as was reported: those added are outlined.
 */
import { formatFact, formatValue } from '../../../content/format/format.ts';
import type { Point } from '../../../scene/arrange.ts';
import { dots, hairline, label, note, type DotStyle } from '../../../scene/marks.ts';
import { travellers, type Field, type Label } from '../../../scene/scene.ts';
import type { PictureModule, Telling } from '../../chapter.ts';
import { fold, seatsOfAreas, side } from '../areas.ts';
import { baselineUnder, smallSize } from '../chart.ts';
import { drawnRows, formats, then } from '../record.ts';

/** "Early 2022", from which the claim counts. */
const start = '2022-01';
/** Empty columns between the two areas: at least, and where a box has room to spare. */
const between = [1.6, 5] as const;

const shown = (id: string, { fact, locale }: Telling): string => formatFact(fact(id), locale);

export const inference = {
  scene(box, telling) {
    const { locale, say } = telling;
    const { month, number } = formats(telling);
    const small = smallSize(box);
    const foot = small * 2;
    const pitch = Math.min(box.w / (2 * side + between[0]), (box.h - foot) / (side * fold));
    const baseline = box.h - foot;
    const gap = Math.min(between[1], box.w / pitch - 2 * side);
    const left = (box.w - (2 * side + gap) * pitch) / 2;
    const right = left + (side + gap) * pitch;
    const r = pitch * 0.37;
    const seats = seatsOfAreas(number('ml-base-left'));
    const at = (x: number, [column, row]: readonly [number, number]): Point => [
      x + (column + 0.5) * pitch,
      baseline - (row + 0.5) * pitch,
    ];
    const filled = [...seats.kept, ...seats.added];
    const hollow = seats.gone.slice(0, travellers - filled.length);
    const style = (i: number): DotStyle => {
      const [tone, look] =
        i < seats.kept.length
          ? (['ink', undefined] as const)
          : i < filled.length
            ? (['ink', 'open'] as const)
            : (['ink-3', 'gone'] as const);
      return { r, tone, shape: 'square', look };
    };
    const field = (key: string, points: readonly Point[], rest: Pick<Field, 'tone' | 'look'>): Field => ({
      kind: 'field',
      key,
      points,
      r,
      shape: 'square',
      ...rest,
    });
    const eave = baseline - side * pitch;
    const size = Math.min(box.numeral * 1.35, pitch * 3);
    const numeralY = eave - small * 0.7 - size * 0.3 - small * 0.8;
    const tower = right + (Math.ceil(seats.kept.length / side) + 0.3) * pitch;
    const heading = (key: string, x: number, number: string, said: string): Label[] => [
      label(`${key}-value`, [x, numeralY], number, size, { face: 'num' }),
      label(`${key}-said`, [x, baselineUnder(numeralY, size, small)], said, small, { tone: 'ink-2' }),
    ];
    const finding = box.label * (box.name === 'narrow' ? 1 : 1.5);
    const room = right - left - small * 1.2;
    return {
      box,
      marks: [
        hairline('was-ground', [left, baseline], [left + side * pitch, baseline]),
        hairline('is-ground', [right, baseline], [right + side * pitch, baseline]),
        field(
          'was',
          seats.was.map((seat) => at(left, seat)),
          { tone: 'ink-2' },
        ),
        field(
          'gone-too',
          seats.gone.slice(hollow.length).map((seat) => at(right, seat)),
          {
            tone: 'ink-3',
            look: 'gone',
          },
        ),
        ...note(
          'finding',
          [left + pitch * 0.13, finding],
          say('scene.genai-jobs.inference.finding', { fewer: shown('ml-fewer', telling) }),
          finding,
          room,
          { face: 'num' },
        ),
        ...heading('was', left + pitch * 0.13, formatValue(travellers, 'postings', locale, 0), month(start)),
        ...heading('is', tower, shown('ml-left', telling), month(then)),
        ...note(
          'height',
          [tower, baseline - side * fold * pitch + small * 1.1],
          say('scene.genai-jobs.inference.height'),
          small,
          box.w - tower,
          { tone: 'ink-2' },
        ),
        label(
          'was-width',
          [left + pitch * 0.13, baseline + small * 1.45],
          say('scene.genai-jobs.inference.width'),
          small,
          { tone: 'ink-2' },
        ),
        label(
          'is-width',
          [right + pitch * 0.13, baseline + small * 1.45],
          say('scene.genai-jobs.inference.left', { base: shown('ml-base-left', telling) }),
          small,
          { tone: 'ink-2' },
        ),
      ],
      dots: dots(
        [...filled, ...hollow].map((seat) => at(right, seat)),
        style,
      ),
    };
  },
  key: ({ say }) => say('scene.genai-jobs.inference.key'),
  describe: (telling) =>
    telling.say('scene.genai-jobs.inference.describe', {
      base: shown('ml-base-left', telling),
      left: shown('ml-left', telling),
      fewer: shown('ml-fewer', telling),
    }),
  rows: (telling) =>
    drawnRows(telling, 'indeed-ai-and-software', ({ month }) => month === start || month === then),
  sources: ['indeed-job-postings-tracker', 'article'],
} satisfies PictureModule;
