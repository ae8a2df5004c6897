/** The article's number, drawn as the article gives it: sets of forty postings, one of each filled. */
import { formatFact } from '../../content/format/format.ts';
import { stackPoint, type Point, type Stack } from '../../scene/arrange.ts';
import { dotKey, tenth, travellers, type Box, type Dot, type Scene } from '../../scene/scene.ts';
import type { Telling } from '../chapter.ts';
import { words } from './chart.ts';

/** Three sets, so that every traveller is a posting; the last set is completed by a field. */
const sets = 3;
/** Which seat of each set is filled: any would do, so no two are the same. */
const lit = [22, 13, 17];

export function forty(box: Box, telling: Telling): Scene {
  const fact = telling.fact('genai-reported-set');
  const size = Number(fact.value);
  const columns = box.name === 'medium' ? 5 : 4;
  const rows = size / columns;
  const gap = 0.75;
  const top = box.numeral * 1.75;
  const pitch = Math.min(box.w / (sets * columns + (sets - 1) * gap), (box.h - top - 2) / rows);
  const width = (sets * columns + (sets - 1) * gap) * pitch;
  const left = (box.w - width) / 2;
  const baseline = top + rows * pitch;
  const r = tenth(pitch * 0.36);
  const stacks = Array.from({ length: sets }, (_, i): Stack => ({
    x: left + i * (columns + gap) * pitch,
    baseline,
    columns,
    pitch,
  }));
  const seats = stacks.flatMap((stack, set) =>
    Array.from({ length: size }, (_, seat): { point: Point; isLit: boolean } => ({
      point: stackPoint(stack, seat),
      isLit: lit[set] === seat,
    })),
  );
  const said = words(
    'said',
    left + pitch * 0.14,
    box.numeral * 1.02,
    telling.say('scene.genai-jobs.forty.said', { set: formatFact(fact, telling.locale) }),
    {
      size: tenth(box.numeral * (telling.locale === 'en' ? 1.2 : 1)),
      tone: 'ink',
      face: 'num',
    },
  );

  return {
    box,
    marks: [
      said,
      {
        kind: 'field',
        key: 'more-postings',
        points: seats.slice(travellers).map(({ point }) => point),
        r,
        tone: 'other',
        shape: 'square',
      },
    ],
    dots: seats.slice(0, travellers).map(({ point: [x, y], isLit }, i): Dot => ({
      kind: 'dot',
      key: dotKey(i),
      x,
      y,
      r,
      tone: isLit ? 'industry' : 'other',
      shape: 'square',
    })),
  };
}
