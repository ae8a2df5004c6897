/**
 * On paper, beside the answer: the same roofs in the same places on the three days, so that they can be compared. Filled:
 * who shared one. It repeats what the story shows large, and so has no description of its own.
 */
import { formatValue } from '../../content/format/format.ts';
import type { Point } from '../../scene/arrange.ts';
import { curve, dots, hairline, label, note } from '../../scene/marks.ts';
import { boxes, type Box, type Scene } from '../../scene/scene.ts';
import type { Telling } from '../chapter.ts';
import { followed, independent, junes, lost, origin, stayOn, type Whereabouts } from '../followed.ts';
import { outline } from '../roofs/marks.ts';
import type { House } from '../roofs/plan.ts';

/** In points, as broad as the words beside the answer. */
const box: Box = { ...boxes.narrow, w: 249, h: 210, label: 8, least: 7.25, numeral: 12 };
const r = 3.1;
const pitch = 7.4;
/** From one day's ground to the next one's, and from the upper edge to the first. */
const [step, first] = [61, 48];
const wall = 18;

/** Roofs that several shared on one of the days: left edge and breadth. */
const shareable: Readonly<Record<string, readonly [x: number, w: number, form: House['form']]>> = {
  openai: [3, 26, 'flat'],
  anthropic: [38, 33, 'flat'],
  'thinking-machines': [81, 35, 'pitched'],
  google: [127, 22, 'flat'],
};
const others = 164;

/** Who is known to have left by a day and in sight on it, by where they were. */
export function placedOn(day: string, telling: Telling): ReadonlyMap<Whereabouts, readonly number[]> {
  const placed = new Map<Whereabouts, readonly number[]>();
  for (const person of followed(telling)) {
    const { where, kind } = stayOn(person, day);
    const isThere = where !== lost && !(where === origin && kind === undefined);
    if (isThere) placed.set(where, [...(placed.get(where) ?? []), person.dot]);
  }
  return placed;
}

/** How many of those placed on a day share a roof. */
export const sharing = (placed: ReadonlyMap<Whereabouts, readonly number[]>): number =>
  [...placed]
    .filter(([where, { length }]) => where !== independent && length > 1)
    .reduce((sum, [, { length }]) => sum + length, 0);

function street(day: string, floor: number, telling: Telling): Scene['marks'] {
  const placed = placedOn(day, telling);
  const seen = [...placed.values()].reduce((sum, { length }) => sum + length, 0);
  const number = (value: number): string => formatValue(value, 'number', telling.locale);
  const field = (key: string, points: readonly Point[], isShared: boolean): Scene['marks'] =>
    dots(points, { r, tone: 'industry', ...(isShared ? {} : { look: 'open' as const }) }).map(
      ({ x, y, look }, i) => ({
        kind: 'field',
        key: `${key}-${day}-${String(i)}`,
        points: [[x, y]],
        r,
        tone: 'industry',
        shape: 'round',
        ...(look ? { look } : {}),
      }),
    );
  const houses = Object.entries(shareable).flatMap(([id, [x, w, form]]): Scene['marks'] => {
    const { length } = placed.get(id) ?? [];
    if (length === 0) return [];
    const columns = Math.floor((w - 1) / pitch);
    const points = Array.from({ length }, (_, i): Point => [
      x + 1.8 + r + (i % columns) * pitch,
      floor - 1.5 - r - Math.floor(i / columns) * pitch,
    ]);
    return [
      ...outline(`${id}-${day}`, { x, floor, w, h: wall, form }, length > 1),
      ...field(id, points, length > 1),
    ];
  });
  // Each under a roof, or under none.
  const single = [...placed]
    .filter(([where]) => !(where in shareable))
    .flatMap(([where, { length }]) => Array.from({ length }, () => where))
    .sort((a, b) => Number(a === independent) - Number(b === independent));
  const apart = Math.min(pitch * 1.25, (box.w - others - r) / Math.max(1, single.length - 1));
  const places = single.map((_, i): Point => [others + i * apart, floor - 1.5 - r]);
  const roofs = single.flatMap((where, i): Scene['marks'] => {
    const [x, y] = places[i] ?? [0, 0];
    const top = y - r - 1.5;
    if (where === independent) return [];
    return [
      curve(
        `roof-${day}-${String(i)}`,
        [
          [x - 3.2, top],
          [x, top - 2.6],
          [x + 3.2, top],
        ],
        { tone: 'ink-2', width: 0.8 },
      ),
    ];
  });
  const over = floor - wall - 17;
  return [
    label(`day-${day}`, [0, over], formatValue(day, 'date', telling.locale), 10, { face: 'num' }),
    label(
      `shared-${day}`,
      [box.w, over],
      telling.say('print.junes-shared', { shared: number(sharing(placed)), seen: number(seen) }),
      box.label,
      { anchor: 'end' },
    ),
    ...houses,
    ...roofs,
    ...field('single', places, false),
    hairline(`ground-${day}`, [0, floor], [box.w, floor]),
  ];
}

/** The three days under one another, with the names of the roofs once, at the foot. */
export function threeJunes(telling: Telling): Scene {
  const foot = first + 2 * step + box.least * 1.4;
  return {
    box,
    marks: [
      ...junes.flatMap((day, i) => street(day, first + i * step, telling)),
      ...Object.entries(shareable).flatMap(([id, [x, w]]) =>
        note(`name-${id}`, [x + w / 2, foot], telling.say(`scene.roofs.${id}`), box.least, 44, {
          anchor: 'middle',
        }),
      ),
      ...note(
        'name-others',
        [others - r, foot],
        telling.say('scene.what-held-up.scattered.few'),
        box.least,
        box.w - others + r,
      ),
    ],
    dots: [],
  };
}
