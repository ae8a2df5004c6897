/** The cards of links as the build wrote them: each that is promised, no other, and light enough to be fetched. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { filesOf } from '../support/built.ts';
import { chapterIds, dist, locales, stepIds } from '../support/site.ts';

const { ids, aliases } = JSON.parse(
  readFileSync(join(process.env['CONTENT_DIR'] ?? 'content', 'permalinks.json'), 'utf8'),
) as { ids: string[]; aliases: Record<string, string> };
const claims = parse(readFileSync(join(process.env['CONTENT_DIR'] ?? 'content', 'claims.yaml'), 'utf8')) as {
  id: string;
}[];
const cards = ['index', ...ids, ...claims.map(({ id }) => id)];
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

describe.each(locales)('cards, %s', (locale) => {
  const dir = join(dist, 'cards', locale);

  test('are those of the permalinks, of the claims and of the main page, and no others', () => {
    expect(filesOf(dir)).toEqual(cards.map((id) => `${id}.png`).sort());
    for (const id of [...chapterIds(locale), ...stepIds(locale)]) expect(cards).toContain(id);
  });

  test.each(cards)('%s is a PNG of 1200 × 630 under 80 KB', (id) => {
    const png = readFileSync(join(dir, `${id}.png`));
    expect(png.subarray(0, 8)).toEqual(signature);
    expect(png.subarray(12, 16).toString('latin1')).toBe('IHDR');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(png.length).toBeLessThan(80_000);
    // An empty one would be far lighter.
    expect(png.length).toBeGreaterThan(6_000);
    expect(png.toString('latin1')).not.toMatch(/tIME|tEXt|eXIf/);
  });

  test('differ from one another, but for those of retired ids, which are their step’s', () => {
    const bytes = cards.map((id) => readFileSync(join(dir, `${id}.png`)).toString('base64'));
    expect(new Set(bytes).size).toBe(cards.length - Object.keys(aliases).length);
  });
});

test('there are cards of the two languages only', () => {
  expect(existsSync(join(dist, 'cards'))).toBe(true);
  expect(filesOf(join(dist, 'cards'))).toHaveLength(cards.length * locales.length);
});
