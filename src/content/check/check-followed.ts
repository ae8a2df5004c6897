import { daysOf, halfOf } from '../followed/days.ts';
import { dayNumber } from '../format/dates.ts';
import { countFollowed } from '../followed/counts.ts';
import { followedTables, readFollowed, type Followed, type Statement } from '../followed/statements.ts';
import { isIsoPeriod } from '../format/dates.ts';
import type { Report } from '../read/mistakes.ts';
import type { Reading } from '../read/reading.ts';

/**
 * Judges the tables of the followed across one another, and every fact that counts in them. Silent where one of the
 * tables is missing; a fact that counts then says so itself.
 */
export function checkFollowed(reading: Reading, report: Report): void {
  const { facts, tables } = reading;
  const followed = readFollowed((name) => tables.items.get(name)?.table);
  const table = tables.items.get(followedTables.statements)?.table;
  if (followed && table) {
    const lines = table.csv.split('\n');
    const file = `${reading.label}/data/${table.name}.csv`;
    for (const statement of followed.statements) {
      for (const fault of faultsOf(statement, followed)) {
        const line = lines.findIndex((each) => each.startsWith(`${statement.key},`)) + 1;
        report({ file, line }, `statement "${statement.key}" ${fault}`);
      }
    }
  }
  for (const { id, count, value, at } of facts.items.values()) {
    if (!count) continue;
    if (!followed) {
      if (tables.whole && !tables.declared.has(followedTables.statements)) {
        report(at, `fact "${id}" counts in table "${followedTables.statements}", which is not declared.`);
      }
      continue;
    }
    const counted = countFollowed(followed, count);
    if ('fault' in counted) report(at, `fact "${id}" has a count that ${counted.fault}.`);
    else if (counted.value !== value) {
      report(
        at,
        `fact "${id}" has the value ${value}, but its count gives ${counted.value}; make them equal.`,
      );
    }
  }
}

/** What is wrong with a statement, each as the rest of a sentence. */
function faultsOf(statement: Statement, { people, organisations }: Followed): readonly string[] {
  const { key, person, date, organisation, kind } = statement;
  const faults: string[] = [];
  const who = people.find(({ id }) => id === person);
  if (!who) faults.push(`is about "${person}", who is not in table "${followedTables.people}".`);
  if (!isIsoPeriod(date) && !halfOf(date)) {
    return [...faults, `has the date "${date}"; expected a year, a half-year, a month or a day that exists.`];
  }
  if (who && daysOf(date).last < dayNumber(who.from ?? who.to.slice(0, 4) + '-01-01')) {
    faults.push(`is of ${date}, before "${person}" can have left.`);
  }
  const expectedKey = `${person}-${date}-${organisation ?? 'independent'}`;
  if (key !== expectedKey) faults.push(`has that key; expected "${expectedKey}".`);
  const roof = organisation === undefined ? undefined : organisations.get(organisation);
  if (organisation !== undefined && !roof) {
    return [
      ...faults,
      `names "${organisation}", which is not in table "${followedTables.organisations}"; add it or correct the id.`,
    ];
  }
  const expected = kindOf(roof);
  if (kind !== expected) faults.push(`is of the kind "${kind}"; expected "${expected}" by its organisation.`);
  return faults;
}

/** The kind of a statement follows from its roof. */
function kindOf(roof: ReturnType<Followed['organisations']['get']>): string {
  if (!roof) return 'independent';
  if (roof.id === 'openai') return 'back';
  return roof.kind === 'start-up' && roof.founders.length > 0 ? 'own-startup' : roof.kind;
}
