/** The tables of a build, to be attached to its PDFs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../../../content/model.ts';
import type { Attachment } from '../../../../packages/pdf-finish/index.ts';

/** The part of a Frictionless data package that is needed here. */
interface DataPackage {
  readonly resources: readonly {
    readonly path: string;
    readonly title: string;
    readonly titleKo: string;
  }[];
}

/** Every table that `data/datapackage.json` names, described by its title in the language. */
export function tablesIn(dir: string, locale: Locale): Attachment[] {
  const read = (path: string): Buffer => readFileSync(join(dir, 'data', path));
  const { resources } = JSON.parse(read('datapackage.json').toString('utf8')) as DataPackage;
  return resources.map(({ path, title, titleKo }) => ({
    name: path,
    description: locale === 'ko' ? titleKo : title,
    bytes: new Uint8Array(read(path)),
  }));
}
