/** What is wrong is said before the build begins, bad content with every mistake; what was built before stays as it was. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build } from './test/run-build.ts';

let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'scattered-'));
});
afterAll(() => {
  rmSync(dir, { recursive: true });
});

/** Writes a file of the content anew. */
function edit(path: string, change: (text: string) => string): void {
  const file = join(dir, 'content', path);
  const text = readFileSync(file, 'utf8');
  const changed = change(text);
  expect(changed, `${path} is changed`).not.toBe(text);
  writeFileSync(file, changed);
}

/** Every file below a folder, by its path. */
const filesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path, readFileSync(path, 'base64')]),
  );

it('stops with every mistake, and touches nothing', () => {
  cpSync('content', join(dir, 'content'), { recursive: true });
  edit('claims.yaml', (text) => text.replace(/verdict: \w[\w-]*/, 'verdict: perhaps'));
  edit('ui/ko.yaml', (text) => text.replace(/^  contents:/m, '  kontents:'));
  edit('chapters/en/05-phd-pipeline.mdx', (text) =>
    text.replace(/<Fact id="[^"]+"/, '<Fact id="nobody-knows"'),
  );
  edit('permalinks.json', (text) => text.replace(/^.*"policy-korea",\n/m, ''));
  const out = join(dir, 'dist');
  mkdirSync(join(out, 'ko'), { recursive: true });
  writeFileSync(join(out, 'index.html'), 'the last good edition');
  writeFileSync(join(out, 'ko/index.html'), '지난 판');
  const before = filesIn(out);

  const { code, err } = build(['--no-cards', '--no-pdf', '--out', out], {
    CONTENT_DIR: join(dir, 'content'),
  });
  expect(code).toBe(1);
  const lines = err.split('\n');
  for (const said of [
    /content\/claims\.yaml:\d+: .*"perhaps"/,
    /content\/ui\/ko\.yaml:\d+: .*"nav\.kontents"/,
    /content\/chapters\/en\/05-phd-pipeline\.mdx:\d+: .*"nobody-knows"/,
    /content\/permalinks\.json.*"policy-korea".*is not listed any more/,
  ]) {
    expect
      .soft(
        lines.filter((line) => said.test(line)),
        String(said),
      )
      .not.toEqual([]);
  }
  expect(err).toContain('what was built before is untouched');
  expect(filesIn(out)).toEqual(before);
  expect(readdirSync(dir).sort()).toEqual(['content', 'dist']);
}, 60_000);

it.each([
  ['an address that is none', [], { SITE_URL: 'nowhere' }, 'SITE_URL is "nowhere"'],
  ['a path that is none', [], { BASE_PATH: 'a b' }, 'BASE_PATH is "a b", which holds a character'],
  ['a flag that is none', ['--pdfs'], {}, "Unknown option '--pdfs': known are --pdf,"],
  ['a browser that is gone', ['--require-pdf'], { CHROMIUM_PATH: '/gone' }, 'CHROMIUM_PATH names "/gone"'],
  ['opposite wishes', ['--require-pdf', '--no-pdf'], {}, 'Either --no-pdf or --require-pdf'],
] as const)(
  'says of %s in one sentence, before any work',
  (_, args, env, sentence) => {
    const { code, out, err } = build([...args, '--out', join(dir, 'none')], env);
    expect(code).toBe(1);
    expect(out).toBe('');
    const [said, ...rest] = err.trim().split('\n');
    expect(said).toContain(sentence);
    expect(rest).toEqual([
      'Nothing was published: the build stopped, and what was built before is untouched.',
    ]);
  },
  60_000,
);

it('does not publish an edition nowhere', () => {
  rmSync(join(dir, 'content'), { recursive: true, force: true });
  cpSync('content', join(dir, 'content'), { recursive: true });
  edit('edition.yaml', (text) => text.replace('published: false', 'published: true'));
  const { code, err } = build(['--no-cards', '--no-pdf', '--out', join(dir, 'nowhere')], {
    CONTENT_DIR: join(dir, 'content'),
  });
  expect(code).toBe(1);
  expect(err).toMatch(/^The edition is published, but nothing says where: set SITE_URL, .*--local\.$/m);
  expect(readdirSync(dir)).not.toContain('nowhere');
}, 60_000);
