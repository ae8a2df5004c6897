import { factsIn } from '../read/expr.ts';
import type { Fact } from '../model.ts';
import { isComplete } from '../read/listing.ts';
import type { Report } from '../read/mistakes.ts';
import type { Reading } from '../read/reading.ts';

/** The article itself and the report it sums up are cited by the whole page. */
const alwaysCited: ReadonlySet<string> = new Set(['article', 'economist-2024']);

/**
 * Reports facts that nothing shows. Counts of the followed are published whole, as data, of which the story shows a
 * part: one that no step needs is no leftover. Silent while something that might show them could not be read.
 */
export function checkUnusedFacts(reading: Reading, alsoUsed: ReadonlySet<string>, report: Report): void {
  const { facts, claims, glossary, ledger, chapters } = reading;
  const unread = chapters.some(({ id }) => chapters.every((each) => each.id !== id || !each.whole));
  if (unread || !isComplete(claims) || !isComplete(facts)) return;
  const used = new Set<string>([
    ...alsoUsed,
    ...chapters.flatMap(({ steps }) => steps.flatMap(({ doc }) => doc.facts)),
    ...[...claims.items.values()].flatMap(({ uses }) => uses.map(({ id }) => id)),
    ...[...glossary.items.values()].flatMap(({ uses }) => uses.map(({ id }) => id)),
    ...[...ledger.limits, ...ledger.slips].flatMap(({ uses }) => uses.map(({ id }) => id)),
    ...[...facts.items.values()].flatMap(({ expr }) => (expr === undefined ? [] : factsIn(expr))),
    // The ledger lists with a claim the facts that bear on it.
    ...[...facts.items.values()].flatMap(({ id, claim }) => (claim === undefined ? [] : [id])),
  ]);
  for (const [id, at] of facts.declared) {
    if (used.has(id) || isPublishedWhole(facts.items.get(id), facts.items)) continue;
    report(at, `fact "${id}" is used by no step, claim, term, limit or other fact; use it or take it out.`);
  }
}

/** Reports terms that no step explains. Silent while something that might could not be read. */
export function checkUnusedTerms({ glossary, chapters }: Reading, report: Report): void {
  if (!isComplete(glossary) || chapters.some(({ whole }) => !whole)) return;
  const used = new Set(chapters.flatMap(({ steps }) => steps.flatMap(({ doc }) => doc.terms)));
  for (const [id, at] of glossary.declared) {
    if (used.has(id)) continue;
    report(at, `term "${id}" is explained by no step; use it, as <Term id="${id}">…</Term>, or take it out.`);
  }
}

/** Reports sources that nothing cites. Silent while something that might cite them could not be read. */
export function checkUnusedSources(reading: Reading, report: Report): void {
  const { facts, claims, tables, sources } = reading;
  if (!isComplete(facts) || !isComplete(claims) || !isComplete(tables)) return;
  const cited = new Set<string>([
    ...alwaysCited,
    ...[...facts.items.values()].flatMap(({ source, readIn }) => [source, readIn ?? source]),
    ...[...claims.items.values()].flatMap(({ claim }) => claim.sources),
    ...[...tables.items.values()].map(({ table }) => table.source),
  ]);
  for (const [id, at] of sources.declared) {
    if (cited.has(id)) continue;
    report(at, `source "${id}" is cited by no fact, claim or table; cite it or take it out.`);
  }
}

/** A count, or arithmetic over counts alone. */
function isPublishedWhole(fact: Fact | undefined, facts: ReadonlyMap<string, Fact>): boolean {
  if (fact?.expr === undefined) return fact?.count !== undefined;
  const operands = factsIn(fact.expr);
  return operands.length > 0 && operands.every((id) => facts.get(id)?.count !== undefined);
}
