/** The tables as others will read them: by the validator of Frictionless itself, and by their fingerprints. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseRis } from 'astrocite-ris';
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
const descriptor = JSON.parse(readText(dist, 'data/datapackage.json')) as {
  licenses: readonly { readonly name: string; readonly path: string }[];
  resources: Resource[];
};

test('the description is valid by the validator of Frictionless', async () => {
  const { valid, errors } = await validate(descriptor);
  expect(errors.map(String)).toEqual([]);
  expect(valid).toBe(true);
});

test('the whole has a licence, beside those of its tables', () => {
  expect(descriptor.licenses).toEqual([
    { name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/' },
  ]);
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

/** As CSL-JSON has it; a reader of RIS leaves the years as text. */
interface Work {
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly URL?: string;
  readonly 'container-title'?: string;
  readonly issued?: { readonly 'date-parts': readonly (readonly (number | string)[])[] };
}

describe('sources to import', () => {
  const sources = JSON.parse(readText(dist, 'data/sources.json')) as Work[];

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

  test('RIS is read by another reader than the one that wrote it', () => {
    const works = parseRis(readText(dist, 'data/sources.ris')) as Work[];
    const read = new Map(works.map((work) => [work.id, work]));
    for (const { id, title, URL: url, issued, ...source } of sources) {
      const work = read.get(id);
      // A title that is a description of ours stands in brackets.
      expect.soft(work?.title.replace(/^\[(.*)\]$/, '$1'), id).toBe(title);
      expect.soft(work?.URL, id).toBe(url);
      const year = issued?.['date-parts'][0]?.[0];
      expect
        .soft(work?.issued?.['date-parts'][0]?.[0], id)
        .toBe(year === undefined ? undefined : String(year));
      expect.soft(work?.['container-title'], id).toBe(source['container-title']);
    }
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
