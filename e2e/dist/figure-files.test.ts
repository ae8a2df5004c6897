/** What a reader takes away of a figure: a picture that says whose it is, its rows, and what is to be known of them. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from 'datapackage';
import { describe, expect, test } from 'vitest';
import { all, attr, filesOf, readPage, readText } from '../support/built.ts';
import { base, dist, locales, stepIds, type Locale } from '../support/site.ts';

const within = (locale: Locale): string => (locale === 'en' ? '' : `${locale}/`);
const ids = stepIds('en');
const hasRows = (id: string): boolean => existsSync(join(dist, `figures/${id}.csv`));
const plain = (html: string): string =>
  html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"');
/** Lines of a text are read as one, however they were broken. */
const bare = (text: string): string => text.replace(/\s+/g, '');

interface Data {
  readonly title: string;
  readonly titleKo: string;
  readonly created: string;
  readonly version: string;
  readonly attribution: Record<Locale, string>;
  readonly citation: Record<Locale, string>;
  readonly bibtex: string;
  readonly files: Record<
    Locale,
    { readonly page: string; readonly svg: string; readonly png: string; readonly embed: string }
  >;
  readonly licenses: readonly { readonly path: string }[];
  readonly profile: string;
  readonly resources: readonly {
    readonly path: string;
    readonly mediatype: string;
    readonly bytes: number;
    readonly hash: string;
    readonly description: string;
    readonly licenses: readonly { readonly name: string; readonly path: string }[];
    readonly schema: { readonly fields: readonly { readonly name: string; readonly unit?: string }[] };
  }[];
}
const dataOf = (id: string): Data => JSON.parse(readText(dist, `figures/${id}.json`)) as Data;

