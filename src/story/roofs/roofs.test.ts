/** The roofs: everybody has one place, and as many stand under each as the facts say. */
import { describe, expect, test } from 'vitest';
import { standingDays } from '../../content/followed/standing.ts';
import { formatValue } from '../../content/format/format.ts';
import { locales } from '../../content/model.ts';
import { labelFaults } from '../../scene/measure.ts';
import { boxes, dotIndex, dotKey } from '../../scene/scene.ts';
import { tellings } from '../../site/edition/telling.ts';
import { followed, independent, junes, lost, origin, stayOn, threads, wayTo } from '../followed.ts';
import { picturesBetween } from '../index.ts';
import { roofAsks } from './asks.ts';
import { planOf } from './plan.ts';
import { seatsOf } from './seats.ts';
import { moversSince } from './since.ts';
import { hits } from './ways.ts';
import { rowsOn } from './words.ts';
import { village } from './roofs.ts';
import { scattered } from '../what-held-up/pictures/scattered.ts';

const telling = tellings.en;
const people = followed(telling);
const person = (id: string) => {
  const found = people.find((each) => each.id === id);
  if (!found) throw new Error(`nobody is "${id}"`);
  return found;
};
const number = (id: string): unknown => telling.fact(id).value;

describe('followed', () => {
  test('begins with the three, and has everybody of the table once', () => {
    expect(people.slice(0, threads.length).map(({ id }) => id)).toEqual([...threads]);
    expect(people).toHaveLength(telling.table('openai-departures').rows.length);
    expect(new Set(people.map(({ id }) => id)).size).toBe(people.length);
  });

  test('gives no name to those who are counted and not named', () => {
    expect(people.filter(({ short }) => short === undefined).map(({ id }) => id)).toContain('colleague-2');
    expect(person('okeefe').short).toBe('O’Keefe');
  });

  test('knows the ways of the three', () => {
    const end = '2026-06-30';
    expect(wayTo(person('karpathy'), end)).toEqual([origin, independent, 'eureka-labs', 'anthropic']);
    expect(wayTo(person('schulman'), end)).toEqual([origin, 'anthropic', 'thinking-machines']);
    expect(wayTo(person('metz'), end)).toEqual([origin, 'thinking-machines', origin]);
  });
});

const cases = Object.values(boxes).flatMap((box) => junes.map((day) => ({ id: box.id, box, day })));

describe.each(cases)('seats in $id on $day', ({ box, day }) => {
  const plan = planOf(box);
  const seats = seatsOf(plan, telling, { day, emptied: ['thinking-machines'] }, box);

  test('are there for everybody in sight', () => {
    for (const each of people) {
      const { where } = stayOn(each, day);
      expect(seats.has(`${each.id}@${where}`), `${each.id} under ${where}`).toBe(true);
    }
  });

  test('are apart and under their roof', () => {
    const places = [...seats].map(([key, { at }]) => [key, at] as const);
    const least = Math.min(
      ...places.flatMap(([, a], i) =>
        places.slice(i + 1).map(([, b]) => Math.hypot(a[0] - b[0], a[1] - b[1])),
      ),
    );
    expect(least).toBeGreaterThan(plan.r * 1.6);
    for (const [key, [x, y]] of places) {
      const house = plan.houses[key.split('@')[1] ?? ''];
      if (!house) continue;
      expect(x - plan.r, key).toBeGreaterThan(house.x);
      expect(x + plan.r, key).toBeLessThan(house.x + house.w);
      expect(y - plan.r, key).toBeGreaterThan(house.floor - house.h);
      expect(y + plan.r, key).toBeLessThan(house.floor);
    }
  });
});

test('the seats of those who went are there where they are asked for', () => {
  const day = '2026-06-30';
  const plan = planOf(boxes.wide);
  const under = (emptied: readonly string[]): number =>
    [...seatsOf(plan, telling, { day, emptied }, boxes.wide).keys()].filter((key) =>
      key.endsWith('@thinking-machines'),
    ).length;
  expect(under(['thinking-machines'])).toBe(number('followed-thinking-machines-2025'));
  expect(under([])).toBe(number('followed-thinking-machines-2026'));
});

describe.each(locales)('the pictures between the days of steps, %s', (locale) => {
  test('obey the laws of pictures: everybody once, within the box, no word on another or on a way', () => {
    for (const box of Object.values(boxes)) {
      const between = picturesBetween(box, tellings[locale]);
      expect([...between.keys()]).toEqual(standingDays.filter((day) => !junes.some((june) => june === day)));
      for (const [day, { scene, description, asks }] of between) {
        const { ways, things } = village(box, tellings[locale], { day, main: [], finding: 'a finding' });
        expect.soft(labelFaults(scene), `${box.id} on ${day}: labels`).toEqual([]);
        expect.soft(scene.dots.map(dotIndex), `${box.id} on ${day}`).toEqual(people.map(({ dot }) => dot));
        expect.soft(ways.map((points) => hits(points, things))).toEqual(ways.map(() => 0));
        const gone = scene.dots.filter(({ look }) => look === 'lost').length;
        expect.soft(gone).toBe(people.filter((each) => stayOn(each, day).where === lost).length);
        expect.soft(description).toContain(formatValue(day, 'date', locale));
        expect
          .soft(asks.slice(0, people.length).map(({ on }) => on))
          .toEqual(people.map(({ dot }) => dotKey(dot)));
      }
    }
  });
});

