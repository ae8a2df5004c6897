/** The words of a picture of roofs: names of houses and people, counts, and what stands on the open ground. */
import { formatFact, formatValue } from '../content/format/format.ts';
import type { Point } from '../scene/arrange.ts';
import { hairline, label, note } from '../scene/marks.ts';
import { extentOf, type Extent } from '../scene/measure.ts';
import type { Box, Field, Label, Line } from '../scene/scene.ts';
import type { Telling } from './chapter.ts';
import { independent, junes, lost, origin } from './followed.ts';
import { centred } from './roof-marks.ts';
import type { Plan } from './roof-plan.ts';
import type { Mover } from './roof-since.ts';
import type { Drawn, SeatOf, Told } from './roof-told.ts';

const overlaps = (a: Extent, b: Extent): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** How many stand under each roof that holds several, in its attic. */
export function attics(
  drawn: readonly Drawn[],
  taken: readonly Label[],
  box: Box,
  plan: Plan,
  { day, main, attics: said = {} }: Told,
  { locale }: Telling,
): Label[] {
  return Object.entries(plan.houses).flatMap(([roof, { x, w, floor, h, form }]) => {
    const n = drawn.filter(({ where }) => where === roof).length;
    if (n < 2 || (roof === origin && day === junes[0])) return [];
    const text = said[roof];
    // A change takes more room in a gable than a count.
    const size = box.label * plan.count * (text !== undefined ? plan.change : main.includes(roof) ? 1.25 : 1);
    const top = floor - h;
    const [at, anchor] =
      form === 'pitched'
        ? ([[x + w / 2, top + size * (text === undefined ? 0.12 : 0)], 'middle'] as const)
        : ([[x + w - 7, top + size * 0.9], 'end'] as const);
    const count = label(`count-${roof}`, at, text ?? formatValue(n, 'number', locale), size, {
      face: 'num',
      anchor,
    });
    // A house that is full to its roof has no room for its count.
    return taken.some((name) => overlaps(extentOf(count), extentOf(name))) ? [] : [count];
  });
}

/** How many left the house that all set out from: one number instead of as many empty seats. */
export function leftBehind(
  drawn: readonly Drawn[],
  box: Box,
  plan: Plan,
  { say, fact, locale }: Telling,
): Label {
  const { x, w, floor } = plan.houses[origin] ?? { x: 0, w: 0, floor: 0 };
  const people = formatFact(fact('followed-total'), locale);
  const said = say('scene.roofs.left', { people });
  // Beside people it stands apart at the right; in an empty house it is all there is.
  return drawn.some(({ where }) => where === origin)
    ? label('left', [x + w - 6, floor - box.least * 0.5], said, box.least, { anchor: 'end', tone: 'ink-2' })
    : label('left', [x + w / 2, floor - box.label * 0.8], said, box.label, { anchor: 'middle' });
}

/** The names of what is built, each under its floor or several under one. */
export function roofNames(built: readonly string[], box: Box, plan: Plan, { say }: Telling): Label[] {
  const size = box.least;
  const grouped = new Set(plan.groups.flatMap(({ houses }) => houses));
  const own = built
    .filter((roof) => !grouped.has(roof))
    .flatMap((roof) => {
      const { x, w, floor } = plan.houses[roof] ?? { x: 0, w: 0, floor: 0 };
      const at: Point = [x + w / 2, floor + size * 1.12];
      const isShort = box.name === 'narrow' && roof === 'safe-superintelligence';
      const words = say(isShort ? 'scene.roofs.ssi' : `scene.roofs.${roof}`);
      return centred(`roof-name-${roof}`, words, at, w + size * plan.spill, box);
    });
  const shared = plan.groups
    .filter(({ houses }) => houses.some((house) => built.includes(house)))
    .flatMap(({ key, houses, x }) => {
      const floor = plan.houses[houses[0] ?? '']?.floor ?? 0;
      return centred(`roof-name-${key}`, say(`scene.roofs.${key}`), [x, floor + size * 1.12], box.w / 2, box);
    });
  return [...own, ...shared];
}

export function personName(
  { person, where, look }: Drawn,
  { least: size }: Box,
  { r: [r] }: Plan,
  seat: SeatOf,
): Label[] {
  if (look === 'lost' || person.short === undefined) return [];
  const { at, name } = seat(person, where);
  if (!name) return [];
  const key = `name-${person.id}`;
  return [
    name === 'beside'
      ? label(key, [at[0] + r + 4, at[1] + size * 0.35], person.short, size)
      : label(key, [at[0], at[1] - r - 5], person.short, size, { anchor: 'middle' }),
  ];
}

/** A small dot where someone was seen after the day, with their name and the month where there is room. */
export function sinceSeat(
  { person, roof, month }: Mover,
  { least: size }: Box,
  plan: Plan,
  seat: SeatOf,
  { say, locale }: Telling,
): (Field | Label)[] {
  const { at, name } = seat(person, roof);
  const words = say('scene.roofs.moved', { name: person.short ?? '', month: month(locale) });
  return [
    {
      kind: 'field',
      key: `since-seat-${person.id}`,
      points: [at],
      r: plan.r[1] * 0.55,
      tone: 'industry',
      shape: 'round',
    },
    ...(name === 'beside'
      ? [
          label(`since-name-${person.id}`, [at[0] + plan.r[0] + 4, at[1] + size * 0.35], words, size, {
            tone: 'ink-2',
          }),
        ]
      : []),
  ];
}

/** The open ground, and in words who stands on it; those out of sight apart and large where they are the finding. */
export function ground(
  drawn: readonly Drawn[],
  box: Box,
  plan: Plan,
  { main }: Told,
  { say, locale }: Telling,
): (Label | Line)[] {
  const size = box.least;
  const line = plan.ground.y + plan.r[0] + 3;
  const under = line + size * 1.02;
  const gone = drawn.filter(({ look }) => look === 'lost');
  const [first] = gone;
  const alone = drawn.some(({ where }) => where === independent)
    ? [
        label('alone-said', [plan.ground.x, under], say('scene.roofs.alone'), size, {
          tone: 'ink-2' as const,
        }),
      ]
    : [];
  const lower = hairline('ground', [0, line], [box.w, line]);
  if (!main.includes(lost) || !first) {
    const people = formatValue(gone.length, 'people', locale);
    const said = say('scene.roofs.lost', { people });
    return [
      lower,
      ...alone,
      label('lost-said', [box.w, under], said, size, { anchor: 'end', tone: 'ink-2' }),
    ];
  }
  const { at, r, pitch, perRow, count } = plan.unseen;
  const numeral = box.numeral * count;
  const bottom = at[1] + Math.ceil(gone.length / perRow) * pitch - (pitch - r * 2);
  return [
    lower,
    ...alone,
    label(
      'lost-count',
      [at[0] - r * 0.4, at[1] - r * 1.1],
      formatValue(gone.length, 'number', locale),
      numeral,
      {
        face: 'num',
      },
    ),
    ...note('lost-said', [at[0], bottom + size * 1.3], say('scene.roofs.unseen'), size, box.w - at[0]),
  ];
}
