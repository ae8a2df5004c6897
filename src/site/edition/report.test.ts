import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { contentReport } from './report.ts';

let dir = '';
afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
  rmSync(dir, { recursive: true, force: true });
});

it('has nothing to say of this edition', async () => {
  expect(await contentReport()).toBe('');
});

it('names a word that only a picture knows to be missing, where its step is', async () => {
  dir = mkdtempSync(join(tmpdir(), 'report-'));
  const content = join(dir, 'content');
  cpSync('content', content, { recursive: true });
  for (const name of ['en', 'ko']) {
    const file = join(content, 'ui', `${name}.yaml`);
    const text = readFileSync(file, 'utf8');
    const without = text.replace(/\n {6}year-asked: .*/, '');
    expect(without).not.toBe(text);
    writeFileSync(file, without);
  }
  vi.resetModules();
  vi.stubEnv('CONTENT_DIR', content);
  const { contentReport: again } = await import('./report.ts');
  const report = await again();
  expect(report).toMatch(
    /chapters\/en\/06-policy\.mdx:\d+: picture "korea" cannot be drawn: there is no interface word \(content\/ui\/en\.yaml\) "scene\.policy\.korea\.year-asked"\./,
  );
  expect(report).toContain('chapters/ko/06-policy.mdx');
});

it('says in one sentence that the record of editions is missing', async () => {
  dir = mkdtempSync(join(tmpdir(), 'report-'));
  cpSync('content', join(dir, 'content'), { recursive: true });
  rmSync(join(dir, 'content/edition.yaml'));
  expect(await contentReport(join(dir, 'content'))).toMatch(/^content\/edition\.yaml is missing; [^\n]*$/);
});
