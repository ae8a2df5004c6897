/**
 * Two measures of the net flow of AI talent to the United States, in panels of their own: Zeki's as hatched bars,
 * since its unit is not stated, LinkedIn's as dots, one for each person per million members.
 */
import { formatFact } from '../../content/format/format.ts';
import { stackHeight, stackPoints, type Stack } from '../../scene/arrange.ts';
import { textWidth } from '../../scene/measure.ts';
import {
  dotKey,
  tenth,
  travellers,
  type Bar,
  type Box,
  type Dot,
  type Field,
  type Label,
  type Line,
  type Scene,
} from '../../scene/scene.ts';
import type { Telling } from '../chapter.ts';
import { dotsOf, flows, flowText, type Flow } from './record.ts';
import { smallOf } from './timeline.ts';

/** The number of columns at which `n` dots fill a rectangle with the largest pitch. */
export function block(n: number, w: number, h: number): { columns: number; pitch: number } {
  return Array.from({ length: n }, (_, i) => i + 1)
    .map((columns) => ({ columns, pitch: Math.min(w / columns, h / Math.ceil(n / columns)) }))
    .reduce((best, next) => (next.pitch > best.pitch ? next : best));
}

export function pull(box: Box, telling: Telling): Scene {
  const small = smallOf(box);
  const narrow = box.name === 'narrow';
  const top = box.label * 2.9;
  const baseline = box.h - small * 1.7;
  const figure = tenth(box.numeral * (narrow ? 0.8 : 0.9));
  const room = baseline - top - figure * 1.3;
  // The dots need more width than the bars.
  const divide = box.w * 0.42;
  const between = box.w * 0.035;

  const zeki = flows('zeki', telling);
  const most = Math.max(...zeki.map(({ value }) => value));
  const barSlot = (divide - between) / zeki.length;
  const barWidth = barSlot * 0.74;
  const barHeight = ({ value }: Flow): number => (value / most) * room;

  const linkedIn = flows('us', telling);
  const dotSlot = (box.w - divide - between) / linkedIn.length;
  const { columns, pitch } = block(Math.max(...linkedIn.map(dotsOf)), dotSlot * 0.88, room);
  const stackOf = (i: number): Stack => ({
    x: divide + between + i * dotSlot + (dotSlot - columns * pitch) / 2,
    baseline,
    columns,
    pitch,
  });
  const r = tenth(pitch * 0.4);

  const label = (key: string, x: number, y: number, text: string, rest: Partial<Label> = {}): Label => ({
    kind: 'label',
    key,
    x: tenth(x),
    y: tenth(y),
    text,
    size: small,
    anchor: 'middle',
    tone: 'ink-2',
    face: 'label',
    ...rest,
  });
  const value = (flow: Flow, x: number, y: number): Label =>
    label(`value-${flow.series}`, x, y - figure * 0.32, flowText(flow, telling), {
      tone: 'ink',
      face: 'num',
      size: figure,
    });
  const year = (flow: Flow, x: number): Label =>
    label(`year-${flow.series}`, x, baseline + small * 1.4, String(flow.year), { tone: 'ink' });
  const heading = (source: 'zeki' | 'linkedin', x: number): Label[] => [
    label(`head-${source}`, x, box.label, telling.say(`scene.policy.flows-us.${source}`), {
      anchor: 'start',
      tone: 'ink',
      face: 'num',
      size: tenth(box.label * 1.12),
    }),
    label(
      `unit-${source}`,
      x,
      box.label + small * 1.35,
      telling.say(`scene.policy.flows-us.${source}-unit`, {
        base: formatFact(telling.fact('policy-linkedin-base'), telling.locale),
      }),
      { anchor: 'start' },
    ),
  ];
  const ground = (key: string, x1: number, x2: number): Line => ({
    kind: 'line',
    key,
    x1: tenth(x1),
    x2: tenth(x2),
    y1: tenth(baseline + 1),
    y2: tenth(baseline + 1),
    tone: 'ink-3',
    dashed: false,
  });

  const stacks = linkedIn.map((flow, i) => ({
    flow,
    stack: stackOf(i),
    points: stackPoints(stackOf(i), 0, dotsOf(flow)),
  }));
  const last = stacks.at(-1);
  // The travellers stand at the foot of the last year's stack, which holds more than a hundred.
  const standing = last?.points.slice(0, travellers) ?? [];
  if (standing.length !== travellers)
    throw new Error('the last year of the LinkedIn panel must hold a hundred dots');

  return {
    box,
    marks: [
      ...heading('zeki', 0),
      ...heading('linkedin', divide + between),
      label('country', box.w, box.label, telling.say('scene.policy.country.united-states'), {
        anchor: 'end',
      }),
      ground('ground-zeki', 0, divide - between),
      ground('ground-linkedin', divide + between, box.w),
      ...zeki.flatMap((flow, i): (Bar | Label)[] => {
        const middle = i * barSlot + barWidth / 2;
        const y = baseline - barHeight(flow);
        return [
          {
            kind: 'bar',
            key: `bar-${flow.series}`,
            x: tenth(i * barSlot),
            y: tenth(y),
            w: tenth(barWidth),
            h: tenth(barHeight(flow)),
            tone: 'ink-2',
            uncertain: true,
          },
          value(flow, Math.max(middle, textWidth(flowText(flow, telling), figure) / 2), y),
          year(flow, middle),
        ];
      }),
      ...stacks.flatMap(({ flow, stack, points }): (Field | Label)[] => {
        const middle = stack.x + (columns * pitch) / 2;
        return [
          {
            kind: 'field',
            key: `field-${flow.series}`,
            points: flow === last?.flow ? points.slice(travellers) : points,
            r,
            tone: 'ink',
            shape: 'round',
          },
          value(flow, middle, baseline - stackHeight(stack, points.length)),
          year(flow, middle),
        ];
      }),
    ],
    dots: standing.map(([x, y], i): Dot => ({
      kind: 'dot',
      key: dotKey(i),
      x,
      y,
      r,
      tone: 'ink',
      shape: 'round',
    })),
  };
}
