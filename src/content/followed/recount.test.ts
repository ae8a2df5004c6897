/**
 * Every count of the followed again, by another way: own reading of the two tables, days compared as texts, windows
 * written out by hand. Nothing of the code under test is used.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const content = join(import.meta.dirname, '../../../content');
const read = (path: string): string => readFileSync(join(content, path), 'utf8');

type Cells = Readonly<Record<string, string>>;

function table(name: string): Cells[] {
  const [head = [], ...rows] = read(`data/${name}.csv`).trim().split('\n').map(cellsOf);
  return rows.map((cells) => Object.fromEntries(head.map((column, i) => [column, cells[i] ?? ''])));
}

function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
  );
}

/** A day, and the first and last that lie within half a year of it. */
const windows = [
  ['2023-12-29', '2024-06-30', '2024-12-31'],
  ['2024-12-28', '2025-06-30', '2025-12-31'],
  ['2025-12-28', '2026-06-30', '2026-12-31'],
] as const;

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const half = (date: string): string => date.slice(5, 7);
const opens = (date: string): string =>
  half(date) === 'H1'
    ? `${date.slice(0, 4)}-01-01`
    : half(date) === 'H2'
      ? `${date.slice(0, 4)}-07-01`
      : `${date}-01-01`.slice(0, date.length === 7 ? 7 : 10).padEnd(10, '-01');
function closes(date: string): string {
  if (half(date) === 'H1') return `${date.slice(0, 4)}-06-30`;
  if (half(date) === 'H2') return `${date.slice(0, 4)}-12-31`;
  if (date.length === 10) return date;
  if (date.length === 4) return `${date}-12-31`;
  const [year, month] = date.split('-').map(Number) as [number, number];
  const leap = month === 2 && year % 4 === 0 ? 1 : 0;
  return `${date}-${(lengths[month - 1] ?? 0) + leap}`;
}

const people = table('openai-departures');
const rows = table('openai-whereabouts');
const large = new Set(
  table('organisations').flatMap((row) => (row['large_lab'] === 'yes' ? [row['id']] : [])),
);
const order = ['leaves', 'there', 'joins'];

const rowsOf = (person: string): Cells[] =>
  rows
    .filter((row) => row['person'] === person)
    .sort((a, b) =>
      `${closes(a['date'] ?? '')}${order.indexOf(a['tells'] ?? '')}` <
      `${closes(b['date'] ?? '')}${order.indexOf(b['tells'] ?? '')}`
        ? -1
        : 1,
    );

/** The row that places someone, or nothing; who has two posts is placed by the older one. */
function placed(person: string, window: (typeof windows)[number]): Cells | undefined {
  const [first, day, last] = window;
  const own = rowsOf(person);
  const earlier = own.filter((row) => closes(row['date'] ?? '') <= day).reverse();
  const later = own.filter((row) => opens(row['date'] ?? '') > day);
  const exact = (row: Cells): boolean => row['date']?.length !== 4;
  const one = earlier.find(exact);
  const two = later.find(exact);
  if (one && opens(one['date'] ?? '') >= first && one['tells'] !== 'leaves')
    return olderPost(own, one, window);
  if (two && closes(two['date'] ?? '') <= last && two['tells'] !== 'joins')
    return olderPost(own, two, window);
  const [before] = earlier;
  const [after] = later;
  const speak = before && after && before['tells'] !== 'leaves' && after['tells'] !== 'joins';
  return speak && before['organisation'] !== '' && before['organisation'] === after['organisation']
    ? before
    : undefined;
}

/** Two rows of one date, with two organisations, are two posts. */
function olderPost(own: Cells[], decides: Cells, [first]: (typeof windows)[number]): Cells {
  const moved = own.filter((row) => row['tells'] !== 'there').at(-1);
  const twins = own.filter(
    (row) =>
      row['organisation'] !== decides['organisation'] &&
      opens(row['date'] ?? '') >= first &&
      opens(row['date'] ?? '') > opens(moved?.['date'] ?? '0000') &&
      own.some((each) => each['date'] === row['date'] && each['organisation'] === decides['organisation']),
  );
  const older = own.find((row) =>
    [decides, ...twins].some((each) => each['organisation'] === row['organisation']),
  );
  return twins.find((row) => row['organisation'] === older?.['organisation']) ?? decides;
}

