import { fieldIn, locales } from '../locales.ts';
import { brokenRelations } from './relations.ts';
import { isUnknown } from '../read/listing.ts';
import type { Report } from '../read/mistakes.ts';
import { bareQuantities } from '../read/quantities.ts';
import type { Reading } from '../read/reading.ts';

/** Judges the words that stand with every table, the source that it names, and what its numbers must agree with. */
export function checkTables({ tables, sources }: Reading, report: Report): void {
  const byName = new Map([...tables.items].map(([name, { table }]) => [name, table]));
  for (const { table, place } of tables.items.values()) {
    for (const { index, message } of brokenRelations(table, byName)) {
      report(
        place(`relations.${index}`),
        `table "${table.name}": ${message}; correct the table or what it is held to.`,
      );
    }
    if (isUnknown(sources, table.source)) {
      report(
        place('source'),
        `table "${table.name}" has the source "${table.source}", which is not declared; add it to sources.json or correct the id.`,
      );
    }
    for (const name of ['title', 'description'] as const) {
      for (const locale of locales) {
        const field = fieldIn(name, locale);
        for (const { found } of bareQuantities(table[name][locale], 'words')) {
          report(
            place(field),
            `table "${table.name}" has the bare quantity "${found}" in its ${field}; expected words or a year.`,
          );
        }
      }
    }
  }
}
