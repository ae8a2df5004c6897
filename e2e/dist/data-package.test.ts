/** The tables as others will read them: by the validator of Frictionless itself, and by their fingerprints. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Package, validate } from 'datapackage';
import { describe, expect, test } from 'vitest';
import { readText } from '../support/built.ts';
import { dist } from '../support/site.ts';

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly attribution: string;
  readonly publisher: string;
  readonly licenses: readonly { readonly name: string }[];
}
const descriptor = JSON.parse(readText(dist, 'data/datapackage.json')) as { resources: Resource[] };

test('the description is valid by the validator of Frictionless', async () => {
  const { valid, errors } = await validate(descriptor);
  expect(errors.map(String)).toEqual([]);
  expect(valid).toBe(true);
});

test('every row is what its columns say, by the same validator', async () => {
  const loaded = await Package.load(descriptor, { basePath: join(dist, 'data'), strict: true });
  expect(loaded.resources).toHaveLength(descriptor.resources.length);
  for (const resource of loaded.resources) {
    const rows = await resource.read({ keyed: true });
    expect.soft(rows.length, resource.name).toBeGreaterThan(0);
  }
});

test('a broken description is found out', async () => {
  const { valid } = await validate({ ...descriptor, resources: [{ name: 'no path' }] });
  expect(valid).toBe(false);
});

describe.each(descriptor.resources.map((resource) => [resource.name, resource] as const))(
  '%s',
  (_, resource) => {
    test('weighs and hashes to what its description says', () => {
      const bytes = readFileSync(join(dist, 'data', resource.path));
      expect(bytes.length).toBe(resource.bytes);
      expect(`sha256:${createHash('sha256').update(bytes).digest('hex')}`).toBe(resource.hash);
    });

    test('says whose it is and what it may be used for', () => {
      expect(resource.licenses.length).toBeGreaterThan(0);
      expect(resource.attribution.length).toBeGreaterThan(10);
      if (resource.publisher !== 'Indeed Hiring Lab') return;
      expect(resource.licenses.map(({ name }) => name)).toEqual(['CC-BY-4.0']);
      expect(resource.attribution).toMatch(/Indeed Hiring Lab.*CC BY 4\.0/);
    });
  },
);

describe('sources to import', () => {
  const sources = JSON.parse(readText(dist, 'data/sources.json')) as {
    id: string;
    title: string;
    type: string;
  }[];

  test('CSL-JSON, BibTeX and RIS hold the same works', () => {
    const ids = sources.map(({ id }) => id).sort();
    const bib = [...readText(dist, 'data/sources.bib').matchAll(/^@\w+\{([^,]+),/gm)]
      .map(([, id]) => id)
      .sort();
    const ris = [...readText(dist, 'data/sources.ris').matchAll(/^ID {2}- (.+)$/gm)]
      .map(([, id]) => id)
      .sort();
    expect(bib).toEqual(ids);
    expect(ris).toEqual(ids);
    expect(readText(dist, 'data/sources.ris').match(/^TY {2}- /gm)).toHaveLength(ids.length);
    expect(readText(dist, 'data/sources.ris').match(/^ER {2}-/gm)).toHaveLength(ids.length);
  });
});

test.each(['ledger/index.html', 'ko/ledger/index.html'])(
  '%s has an entry for every source, fact and claim',
  (path) => {
    const page = readText(dist, path);
    for (const [file, prefix] of [
      ['sources', 'source-'],
      ['facts', 'fact-'],
      ['claims', ''],
    ] as const) {
      const ids = (JSON.parse(readText(dist, `data/${file}.json`)) as { id: string }[]).map(({ id }) => id);
      expect(ids.length).toBeGreaterThan(20);
      expect(ids.filter((id) => !page.includes(` id="${prefix}${id}"`))).toEqual([]);
    }
  },
);