describe.each([
  ['2024-06-30', '2024'],
  ['2025-06-30', '2025'],
  ['2026-06-30', '2026'],
])('on %s', (day, year) => {
  const { dots } = village(boxes.wide, telling, {
    day,
    main: [],
    finding: 'a finding',
  });
  const { houses, ground } = planOf(boxes.wide);
  const under = (roof: string): number =>
    dots.filter(({ x, y }) => {
      const { x: left, w, floor, h } = houses[roof] ?? { x: 0, w: 0, floor: 0, h: 0 };
      return x > left && x < left + w && y < floor && y > floor - h;
    }).length;

  test('everybody is drawn once, as many under the large roofs as the facts say', () => {
    expect(dots.map(dotIndex)).toEqual(people.map(({ dot }) => dot));
    expect(under('anthropic')).toBe(number(`followed-anthropic-${year}`));
    expect(under('thinking-machines')).toBe(number(`followed-thinking-machines-${year}`));
    expect(under('google')).toBe(number(`followed-google-${year}`));
  });

  test('the lost are broken and on the ground, as many as the fact says', () => {
    const gone = dots.filter(({ look }) => look === 'lost');
    expect(gone).toHaveLength(Number(number(`followed-lost-${year}`)));
    expect(gone.every(({ y }) => y > (houses[origin]?.floor ?? Infinity) && y < ground.y)).toBe(true);
  });

  test('each who is seen has a row, and nobody else', () => {
    expect(rowsOn(telling, day).rows).toHaveLength(Number(number(`followed-seen-${year}`)));
  });
});

test('who joined another roof after the last day is known', () => {
  expect(moversSince(people, '2026-06-30').map(({ person: { id }, roof }) => [id, roof])).toEqual([
    ['weng', origin],
    ['zoph', 'google'],
  ]);
  expect(moversSince(people, '2026-06-30').every(({ date }) => date > '2026-06-30')).toBe(true);
});

describe.each(cases)('ways in $id on $day', ({ box, day }) => {
  test('lead from roof to roof and lie on no house and no word', () => {
    const before = junes[junes.findIndex((june) => june === day) - 1];
    for (const locale of locales) {
      const told = {
        day,
        ...(before ? { before } : {}),
        main: [],
        emptied: day === junes.at(-1) ? ['eureka-labs'] : [],
        finding: 'a finding',
      };
      const { ways, things } = village(box, tellings[locale], told);
      expect(ways.length).toBeGreaterThan(0);
      expect(ways.map((points) => hits(points, things))).toEqual(ways.map(() => 0));
    }
  });
});

test('those who are known to have moved since the day before are in colour, everyone else is grey', () => {
  const [before, day] = ['2025-06-30', '2026-06-30'];
  const { dots } = village(boxes.wide, telling, { day, before, main: [], finding: 'a finding' });
  people.forEach((each, i) => {
    const [from, to] = [stayOn(each, before).where, stayOn(each, day).where];
    if (from === lost) return;
    // Of those out of sight news has these leave their roof, or join another.
    const hasGone = to === lost && ['brooks', 'conneau', 'zoph'].includes(each.id);
    const hasMoved = from !== to && (to !== lost || hasGone);
    expect(dots[i]?.tone, each.id).toBe(hasMoved ? 'industry' : 'ink-2');
  });
  // Of those who came into sight in the year before, news of their coming has one in colour, and of none another grey.
  const earlier = village(boxes.wide, telling, {
    day: before,
    before: '2024-06-30',
    main: [],
    finding: 'a finding',
  });
  const toneOf = (id: string) => earlier.dots[people.findIndex((each) => each.id === id)]?.tone;
  expect([toneOf('kokotajlo'), toneOf('lowe')]).toEqual(['industry', 'ink-2']);
  // Who came into sight, or went out of it, may have been there before.
  expect(people.some((each) => stayOn(each, before).where !== lost && stayOn(each, day).where === lost)).toBe(
    true,
  );
});

test('the last picture has everybody on one of its three streets, as many as each number says', () => {
  const { dots, marks } = scattered.scene(boxes.wide, telling);
  const numbers = marks.flatMap((mark) =>
    mark.kind === 'label' && mark.key.startsWith('number-') ? [Number(mark.text)] : [],
  );
  const floors = marks.flatMap((mark) =>
    mark.kind === 'line' && mark.key.startsWith('street-') ? [mark.y1] : [],
  );
  const on = floors.map((floor, i) => dots.filter(({ y }) => y < floor && y > (floors[i - 1] ?? 0)).length);
  expect(on).toEqual(numbers);
  expect(dots.map(dotIndex)).toEqual(people.map(({ dot }) => dot));
});

test('everybody answers once in a picture', () => {
  const asks = roofAsks(telling, '2026-06-30').map((ask) => ({
    ...ask,
    text: ask.text.replaceAll('\u00a0', ' '),
  }));
  expect(asks.slice(0, people.length).map(({ on }) => on)).toEqual(people.map(({ dot }) => dotKey(dot)));
  // A roof that several share says who they are.
  expect(asks.slice(people.length).map(({ id }) => id)).toEqual([
    'roof-anthropic',
    'roof-thinking-machines',
    'roof-openai',
  ]);
  expect(asks.at(-1)?.text).toBe('On 30 June 2026, of those followed: OpenAI 2 (Metz, Schoenholz).');
  expect(asks.find(({ id }) => id === 'metz')?.text).toContain('On 30 June 2026: OpenAI.');
  expect(asks.find(({ id }) => id === 'weng')?.text).toContain('Since then: OpenAI, 29 July 2026.');
  expect(asks.find(({ id }) => id === 'colleague-2')?.text).toBe(
    'Counted, not named (little known, or not seen since): former colleague. On 30 June 2026: place not known.',
  );
});
