/** The tables of a build, to be attached to its PDFs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldIn, type Locale } from '../../../content/locales.ts';
import type { Attachment } from '../../../../packages/pdf-finish/index.ts';

/** A title in every language. */
type Titled = Readonly<Record<ReturnType<typeof fieldIn<'title'>>, string>>;

/** The part of a Frictionless data package that is needed here. */
interface DataPackage {
  readonly resources: readonly (Titled & { readonly path: string })[];
}

/** Every table that `data/datapackage.json` names, described by its title in the language. */
export function tablesIn(dir: string, locale: Locale): Attachment[] {
  const read = (path: string): Buffer => readFileSync(join(dir, 'data', path));
  const { resources } = JSON.parse(read('datapackage.json').toString('utf8')) as DataPackage;
  return resources.map((table) => ({
    name: table.path,
    description: table[fieldIn('title', locale)],
    bytes: new Uint8Array(read(table.path)),
  }));
}
