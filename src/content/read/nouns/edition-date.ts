/** What scripts need to know of the edition without reading the whole content. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** The edition's date, `YYYY-MM-DD`: the only clock of the project. */
export function editionDate(root = process.env['CONTENT_DIR'] ?? 'content'): string {
  const { date } = parse(readFileSync(join(root, 'edition.yaml'), 'utf8')) as { date?: unknown };
  if (typeof date !== 'string') throw new Error(`${join(root, 'edition.yaml')} has no date`);
  return date;
}