describe.each(locales)('pictures to keep, %s', (locale) => {
  test.each(ids)('%s.svg says what the page says of it', (id) => {
    const svg = readText(dist, `figures/${locale}/${id}.svg`);
    const seen = bare(plain([...svg.matchAll(/<text[^>]*>.*?<\/text>/g)].join(' ')));
    const { title, titleKo, files, attribution } = dataOf(id);
    expect(seen).toContain(bare(locale === 'en' ? title : titleKo));
    expect(seen).toContain(bare(files[locale].page.replace('https://', '')));
    expect(seen).toContain(bare('CC BY 4.0'));
    expect(seen).toContain(bare(attribution[locale]));
    const figure = readText(dist, `${within(locale)}embed/${id}/index.html`);
    for (const name of ['key', 'source', 'rights']) {
      const said = new RegExp(`<p class="${name}">(.*?)</p>`, 's').exec(figure)?.[1];
      if (said === undefined) expect(name, 'what may be missing').toBe('source');
      else
        expect(seen, name).toContain(bare(plain(said.replace(/<span class="whose\b[^"]*">.*?<\/span>/, ''))));
    }
    expect(svg).toMatch(
      /<metadata>.*<dc:rights>.*<cc:license rdf:resource="https:\/\/creativecommons.org\//s,
    );
    expect(svg.match(/@font-face\{[^}]*url\(data:/g)?.length, 'its own letters').toBeGreaterThanOrEqual(3);
    expect(svg).not.toMatch(/url\((?!data:|#)/);
    expect(svg.length).toBeLessThan(120_000);
  });

  test.each(ids)('%s.png is a picture of some size and no date', (id) => {
    const png = readFileSync(join(dist, `figures/${locale}/${id}.png`));
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(1200);
    expect(png.readUInt32BE(20)).toBeGreaterThan(900);
    expect(png.length).toBeLessThan(150_000);
    expect(png.length).toBeGreaterThan(10_000);
    expect(png.toString('latin1')).not.toMatch(/tIME|tEXt|eXIf/);
  });
});

test('there is a picture of each kind for every step, and no other', () => {
  for (const locale of locales) {
    const wanted = ids.flatMap((id) => [`${id}.png`, `${id}.svg`]).sort();
    expect(filesOf(join(dist, 'figures', locale))).toEqual(wanted);
  }
});

describe('what is to be known', () => {
  test.each(ids)('%s', async (id) => {
    const data = dataOf(id);
    expect(data.created).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect(data.licenses[0]?.path).toMatch(/^https:\/\/creativecommons/);
    for (const locale of locales) {
      const { page, embed, svg, png } = data.files[locale];
      expect(data.citation[locale]).toContain(page);
      expect(embed).toContain(`/embed/${id}/`);
      for (const file of [svg, png])
        expect(existsSync(join(dist, new URL(file).pathname.slice(base.length)))).toBe(true);
    }
    for (const field of ['author', 'title', 'year', 'month', 'day', 'url', 'version', 'organization']) {
      expect.soft(data.bibtex).toMatch(new RegExp(`\\t${field} = `));
    }
    expect(data.bibtex).toMatch(/\tmonth = [a-z]{3},/);
    const { valid, errors } = await validate(data);
    expect(errors.map(String)).toEqual([]);
    expect(valid).toBe(true);
    for (const { path } of data.resources) expect(existsSync(join(dist, 'figures', path)), path).toBe(true);
    expect(data.profile).toBe(hasRows(id) ? 'tabular-data-package' : 'data-package');
    const [rows] = data.resources;
    if (!rows || !hasRows(id)) {
      expect(data.resources.map(({ mediatype }) => mediatype)).toEqual(locales.map(() => 'image/svg+xml'));
      return;
    }
    const bytes = readFileSync(join(dist, 'figures', rows.path));
    expect(rows.bytes).toBe(bytes.length);
    expect(rows.hash).toBe(`sha256:${createHash('sha256').update(bytes).digest('hex')}`);
    expect(bytes.toString().split('\n')[0]).toBe(rows.schema.fields.map(({ name }) => name).join(','));
    expect(rows.description.length, 'the base').toBeGreaterThan(50);
    expect(rows.licenses[0]?.path).toMatch(/^https:/);
    for (const { name, unit } of rows.schema.fields) if (name.endsWith('_pct')) expect(unit).toBe('percent');
  });
});

describe.each(locales)('ways to it, %s', (locale) => {
  const story = readText(dist, `${within(locale)}index.html`);

  test.each(ids)('%s', (id) => {
    const share = readPage(dist, `${within(locale)}s/${id}/index.html`);
    const links = all(share, 'a').map((link) => attr(link, 'href'));
    const wanted = [
      `${locale}/${id}.svg`,
      `${locale}/${id}.png`,
      `${id}.json`,
      ...(hasRows(id) ? [`${id}.csv`] : []),
    ];
    for (const file of wanted) expect(links).toContain(`${base}figures/${file}`);
    expect(links.filter((link) => link.endsWith('.csv'))).toHaveLength(hasRows(id) ? 1 : 0);
    expect(share.elements.some(({ element }) => attr(element, 'id') === 'take')).toBe(true);
    const figure = story.split(`data-figure="${id}"`)[1]?.split('</figure>')[0] ?? '';
    expect(figure).toContain(`href="${base}${within(locale)}s/${id}/#take"`);
  });

  test('whoever shows Indeed’s numbers names it and its licence', () => {
    const indeed = ids.filter((id) =>
      readText(dist, `figures/${id}.json`).includes('"publisher": "Indeed Hiring Lab"'),
    );
    expect(indeed.length).toBeGreaterThanOrEqual(3);
    for (const id of indeed) {
      for (const path of ['s', 'embed'].map((kind) => `${within(locale)}${kind}/${id}/index.html`)) {
        const rights = /<p class="rights">(.*?)<\/p>/s.exec(readText(dist, path))?.[1] ?? '';
        expect.soft(rights, path).toMatch(/Indeed Hiring Lab.*CC BY 4\.0|인디드.*CC BY 4\.0/);
      }
    }
  });
});
