/**
 * Our arithmetic as three blocks of one width, so that their heights are their numbers: a hundred squares; most of them
 * go, as the record has it; and to what is left as many again are added, outlined, for the share has doubled, as was
 * reported.
 */
import { formatFact, formatValue } from '../../../content/format/format.ts';
import type { Point } from '../../../scene/arrange.ts';
import { arrow, dots, label, note } from '../../../scene/marks.ts';
import { textWidth } from '../../../scene/measure.ts';
import { dotKey, travellers, type Curve, type Field, type Label } from '../../../scene/scene.ts';
import type { PictureModule, Telling } from '../../chapter.ts';
import { seatsOfAreas, side } from '../areas.ts';
import { smallSize } from '../chart.ts';
import { drawnRows, formats, then } from '../record.ts';

/** "Early 2022", from which the claim counts. */
const start = '2022-01';
/** Columns between two blocks. */
const between = 3;

const shown = (id: string, { fact, locale }: Telling): string => formatFact(fact(id), locale);

export const inference = {
  scene(box, telling) {
    const { locale, say } = telling;
    const { month, number } = formats(telling);
    const small = smallSize(box);
    const foot = small * 2.75;
    const seats = seatsOfAreas(number('ml-base-left'));
    const head = small * 1.3 + box.numeral * 1.8;
    const pitch = Math.min(box.w / (3 * side + 2 * between), (box.h - foot - head) / side);
    // What the blocks leave of the height stands above and below them.
    const baseline = box.h - foot - (box.h - foot - head - side * pitch) * 0.45;
    const gap = (box.w - 3 * side * pitch) / 2;
    const [middle, tower] = [side * pitch + gap, 2 * (side * pitch + gap)];
    const r = pitch * 0.38;
    const edge = pitch / 2 - r;
    const at = (x: number, [column, row]: readonly [number, number]): Point => [
      x + (column + 0.5) * pitch,
      baseline - (row + 0.5) * pitch,
    ];
    const level = (rows: number): number => baseline - rows * pitch;
    const field = (
      key: string,
      points: readonly Point[],
      style: Pick<Field, 'tone' | 'look'> & { r?: number },
    ): Field => ({
      kind: 'field',
      key,
      points,
      r,
      shape: 'square',
      ...style,
    });
    const was = formatValue(travellers, 'postings', locale, 0);
    const left = shown('ml-left', telling);
    const title = say('scene.genai-jobs.inference.title', { was, left });
    const room = box.w * 0.98;
    const large = Math.min(box.numeral * (box.name === 'wide' ? 1.35 : 1), room / textWidth(title, 1.06));
    const finding = say('scene.genai-jobs.inference.finding', { fewer: shown('ml-fewer', telling) });
    const size = box.numeral * 0.62;
    const valued = (key: string, x: number, rows: number, value: string, rest: Partial<Label> = {}): Label =>
      label(key, [x, level(rows) - small * 0.4], value, size, { face: 'num', ...rest });
    const under = (key: string, x: number, text: string, width: number, rest: Partial<Label> = {}): Label[] =>
      note(key, [x, baseline + small * 1.15], text, small, width, rest);
    // In the middle of the room for it.
    const step = (key: string, from: number): Curve[] =>
      arrow(
        key,
        [from + gap * 0.22, level(side / 2)],
        [from + gap * 0.78, level(side / 2)],
        Math.min(small * 0.5, gap * 0.25),
        {
          tone: 'ink',
          width: 1.6,
        },
      );
    return {
      box,
      marks: [
        field(
          'was',
          seats.was.map((seat) => at(0, seat)),
          { tone: 'ink-2' },
        ),
        field(
          'gone',
          seats.gone.map((seat) => at(middle, seat)),
          { tone: 'ink-3', look: 'gone', r: r * 0.5 },
        ),
        field(
          'left',
          seats.kept.map((seat) => at(middle, seat)),
          { tone: 'ink' },
        ),
        ...step('fall', side * pitch),
        ...step('double', middle + side * pitch),
        label('title', [0, large * 0.8], title, large, { face: 'num' }),
        ...note('finding', [0, large * 0.95 + box.label], finding, box.label, room, { tone: 'ink-2' }),
        valued('was-value', edge, side, was),
        valued('left-value', middle + edge, side, shown('ml-base-left', telling)),
        valued('is-value', tower + edge, Math.ceil((seats.kept.length + seats.added.length) / side), left),
        ...under('was-said', edge, month(start), side * pitch, { tone: 'ink-2' }),
        ...under(
          'fall-said',
          middle + edge,
          say('scene.genai-jobs.inference.fall', { month: month(then) }),
          side * pitch + gap * 0.4,
        ),
        ...under('double-said', tower + edge, say('scene.genai-jobs.inference.height'), side * pitch),
      ],
      dots: dots(
        [...seats.kept, ...seats.added].map((seat) => at(tower, seat)),
        (i) => ({ r, tone: 'ink', shape: 'square', look: i < seats.kept.length ? undefined : 'open' }),
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
  asks: (telling) => {
    const { say, locale } = telling;
    const { month } = formats(telling);
    const was = formatValue(travellers, 'postings', locale, 0);
    const left = shown('ml-left', telling);
    return [
      { id: 'was', on: 'was#0', text: say('scene.genai-jobs.asked', { when: month(start), what: was }) },
      {
        id: 'kept',
        on: dotKey(0),
        text: say('scene.genai-jobs.asked', {
          when: month(then),
          what: say('scene.genai-jobs.inference.left', { base: shown('ml-base-left', telling) }),
        }),
      },
      {
        id: 'added',
        on: dotKey(Number(telling.fact('ml-base-left').value)),
        text: say('scene.genai-jobs.asked', {
          when: say('scene.genai-jobs.inference.height'),
          what: say('scene.genai-jobs.inference.title', { was, left }),
        }),
      },
    ];
  },
  rows: (telling) =>
    drawnRows(telling, 'indeed-ai-and-software', ({ month }) => month === start || month === then),
  sources: ['indeed-job-postings-tracker', 'article'],
} satisfies PictureModule;
