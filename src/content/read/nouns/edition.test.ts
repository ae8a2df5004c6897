import { describe, expect, it } from 'vitest';
import { contentHash, editionFault, readEdition, recorded, type Edition } from './edition.ts';

const files = (text: string, published = false, content?: string): Map<string, string> => {
  const rest = new Map([['claims.yaml', text]]);
  const hash = content ?? contentHash(rest);
  return rest.set(
    'edition.yaml',
    `date: '2026-11-23'\nversion: 0.1.0\ncontent: ${hash}\npublished: ${String(published)}\nbefore: []\n`,
  );
};
const old = contentHash(new Map([['claims.yaml', 'old']]));

describe('the record of editions', () => {
  it('is sound while the content is the recorded one', () => {
    expect(editionFault(files('old'))).toBeUndefined();
  });

  it('finds a change, and says what to run', () => {
    expect(editionFault(files('new', false, old))).toBe(
      'content/edition.yaml: the content has changed since edition 0.1.0 was recorded; run "npm run edition".',
    );
    expect(editionFault(files('new', true, old))).toContain(
      'run "npm run edition -- --new <version> --date <date>"',
    );
  });

  it('names what is wrong with the record itself', () => {
    expect(() => readEdition(new Map([['edition.yaml', 'date: today']]))).toThrow(
      /edition\.yaml is not as it should be at date; expected an ISO date/,
    );
  });

  it('misses ids that are not recorded', () => {
    const links = new Map([...files('old'), ['permalinks.json', '{ "ids": ["a", "b"] }']]);
    const hash = contentHash(links);
    const record = (ids: string): Map<string, string> =>
      new Map([
        ...links,
        [
          'edition.yaml',
          `date: '2026-11-23'\nversion: 0.1.0\ncontent: ${hash}\npublished: false\nids: ${ids}\nbefore: []\n`,
        ],
      ]);
    expect(editionFault(record('[a, b]'))).toBeUndefined();
    expect(editionFault(record('[a]'))).toContain('run "npm run edition"');
  });

  it('depends on names and texts, not on their order', () => {
    const hash = contentHash(
      new Map([
        ['a', '1'],
        ['b', '2'],
      ]),
    );
    expect(
      contentHash(
        new Map([
          ['b', '2'],
          ['a', '1'],
        ]),
      ),
    ).toBe(hash);
    expect(
      contentHash(
        new Map([
          ['a', '12'],
          ['b', ''],
        ]),
      ),
    ).not.toBe(hash);
  });
});

describe('recording', () => {
  const edition: Edition = { ...readEdition(files('old')), ids: ['a'] };
  const changed = new Map([
    ['claims.yaml', 'new'],
    ['permalinks.json', '{ "ids": ["a", "b"] }'],
  ]);
  const now = contentHash(changed);

  it('lets no recorded id vanish, published or not', () => {
    const gone = { ...edition, ids: ['a', 'gone'] };
    expect(() => recorded(gone, changed)).toThrow(
      'Id "gone" of edition 0.1.0 is not in permalinks.json; an id never vanishes, so list it and add an alias for it.',
    );
    expect(() => recorded(gone, changed, { version: '0.2.0', date: '2026-12-01' })).toThrow(/"gone"/);
  });

  it('renews an edition that nobody has yet', () => {
    expect(recorded(edition, changed)).toEqual({ ...edition, content: now, ids: ['a', 'b'] });
  });

  it('refuses to change a published one, and puts a new one before it', () => {
    const out = { ...edition, published: true };
    expect(() => recorded(out, changed)).toThrow(/Edition 0\.1\.0 is published/);
    const report = 'https://example.org/issues/new';
    expect(recorded({ ...out, report }, changed, { version: '0.2.0', date: '2026-12-01' }).report).toBe(
      report,
    );
    expect(recorded(out, changed, { version: '0.2.0', date: '2026-12-01' })).toEqual({
      date: '2026-12-01',
      version: '0.2.0',
      content: now,
      published: false,
      ids: ['a', 'b'],
      before: [{ date: '2026-11-23', version: '0.1.0', content: old }],
    });
  });
});
