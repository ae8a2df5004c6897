/** The opening: a hundred dots close together, then flung apart. They count nothing yet, and say so. */
import { scatter, sunflower, type Point } from '../../scene/arrange.ts';
import { dotKey, travellers, type Box, type Scene } from '../../scene/scene.ts';
import type { StateChapter } from '../states.ts';

interface State {
  readonly spread: 'gathered' | 'scattered';
}

const states = {
  gathered: { spread: 'gathered' },
  scattered: { spread: 'scattered' },
} satisfies Record<string, State>;

export const opening: StateChapter<State> = {
  id: 'opening',
  states,
  scene: (state, box) => crowd(state.spread, box),
  describe: (state, { say }) => say(`scene.opening.${state.spread}`),
  key: (_, { say }) => say('scene.opening.key'),
  rows: () => undefined,
  sources: () => [],
};

function crowd(spread: State['spread'], box: Box): Scene {
  const unit = Math.min(box.w, box.h);
  const r = unit * 0.021;
  const centre: Point = [box.w / 2, box.h / 2];
  const gathered = sunflower(travellers, centre, unit * 0.0275);
  const margin = unit * 0.05;
  const points =
    spread === 'gathered'
      ? gathered
      : scatter(gathered, { x: margin, y: margin, w: box.w - 2 * margin, h: box.h - 2 * margin });
  return {
    box,
    marks: [],
    dots: points.map(([x, y], i) => ({
      kind: 'dot',
      key: dotKey(i),
      x,
      y,
      r: Math.round(r * 10) / 10,
      tone: 'industry',
      shape: 'round',
    })),
  };
}
