/** The Frictionless description of the tables, as it is published: what the content says, and what the files are. */
import { createHash } from 'node:crypto';
import type { Table } from '../../content/model.ts';

/** Size and fingerprint of a file that a reader downloads. */
export interface FileFacts {
  readonly bytes: number;
  /** In the form that Frictionless asks for: `sha256:…`. */
  readonly hash: string;
}

/** What a downloaded text will weigh and hash to. */
export const fileFacts = (text: string): FileFacts => ({
  bytes: Buffer.byteLength(text),
  hash: `sha256:${createHash('sha256').update(text).digest('hex')}`,
});

interface Descriptor {
  readonly resources: readonly (Readonly<Record<string, unknown>> & { readonly name: string })[];
  readonly [key: string]: unknown;
}

/** What only the build knows of the package. */
interface Published {
  readonly date: string;
  readonly version: string;
  readonly homepage: string;
  /** Of the descriptions, and of how the rows were chosen: each table names its own. */
  readonly licence: { readonly name: string; readonly path: string };
}

/**
 * The descriptor under `/data/`: each table with the bytes and the hash of the file that stands beside it. Throws
 * when it names a table that was not read.
 */
export function publishedPackage(
  descriptor: Descriptor,
  tables: ReadonlyMap<string, Table>,
  { date, version, homepage, licence }: Published,
): Descriptor {
  return {
    profile: 'tabular-data-package',
    ...descriptor,
    version,
    created: `${date}T00:00:00Z`,
    homepage,
    licenses: [licence],
    resources: descriptor.resources.map((resource) => {
      const table = tables.get(resource.name);
      if (!table) throw new Error(`there is no table "${resource.name}"`);
      return { profile: 'tabular-data-resource', ...resource, ...fileFacts(table.csv) };
    }),
  };
}
