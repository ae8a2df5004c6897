import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { locales, otherLocales, rootLocale } from '../content/locales.ts';
import { putTogether, takeApart, takePagesApart, wholePage } from './paper-parts.ts';

const picture = '<div data-paper class="picture broad"><svg role="img"><path d="M0 0"/></svg></div>';
const code = '<svg data-paper class="code"><path d="M1 1"/></svg>';
const whole = `<main><div class="plate"><div class="picture"><svg></svg></div>${picture}</div><p>words</p>${code}</main>`;
const apart =
  '<main><div class="plate"><div class="picture"><svg></svg></div><template data-paper="/x.json"></template></div><p>words</p><template data-paper></template></main>';
const address = (): string => '/x.json';

describe('a page taken apart', () => {
  it('has a template for each part, the first with the address, and all else as it was', () => {
    expect(takeApart(whole, address)).toEqual({ html: apart, parts: [picture, code] });
  });

  it('is put together as it was', () => {
    expect(putTogether(takeApart(whole, address))).toBe(whole);
    expect(putTogether({ html: '<p>words</p>', parts: [] })).toBe('<p>words</p>');
  });

  it('keeps a part whose text would mean something to who replaces', () => {
    const priced = whole.replace('M1 1', "$&$1$'");
    expect(putTogether(takeApart(priced, address))).toBe(priced);
  });

  it('is not taken apart again', () => {
    expect(takeApart(apart, address)).toEqual({ html: apart, parts: [] });
  });

  it('had something to be taken out', () => {
    expect(() => takeApart('<main><p>words</p></main>', address)).toThrow('no picture for paper');
  });

  it('is not put together from the parts of another', () => {
    expect(() => putTogether({ html: apart, parts: [picture] })).toThrow('not as many places');
    expect(() => putTogether({ html: apart, parts: [picture, code, code] })).toThrow('not as many places');
  });
});

describe('the pages of a site', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'paper-parts-'));
    for (const folder of ['assets', ...otherLocales(rootLocale)]) mkdirSync(join(dir, folder));
    for (const locale of locales)
      writeFileSync(join(dir, locale === rootLocale ? '' : locale, 'index.html'), whole);
  });
  afterEach(() => {
    rmSync(dir, { recursive: true });
  });

  it('name a file of parts below the root of the site, and are whole with it', () => {
    takePagesApart(dir, '/below/');
    const html = readFileSync(join(dir, 'index.html'), 'utf8');
    const [, name = ''] = /<template data-paper="\/below\/assets\/([^"]*)">/.exec(html) ?? [];
    expect(name).toMatch(/^paper-en\.[\da-f]{8}\.json$/);
    expect(JSON.parse(readFileSync(join(dir, 'assets', name), 'utf8'))).toEqual([picture, code]);
    expect(wholePage(dir, 'index.html')).toBe(whole);
  });

  it('stay as they are the second time', () => {
    takePagesApart(dir, '/');
    const first = readFileSync(join(dir, 'index.html'), 'utf8');
    takePagesApart(dir, '/');
    expect(readFileSync(join(dir, 'index.html'), 'utf8')).toBe(first);
    expect(readdirSync(join(dir, 'assets'))).toHaveLength(locales.length);
  });

  it('are whole where nothing was taken out', () => {
    expect(wholePage(dir, 'index.html')).toBe(whole);
  });
});
