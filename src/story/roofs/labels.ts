/** The words of a picture of roofs: names of houses and people, counts, and what stands on the open ground. */
import { formatFact, formatValue } from '../../content/format/format.ts';
import type { Point } from '../../scene/arrange.ts';
import { hairline, label } from '../../scene/marks.ts';
import { textWidth } from '../../scene/measure.ts';
import type { Box, Label, Line } from '../../scene/scene.ts';
import type { Telling } from '../chapter.ts';
import { independent, lost, origin } from '../followed.ts';
import { centred, roofRise } from './marks.ts';
import { large, type House, type Plan } from './plan.ts';
import { nameLeft } from './seats.ts';
import type { Drawn, Told } from './told.ts';
import { isThread } from './ways.ts';

/** How many stand under each roof that may hold several, on top of it; or how their number changed. */
export function counts(
  drawn: readonly Drawn[],
  plan: Plan,
  { changes = {} }: Told,
  { locale }: Telling,
): Label[] {
  return large.flatMap((roof) => {
    const n = drawn.filter(({ where }) => where === roof).length;
    const house = plan.houses[roof];
    if (n === 0 || !house) return [];
    const text = (plan.isRoomy ? changes[roof] : undefined) ?? formatValue(n, 'number', locale);
    return [countOn(roof, house, text, plan.count)];
  });
}

/** A number on top of a roof, clear of it. */
export function countOn(roof: string, house: House, text: string, size: number): Label {
  const { x, w, floor, h, form } = house;
  const top = floor - h - (form === 'pitched' ? roofRise(house) : 0);
  return label(`count-${roof}`, [x + w / 2, top - size * 0.16], text, size, {
    face: 'num',
    anchor: 'middle',
  });
}

/** How far a count reaches from the middle of its roof, with some air. */
export const reachOf = (count: Label | undefined, { pad }: Pick<Plan, 'pad'>): number =>
  count ? textWidth(count.text, count.size) / 2 + pad : pad;

/** How many left the house that all set out from: one number instead of as many empty seats. */
export function leftBehind(
  drawn: readonly Drawn[],
  box: Box,
  plan: Plan,
  { say, fact, locale }: Telling,
): Label {
  const { x, w, floor, h } = plan.houses[origin] ?? { x: 0, w: 0, floor: 0, h: 0 };
  const people = formatFact(fact('followed-total'), locale);
  const said = say('scene.roofs.left', { people });
  // Under people it stands at the foot; in an empty house it is all there is.
  return drawn.some(({ where }) => where === origin)
    ? label('left', [x + w - 6, floor - plan.r - 4 + box.least * 0.35], said, box.least, {
        anchor: 'end',
        tone: 'ink-2',
      })
    : label('left', [x + w / 2, floor - h * 0.42], said, box.label, { anchor: 'middle' });
}

/** The names of what is built, each under its floor or several under one. */
export function roofNames(built: readonly string[], box: Box, plan: Plan, { say }: Telling): Label[] {
  const size = box.least;
  const grouped = new Set(plan.groups.flatMap(({ houses }) => houses));
  const own = built
    .filter((roof) => !grouped.has(roof))
    .flatMap((roof) => {
      const { x, w, floor } = plan.houses[roof] ?? { x: 0, w: 0, floor: 0 };
      const at: Point = [x + w / 2, floor + size * 1.14];
      const isShort = box.name !== 'wide' && roof === 'safe-superintelligence';
      const words = say(isShort ? 'scene.roofs.ssi' : `scene.roofs.${roof}`);
      const isLarge = large.includes(roof);
      return centred(`roof-name-${roof}`, words, at, isLarge ? w * 1.5 : w + size * 2.6, box);
    });
  // Under the middle of those of them that are built.
  const shared = plan.groups.flatMap(({ key, houses }) => {
    const here = houses.flatMap((house) => (built.includes(house) ? (plan.houses[house] ?? []) : []));
    const [first, last] = [here[0], here.at(-1)];
    if (!first || !last) return [];
    const at: Point = [(first.x + last.x + last.w) / 2, first.floor + size * 1.14];
    return centred(`roof-name-${key}`, say(`scene.roofs.${key}`), at, box.w / 2, box);
  });
  return [...own, ...shared];
}

export const personName = ({ person, seat }: Drawn, { least: size }: Box, plan: Plan): Label[] =>
  seat.isNamed
    ? [
        label(
          `name-${person.id}`,
          [seat.at[0] + nameLeft(plan), seat.at[1] + size * 0.31],
          person.short ?? '',
          size,
        ),
      ]
    : [];

/** The open ground with those out of sight, counted large, and who stands there on their own. */
export function ground(
  drawn: readonly Drawn[],
  box: Box,
  plan: Plan,
  { say, locale }: Telling,
): (Label | Line)[] {
  const size = Math.max(box.least, box.label * 0.9);
  const { y } = plan.ground;
  const alone = drawn.filter(({ where }) => where === independent);
  const own = say('scene.roofs.alone-one');
  const gone = drawn.filter(({ where }) => where === lost).length;
  return [
    hairline('ground', [0, y], [box.w, y]),
    label('lost-count', [0, y - plan.unseen * 0.12], formatValue(gone, 'number', locale), plan.unseen, {
      face: 'num',
    }),
    label('lost-said', [0, y + size * 1.26], say('scene.roofs.unseen'), size),
    ...(alone.some(({ person }) => !isThread(person))
      ? [
          label('alone-said', [box.w, y + size * 1.26], say('scene.roofs.alone'), size, {
            anchor: 'end',
            tone: 'ink-2',
          }),
        ]
      : []),
    ...alone
      .filter(({ person }) => isThread(person))
      .flatMap(({ seat: { at } }): (Label | Line)[] => {
        const floor = at[1] + plan.r + 4;
        const left = at[0] - plan.r - plan.pad;
        return [
          hairline('site', [left, floor], [left + textWidth(own, box.least), floor]),
          label('site-said', [left, floor + box.least * 1.14], own, box.least, { tone: 'ink-2' }),
        ];
      }),
  ];
}
