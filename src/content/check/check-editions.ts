import { factsIn } from '../read/expr.ts';
import { isComplete } from '../read/listing.ts';
import { rootLocale } from '../locales.ts';
import type { Report } from '../read/mistakes.ts';
import type { Fact, Place } from '../model.ts';
import type { Reading } from '../read/reading.ts';

/** The editions that something rests on, by series. */
type Editions = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Refuses two editions of one series in one sum, one step or one claim: a share of this year's edition beside a count
 * of an older one looks like one measurement and is two. `editions.yaml` lets a comparison of editions through.
 */
export function checkEditions(reading: Reading, report: Report): void {
  const { facts, claims, chapters, exceptions } = reading;
  const known = new Map<string, Editions>();
  const excused = new Set<number>();
  const judge = (at: Place, id: string, what: string, editions: Editions): void => {
    for (const [series, found] of editions) {
      if (found.size < 2) continue;
      const index = exceptions.mixings.findIndex(({ item }) => item.at === id && item.series === series);
      if (index >= 0) excused.add(index);
      else {
        report(
          at,
          `${what} mixes the editions ${[...found].sort().join(' and ')} of "${series}"; expected one edition, or an entry in editions.yaml that says why.`,
        );
      }
    }
  };
  for (const fact of facts.items.values()) {
    const editions = editionsOf(fact, reading, known);
    if (fact.expr !== undefined) judge(fact.at, fact.id, `fact "${fact.id}"`, editions);
  }
  const together = (ids: readonly string[]): Editions => union(ids.map((id) => known.get(id) ?? new Map()));
  for (const { locale, steps } of chapters) {
    // The other language uses the same facts.
    if (locale !== rootLocale) continue;
    for (const { doc } of steps) judge(doc.at, doc.id, `step "${doc.id}"`, together(doc.facts));
  }
  for (const { claim, uses } of claims.items.values()) {
    judge(claim.at, claim.id, `claim "${claim.id}"`, together(uses.map(({ id }) => id)));
  }
  // What could not be read may mix them.
  const whole =
    chapters.every((chapter) => chapter.whole) &&
    [facts, claims, reading.tables].every((listing) => isComplete<unknown>(listing));
  for (const [index, { item, at }] of exceptions.mixings.entries()) {
    if (excused.has(index) || !whole) continue;
    report(at, `"${item.at}" does not mix editions of "${item.series}"; take the entry out or correct it.`);
  }
}

/** The editions of a fact's cell and of every fact that it is computed from. */
function editionsOf(fact: Fact, reading: Reading, known: Map<string, Editions>): Editions {
  const before = known.get(fact.id);
  if (before) return before;
  // Facts that are computed from one another end here; the circle is reported where it is declared.
  known.set(fact.id, new Map());
  const others = factsIn(fact.expr ?? '').flatMap((id) => reading.facts.items.get(id) ?? []);
  const all = union([ofCell(fact, reading), ...others.map((other) => editionsOf(other, reading, known))]);
  known.set(fact.id, all);
  return all;
}

function ofCell({ cell }: Fact, { tables }: Reading): Editions {
  const table = tables.items.get(cell?.table ?? '')?.table;
  const column = table?.columns.find(({ name }) => name === cell?.column);
  if (!table || column?.series === undefined) return new Map();
  const row = table.rows.find((each) => String(each[table.key]) === cell?.row);
  const edition = table.editionColumn === undefined ? column.edition : row?.[table.editionColumn];
  return edition === undefined || edition === null
    ? new Map()
    : new Map([[column.series, new Set([String(edition)])]]);
}

function union(all: readonly Editions[]): Editions {
  const found = new Map<string, Set<string>>();
  for (const [series, editions] of all.flatMap((each) => [...each])) {
    found.set(series, new Set([...(found.get(series) ?? []), ...editions]));
  }
  return found;
}
