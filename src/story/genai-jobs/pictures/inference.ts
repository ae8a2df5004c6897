/**
 * Our arithmetic as two areas: width is the number of software ads, height the share of them about machine learning,
 * so a square is an ad. Left, January 2022. Right, the base has narrowed, as the record has it, and the share has
 * doubled, as was reported: those added are outlined. Where nothing is left two broken lines keep the old height.
 */
import { formatFact, formatValue } from '../../../content/format/format.ts';
import type { Point } from '../../../scene/arrange.ts';
import { curve, dots, hairline, label, note } from '../../../scene/marks.ts';
import { textWidth } from '../../../scene/measure.ts';
import { dotKey, travellers, type Curve, type Label } from '../../../scene/scene.ts';
import type { PictureModule, Telling } from '../../chapter.ts';
import { fold, seatsOfAreas, side } from '../areas.ts';
import { baselineUnder, smallSize } from '../chart.ts';
import { drawnRows, formats, then } from '../record.ts';

/** "Early 2022", from which the claim counts. */
const start = '2022-01';
/** Empty columns between the two areas, at least. */
const between = 1.6;

const shown = (id: string, { fact, locale }: Telling): string => formatFact(fact(id), locale);

export const inference = {
  scene(box, telling) {
    const { locale, say } = telling;
    const { month, number } = formats(telling);
    const small = smallSize(box);
    const foot = small * 2.3;
    const pitch = Math.min(box.w / (2 * side + between), (box.h - foot) / (side * fold));
    const baseline = box.h - foot;
    // As far right as the words beside the tower allow.
    const right =
      box.w -
      Math.max(
        side * pitch,
        Math.ceil(number('ml-base-left') / side) * pitch + small * 1.4 + textWidth(month(then), small),
      );
    const r = pitch * 0.37;
    const edge = pitch / 2 - r;
    const seats = seatsOfAreas(number('ml-base-left'));
    const at = (x: number, [column, row]: readonly [number, number]): Point => [
      x + (column + 0.5) * pitch,
      baseline - (row + 0.5) * pitch,
    ];
    const filled = [...seats.kept, ...seats.added];
    const level = (rows: number): number => baseline - rows * pitch + (rows === 0 ? -edge : edge);
    /** Where the kept ones end, in whole columns. */
    const kept = Math.ceil(seats.kept.length / side);
    const tower = right + kept * pitch + small * 0.7;
    const under = baseline + small * 0.25;
    const was = formatValue(travellers, 'postings', locale, 0);
    const left = shown('ml-left', telling);
    const title = say('scene.genai-jobs.inference.title', { was, left });
    const large = Math.min(box.numeral, (right - small) / textWidth(title, 1.06));
    const finding = say('scene.genai-jobs.inference.finding', { fewer: shown('ml-fewer', telling) });
    const size = box.numeral * (box.name === 'narrow' ? 0.62 : 0.55);
    const numeralY = level(side) - small * 0.6 - baselineUnder(0, size, small);
    const named = (key: string, x: number, number: string, said: string): Label[] => [
      label(`${key}-value`, [x, numeralY], number, size, { face: 'num' }),
      label(`${key}-said`, [x, baselineUnder(numeralY, size, small)], said, small, { tone: 'ink-2' }),
    ];
    const bracket = (key: string, from: number, to: number): Curve =>
      curve(
        key,
        [
          [from + edge, under],
          [from + edge, under + small * 0.4],
          [to - edge, under + small * 0.4],
          [to - edge, under],
        ],
        { tone: 'ink', width: 1.2 },
      );
    return {
      box,
      marks: [
        {
          kind: 'field',
          key: 'was',
          points: seats.was.map((seat) => at(0, seat)),
          r,
          tone: 'ink-2',
          shape: 'square',
        },
        // As high and broad as the hundred were: what is not under the tower is gone.
        hairline('gone-top', [tower, level(side)], [box.w, level(side)], { dashed: true }),
        hairline('gone-ground', [tower, level(0)], [box.w, level(0)], { dashed: true }),
        label('title', [0, large * 0.8], title, large, { face: 'num' }),
        ...note('finding', [0, large * 0.95 + box.label], finding, box.label, right - small, {
          tone: 'ink-2',
        }),
        ...named('was', edge, was, month(start)),
        ...named('is', tower + small * 0.6, left, month(then)),
        // The height of the share, once and twice.
        curve(
          'height-line',
          [
            [tower - small * 0.3, level(0)],
            [tower, level(0)],
            [tower, level(side)],
            [tower - small * 0.3, level(side)],
            [tower, level(side)],
            [tower, level(side * fold)],
            [tower - small * 0.3, level(side * fold)],
          ],
          { tone: 'ink', width: 1.2 },
        ),
        ...note(
          'height',
          [tower + small * 0.6, level(side * fold) + small * 0.9],
          say('scene.genai-jobs.inference.height'),
          small,
          box.w - tower - small * 0.6,
        ),
        bracket('was-bracket', 0, side * pitch),
        bracket('is-bracket', right, right + kept * pitch),
        label('was-width', [edge, under + small * 1.75], say('scene.genai-jobs.inference.width'), small),
        label(
          'is-width',
          [right + edge, under + small * 1.75],
          say('scene.genai-jobs.inference.left', { base: shown('ml-base-left', telling) }),
          small,
        ),
      ],
      dots: dots(
        filled.map((seat) => at(right, seat)),
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
