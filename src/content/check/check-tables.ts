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
    const { title, description } = table;
    const texts = {
      title: title.en,
      titleKo: title.ko,
      description: description.en,
      descriptionKo: description.ko,
    };
    for (const [field, text] of Object.entries(texts)) {
      for (const { found } of bareQuantities(text, 'words')) {
        report(
          place(field),
          `table "${table.name}" has the bare quantity "${found}" in its ${field}; expected words or a year.`,
        );
      }
    }
  }
}
