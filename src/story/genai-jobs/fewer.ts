/**
 * Our arithmetic as two areas: width is the number of software postings, height the share of them about machine
 * learning, so a square is a posting. Left, January 2022. Right, the base has narrowed and the share has doubled.
 */
import { formatFact, formatValue } from '../../content/format/format.ts';
import {
  dotKey,
  tenth,
  travellers,
  type Box,
  type Dot,
  type Field,
  type Label,
  type Scene,
} from '../../scene/scene.ts';
import type { Telling } from '../chapter.ts';
import { baselineUnder, hair, smallSize, words } from './chart.ts';
import { seatsOfAreas, side, fold } from './areas.ts';
import { then } from './share.ts';
import { start } from './slump.ts';

/** Empty columns between the two areas: at least, and where a box has room to spare. */
const between = [1.6, 5] as const;

export function fewer(box: Box, telling: Telling): Scene {
  const { locale, say } = telling;
  const small = smallSize(box);
  const shown = (id: string): string => formatFact(telling.fact(id), locale);
  const month = (iso: string): string => formatValue(iso, 'month', locale);
  const foot = small * 2;
  const pitch = Math.min(box.w / (2 * side + between[0]), (box.h - foot) / (side * fold));
  const baseline = box.h - foot;
  const gap = Math.min(between[1], box.w / pitch - 2 * side);
  const left = (box.w - (2 * side + gap) * pitch) / 2;
  const right = left + (side + gap) * pitch;
  const r = tenth(pitch * 0.37);
  const seats = seatsOfAreas(Number(telling.fact('ml-base-left').value));
  const at = (x: number, [column, row]: readonly [number, number]): readonly [number, number] => [
    tenth(x + (column + 0.5) * pitch),
    tenth(baseline - (row + 0.5) * pitch),
  ];
  const filled = [...seats.kept, ...seats.added];
  const hollow = seats.gone.slice(0, travellers - filled.length);
  const field = (key: string, points: Field['points'], tone: Field['tone']): Field => ({
    kind: 'field',
    key,
    points,
    r,
    tone,
    shape: 'square',
  });
  const eave = baseline - side * pitch;
  const size = tenth(Math.min(box.numeral * 1.35, pitch * 3));
  const numeralY = eave - small * 0.7 - size * 0.3 - small * 0.8;
  const tower = right + (Math.ceil(seats.kept.length / side) + 0.3) * pitch;
  const heading = (key: string, x: number, number: string, said: string): Label[] => [
    words(`${key}-value`, x, numeralY, number, { size, tone: 'ink', face: 'num' }),
    words(`${key}-said`, x, baselineUnder(numeralY, size, small), said, { size: small }),
  ];

  return {
    box,
    marks: [
      hair('was-ground', [left, baseline], [left + side * pitch, baseline]),
      hair('is-ground', [right, baseline], [right + side * pitch, baseline]),
      field(
        'was',
        seats.was.map((seat) => at(left, seat)),
        'industry',
      ),
      field(
        'gone-too',
        seats.gone.slice(hollow.length).map((seat) => at(right, seat)),
        'other',
      ),
      ...heading('was', left + pitch * 0.13, formatValue(travellers, 'postings', locale, 0), month(start)),
      ...heading('is', tower, shown('ml-left'), month(then)),
      words(
        'height',
        right - small * 0.6,
        baseline - side * fold * pitch + small * 1.1,
        say('scene.genai-jobs.fewer.height'),
        {
          size: small,
          anchor: 'end',
        },
      ),
      words('was-width', left + pitch * 0.13, baseline + small * 1.45, say('scene.genai-jobs.fewer.width'), {
        size: small,
      }),
      words(
        'is-width',
        right + pitch * 0.13,
        baseline + small * 1.45,
        say('scene.genai-jobs.fewer.left', { base: shown('ml-base-left') }),
        { size: small },
      ),
    ],
    dots: [...filled, ...hollow].map((seat, i): Dot => {
      const [x, y] = at(right, seat);
      return {
        kind: 'dot',
        key: dotKey(i),
        x,
        y,
        r,
        tone: i < filled.length ? 'industry' : 'other',
        shape: 'square',
      };
    }),
  };
}