function expected(): Map<string, number> {
  const all = new Map<string, number>([
    ['followed-total', people.length],
    ['followed-undated', people.filter((row) => row['from'] === '').length],
    ['followed-rows', rows.length],
    ['followed-rows-no-address', rows.filter(({ url }) => !url).length],
  ]);
  for (const window of windows) {
    const [, day, last] = window;
    const year = day.slice(0, 4);
    const out = people.filter((row) => (row['to'] ?? '') <= day);
    const seen = out.map(({ id = '' }) => placed(id, window)).filter((row) => row !== undefined);
    const kind = (name: string): number => seen.filter((row) => row['kind'] === name).length;
    const at = (id: string): number => seen.filter((row) => row['organisation'] === id).length;
    const roofs = [...new Set(seen.map((row) => row['organisation'] ?? ''))].filter((id) => id !== '');
    const counts: Record<string, number> = {
      out: out.length,
      seen: seen.length,
      lost: out.length - seen.length,
      inside: people.length - out.length,
      'own-startup': kind('own-startup'),
      'thinking-machines': at('thinking-machines'),
      'large-labs': seen.filter((row) => large.has(row['organisation'])).length,
      anthropic: at('anthropic'),
      google: at('google'),
      back: kind('back'),
      university: kind('university'),
      'non-profit': kind('non-profit'),
      fund: kind('fund'),
      independent: kind('independent'),
      roofs: roofs.length,
      kin: at('openai') + at('anthropic') + at('thinking-machines'),
      shared: roofs
        .map(at)
        .filter((n) => n > 1)
        .reduce((sum, n) => sum + n, 0),
      'largest-three': roofs
        .map(at)
        .sort((a, b) => b - a)
        .slice(0, 3)
        .reduce((sum, n) => sum + n, 0),
    };
    counts['largest-three-or-lost'] = (counts['largest-three'] ?? 0) + (counts['lost'] ?? 0);
    // Last seen in the January of the day's year, or in the month before it: nothing nearer, on either side, agrees.
    counts['early'] = seen.filter((row) =>
      rowsOf(row['person'] ?? '').every(
        (each) =>
          each['organisation'] !== row['organisation'] ||
          each['tells'] === 'joins' ||
          closes(each['date'] ?? '') < `${year}-02` ||
          opens(each['date'] ?? '') > last,
      ),
    ).length;
    // By the last row before the day, or the first after it, whoever has two posts: of the three fullest roofs.
    const fullest = roofs.sort((a, b) => at(b) - at(a)).slice(0, 3);
    const lastRoof = (row: Cells): string | undefined => {
      const before = rowsOf(row['person'] ?? '').filter((each) => closes(each['date'] ?? '') <= day);
      return (before.at(-1) ?? row)['organisation'];
    };
    counts['two-posts'] = seen.filter(
      (row) =>
        row['organisation'] === 'anthropic' && lastRoof(row) !== 'anthropic' && row['tells'] === 'there',
    ).length;
    counts['largest-three-latest'] = seen.filter(
      (row) => fullest.includes(row['organisation'] ?? '') && lastRoof(row) === row['organisation'],
    ).length;
    counts['elsewhere'] = kind('non-profit') + kind('fund') + kind('independent');
    for (const [name, value] of Object.entries(counts)) {
      all.set(`followed-${name}-${year}`, value);
      all.set(`followed-${name}-share-${year}`, Math.round((100 * value) / out.length));
      all.set(`followed-${name}-share-seen-${year}`, Math.round((100 * value) / seen.length));
    }
  }
  const path = (person: string, until = '9999'): string[] =>
    rowsOf(person).flatMap((row) =>
      row['tells'] === 'leaves' || closes(row['date'] ?? '') > until ? [] : [row['kind'] ?? ''],
    );
  const went = (from: string, to: string[], until?: string): number =>
    people.filter(({ id = '' }) => {
      const kinds = path(id, until);
      const start = kinds.indexOf(from);
      return start >= 0 && kinds.slice(start).some((kind) => to.includes(kind));
    }).length;
  all.set('followed-startup-to-lab-2026', went('own-startup', ['lab', 'back'], '2026-06-30'));
  all.set('followed-startup-to-lab', went('own-startup', ['lab', 'back']));
  all.set('followed-startup-to-large-lab', went('own-startup', ['lab']));
  all.set('followed-startup-back', went('own-startup', ['back']));
  all.set('followed-lab-to-startup', went('lab', ['own-startup']));
  all.set('followed-ever-back', people.filter(({ id = '' }) => path(id).includes('back')).length);
  const lastAt = people.filter(({ id = '' }) => {
    const last = rowsOf(id).at(-1);
    return last?.['organisation'] === 'openai' && last['tells'] !== 'leaves';
  });
  all.set('followed-last-seen-openai', lastAt.length);
  return all;
}

const facts = [...read('facts/followed.yaml').matchAll(/^- id: (\S+)\n {2}value: (\d+)$/gm)].map(
  ([, id = '', value]) => [id, Number(value)] as const,
);

test('there are facts to count again', () => {
  expect(facts.length).toBeGreaterThan(60);
  expect(people).toHaveLength(37);
  expect(rows).toHaveLength(90);
});

test.each(facts)('%s', (id, value) => {
  expect(expected().get(id)).toBe(value);
});

test('those back at OpenAI are those whom the table of departures has as returned', () => {
  const back = new Set(rows.flatMap((row) => (row['organisation'] === 'openai' ? [row['person']] : [])));
  expect([...back].sort()).toEqual(people.flatMap((row) => (row['returned'] ? [row['id']] : [])).sort());
});

test('the three roofs that hold most are those that the facts name', () => {
  const names = new Map(table('organisations').map((row) => [row['id'] ?? '', row]));
  for (const window of windows.slice(1)) {
    const year = window[1].slice(0, 4);
    const under = new Map<string, number>();
    for (const { id = '', to = '' } of people) {
      const roof = to <= window[1] ? placed(id, window)?.['organisation'] : undefined;
      if (roof) under.set(roof, (under.get(roof) ?? 0) + 1);
    }
    const largest = [...under].sort(([, a], [, b]) => b - a).slice(0, 4);
    expect(largest[2]?.[1], 'no tie for the third place').toBeGreaterThan(largest[3]?.[1] ?? 0);
    const fact = read('facts/followed.yaml')
      .split(`- id: followed-largest-three-${year}\n`)[1]
      ?.split('\n- id:')[0];
    for (const [id] of largest.slice(0, 3)) {
      expect(fact).toContain(names.get(id)?.['name']);
      expect(fact).toContain(names.get(id)?.['name_ko']);
    }
  }
});
