import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

function check(folder?: string): { code: number | null; out: string; err: string } {
  const node = join(root, 'node_modules/.bin/node');
  const env = { ...process.env, ...(folder === undefined ? {} : { CONTENT_DIR: folder }) };
  const run = spawnSync(node, ['tools/check-content.ts'], { cwd: root, env, encoding: 'utf8' });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

it('finds nothing wrong with what we publish', () => {
  expect(check()).toEqual({
    code: 0,
    out: expect.stringMatching(
      /^Content is sound: .+\n(Last seen more than a year before \d{4}-\d{2}-\d{2}, .+\n)?$/,
    ) as string,
    err: '',
  });
});

it('fails with one line for each mistake', () => {
  // The fixture is sound but for its chapter, which no picture of ours knows.
  const { code, out, err } = check('src/content/fixtures/base');
  expect(code).toBe(1);
  expect(out).toBe('');
  expect(err).toMatch(
    /^src\/content\/fixtures\/base\/chapters\/en\/01-dots\.mdx: chapter "dots" has no pictures/,
  );
});
