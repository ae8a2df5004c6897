/**
 * South Korea's net flow by LinkedIn, a year to a column: what was gained stands on the line, what was lost hangs
 * under it, hollow. Ninety-five people and five squares, one for each year, make up the hundred travellers.
 */
import { formatFact } from '../../content/format/format.ts';
import type { Point } from '../../scene/arrange.ts';
import { dotKey, tenth, travellers, type Box, type Dot, type Label, type Scene } from '../../scene/scene.ts';
import type { Telling } from '../chapter.ts';
import { dotsOf, flows, flowText, type Flow } from './record.ts';
import { smallOf } from './timeline.ts';

const columns = 4;

export function korea(box: Box, telling: Telling): Scene {
  const years = flows('kr', telling);
  const small = smallOf(box);
  const slot = box.w / years.length;
  const figure = tenth(Math.min(box.numeral * 0.66, slot / 2.9));
  const rowsOf = (flow: Flow): number => Math.ceil(dotsOf(flow) / columns);
  const up = Math.max(...years.filter(({ value }) => value > 0).map(rowsOf));
  const down = Math.max(...years.filter(({ value }) => value < 0).map(rowsOf));
  const band = small * 2;
  const ends = figure * 1.5;
  const pitch = Math.min((box.h - band - 2 * ends) / (up + down), (slot * 0.86) / columns);
  // What height is left over goes above and below alike.
  const spare = box.h - band - 2 * ends - (up + down) * pitch;
  const roof = ends + spare / 2 + up * pitch;
  const floor = roof + band;
  const r = tenth(pitch * 0.4);
  const left = (i: number): number => i * slot + (slot - columns * pitch) / 2;
  const best = years.findIndex((flow) => flow.value > 0 && rowsOf(flow) === up);
  // The first long pile of losses: a word fits beside it, over the short one at its left.
  const fall = years.findIndex((flow) => flow.value < 0 && rowsOf(flow) * 2 > down);
  const depth = Math.max(0, ...years.slice(fall, fall + 1).map(rowsOf));

  const people = years.flatMap((flow, i) =>
    Array.from({ length: dotsOf(flow) }, (_, n) => {
      const row = Math.floor(n / columns) + 0.5;
      const point: Point = [
        tenth(left(i) + ((n % columns) + 0.5) * pitch),
        tenth(flow.value > 0 ? roof - row * pitch : floor + row * pitch),
      ];
      return { point, gained: flow.value > 0 };
    }),
  );
  if (people.length + years.length !== travellers) {
    throw new Error(
      `korea draws ${String(people.length + years.length)} travelling dots, not ${String(travellers)}`,
    );
  }
  const square = tenth(small * 0.24);
  const middleOfBand = roof + band / 2;

  const label = (key: string, x: number, y: number, text: string, rest: Partial<Label> = {}): Label => ({
    kind: 'label',
    key,
    x: tenth(x),
    y: tenth(y),
    text,
    size: small,
    anchor: 'middle',
    tone: 'ink',
    face: 'label',
    ...rest,
  });

  const large = { face: 'num', size: tenth(box.label * 1.12) } as const;

  return {
    box,
    marks: [
      // Each word beside the far end of a pile that it names.
      label(
        'gained',
        left(best) + columns * pitch + small * 0.5,
        // Beside the top of the pile, but clear of the unit at the right.
        Math.max(roof - up * pitch + large.size * 0.8, large.size * 1.8 + small * 1.6),
        telling.say('scene.policy.flows-korea.gained'),
        { anchor: 'start', ...large },
      ),
      label(
        'lost',
        left(fall) - small * 0.5,
        floor + depth * pitch,
        telling.say('scene.policy.flows-korea.lost'),
        { anchor: 'end', ...large },
      ),
      label('country', box.w, large.size, telling.say('scene.policy.country.south-korea'), {
        anchor: 'end',
        ...large,
      }),
      label(
        'unit',
        box.w,
        large.size + small * 1.35,
        telling.say('scene.policy.flows-korea.unit', {
          base: formatFact(telling.fact('policy-linkedin-base'), telling.locale),
        }),
        { anchor: 'end', tone: 'ink-2' },
      ),
      ...years.flatMap((flow, i): Label[] => {
        const rise = rowsOf(flow) * pitch;
        const y = flow.value > 0 ? roof - rise - figure * 0.35 : floor + rise + figure * 1.05;
        return [
          label(
            `value-${flow.series}`,
            (i + 0.5) * slot,
            y,
            (flow.value > 0 ? '+' : '') + flowText(flow, telling),
            {
              face: 'num',
              size: figure,
            },
          ),
          label(
            `year-${flow.series}`,
            left(i) + square * 2 + small * 0.4,
            middleOfBand + small * 0.36,
            String(flow.year),
            {
              anchor: 'start',
            },
          ),
        ];
      }),
    ],
    dots: [
      ...people.map(({ point: [x, y], gained }, i): Dot => ({
        kind: 'dot',
        key: dotKey(i),
        x,
        y,
        r,
        tone: gained ? 'ink' : 'other',
        shape: 'round',
      })),
      ...years.map((_, i): Dot => ({
        kind: 'dot',
        key: dotKey(people.length + i),
        x: tenth(left(i) + square),
        y: tenth(middleOfBand),
        r: square,
        tone: 'ink',
        shape: 'square',
      })),
    ],
  };
}
