/** What the tables of the followed may not say of people who are counted and not named. */
import { expect, test } from 'vitest';
import { loadContent } from '../load.ts';
import { readFollowed } from './statements.ts';

const { content } = await loadContent('content');
const rows = content.tables.get('openai-whereabouts')?.rows ?? [];
const people = content.tables.get('openai-departures')?.rows ?? [];
const unnamed = people.filter(({ id }) => /-\d$/.test(String(id)));
const isUnnamed = (person: unknown): boolean => unnamed.some(({ id }) => id === person);
const ofUnnamed = rows.filter(({ person }) => isUnnamed(person));

test('there are such people, and some of them were seen', () => {
  expect(unnamed).toHaveLength(12);
  expect(ofUnnamed.length).toBeGreaterThan(2);
});

test('their rows have no address, no month, and say why', () => {
  for (const { key, url, date, source } of ofUnnamed) {
    expect.soft(url, String(key)).toBeNull();
    expect.soft(String(date), String(key)).toMatch(/^\d{4}-H[12]$/);
    expect.soft(String(source), String(key)).toMatch(/^An? [^A-Z\d]*20\d\d[,;]/);
    expect.soft(String(source), String(key)).toContain('address withheld because it names the person');
  }
});

test('their rows in the list of departures have no address either, and one source like another', () => {
  for (const { id, url, source } of unnamed) {
    expect.soft(url, String(id)).toBeNull();
    expect
      .soft(source, String(id))
      .toBe('A press report, 2024; address withheld because it names the person');
  }
});

/** Who told in public, in their own name, of having left; no place since is told of them. */
const spoke: readonly unknown[] = ['saunders'];

test('nobody is named of whom nothing was seen after they left, but who spoke of it', () => {
  const named = people.map(({ id }) => id).filter((id) => !isUnnamed(id));
  expect(named.filter((id) => !rows.some(({ person }) => person === id))).toEqual(spoke);
});

test('a page that is withheld for one is withheld for all', () => {
  // Published by the lab in one half-year: the same paper or post may stand in several rows.
  const withheldHalves = new Set(
    ofUnnamed
      .filter(
        ({ organisation, source }) => organisation === 'anthropic' && String(source).includes('of the lab'),
      )
      .map(({ date }) => String(date)),
  );
  expect(withheldHalves.size).toBeGreaterThan(0);
  const shared = rows.filter(
    ({ person, date, organisation, url }) =>
      !isUnnamed(person) &&
      organisation === 'anthropic' &&
      withheldHalves.has(`${String(date).slice(0, 4)}-H${Number(String(date).slice(5, 7)) > 6 ? 2 : 1}`) &&
      String(url).includes('anthropic.com'),
  );
  expect(shared.map(({ key }) => key)).toEqual([]);
});

test('a row of a named person does not say that its page names someone unnamed', () => {
  const reasons = [...rows, ...people]
    .filter(({ person, id }) => !isUnnamed(person ?? id))
    .map(({ source }) => String(source))
    .filter((source) => source.includes('withheld') && !source.endsWith('; address withheld'));
  expect(reasons).toEqual([]);
});

test('nothing but its number tells one unnamed safety researcher from another in the list', () => {
  const safety = unnamed.filter(({ id }) => String(id).startsWith('safety-researcher-'));
  expect(safety).toHaveLength(7);
  const alike = new Set(safety.map(({ id: _, ...rest }) => JSON.stringify(rest)));
  expect(alike.size).toBe(1);
});

test('of the former colleagues no role and no month is told, and the list does not put them in its order', () => {
  const colleagues = unnamed.filter(({ id }) => String(id).startsWith('colleague-'));
  expect(colleagues).toHaveLength(5);
  const alike = new Set(colleagues.map(({ id: _, from: __, to: ___, ...rest }) => JSON.stringify(rest)));
  expect(alike.size).toBe(1);
  expect([...new Set(colleagues.map(({ from, to }) => `${String(from)} ${String(to)}`))].sort()).toEqual([
    '2024-04-16 2024-05-15',
    'null 2024-12-31',
  ]);
});

test('nobody is placed by one unnamed source, nor by a name on a text', () => {
  for (const { key, source } of rows) {
    expect.soft(String(source), String(key)).not.toMatch(/unnamed source|the name appears|in which the name/);
  }
});

test('no row gives health, grounds of a dismissal, or what is disputed, in its words or address', () => {
  for (const row of rows) {
    const words = `${String(row['source'])} ${String(row['url'])}`;
    expect
      .soft(words, String(row['key']))
      .not.toMatch(/health|illness|leak|misconduct|confidential|oust|fired|dismiss/i);
  }
});

test('no address gives the grounds or motives of someone who left', () => {
  const grounds =
    /health|illness|leak|misconduct|confidential|fires-|fired|dismiss|defect|citing|concern|fear|dissolution/i;
  for (const row of [...rows, ...people]) {
    expect.soft(String(row['url']), String(row['key'] ?? row['id'])).not.toMatch(grounds);
  }
  // Before 2024 the board's dismissal of the chief executive is the event itself.
  const cited = [...content.sources.values()].filter(
    ({ URL = '', title, issued }) =>
      /openai/i.test(`${URL} ${title}`) && (issued?.['date-parts'][0]?.[0] ?? 2024) >= 2024,
  );
  expect(cited.length).toBeGreaterThan(15);
  for (const { id, URL = '' } of cited) expect.soft(URL, id).not.toMatch(grounds);
});

test('every address can be opened by anyone, and every row says where it was read', () => {
  for (const { key, url, source } of rows) {
    expect.soft(String(url ?? ''), String(key)).toMatch(/^https?:\/\/|^$/);
    expect.soft(String(source).length, String(key)).toBeGreaterThan(10);
  }
});

test('a founder is someone of the list who was seen there', () => {
  const followed = readFollowed((name) => content.tables.get(name));
  const founders = [...(followed?.organisations.values() ?? [])].filter(
    ({ founders: all }) => all.length > 0,
  );
  expect(founders.length).toBeGreaterThan(5);
  for (const { id, founders: all } of founders) {
    for (const founder of all) {
      const seen = followed?.statements.some(
        ({ person, organisation }) => person === founder && organisation === id,
      );
      expect.soft(seen, `${founder}, ${id}`).toBe(true);
    }
  }
});
