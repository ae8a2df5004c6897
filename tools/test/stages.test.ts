import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { checks } from './checks.ts';
import { runStages, type Outcome, type Stage } from './stages.ts';

let dir = '';
const said = vi.spyOn(console, 'log').mockImplementation(() => undefined);
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'stages-'));
  said.mockClear();
});
afterEach(() => {
  rmSync(dir, { recursive: true });
});

/** A stage that notes when it begins and when it ends, and in between waits for what `until` says is in the notes. */
const stage = (name: string, more: Partial<Stage> = {}, until = '', code = 0): Stage => ({
  name,
  command: [
    process.execPath,
    '-e',
    `const { appendFileSync, readFileSync } = require('node:fs');
     const notes = process.argv[1];
     appendFileSync(notes, '+${name} ');
     const look = () => {
       if (!readFileSync(notes, 'utf8').includes('${until}')) return setTimeout(look, 10);
       appendFileSync(notes, '-${name} ');
       console.log('said by ${name}');
       process.exit(${String(code)});
     };
     look();`,
    join(dir, 'notes'),
  ],
  ...more,
});
async function run(hands: number, ...stages: readonly Stage[]): Promise<Outcome & { notes: string[] }> {
  writeFileSync(join(dir, 'notes'), '');
  const outcome = await runStages(stages, process.env, hands);
  return { ...outcome, notes: readFileSync(join(dir, 'notes'), 'utf8').trim().split(' ') };
}

it('begins as many as there are cores, in their order, and tells each in one piece', async () => {
  // Each of the first two waits for the other to have begun, so they did run side by side.
  const { notes, failed } = await run(2, stage('a', {}, '+b'), stage('b', {}, '+a'), stage('c'));
  expect(failed).toEqual([]);
  expect(notes.slice(0, 2).sort()).toEqual(['+a', '+b']);
  expect(notes.indexOf('+c')).toBeGreaterThan(2);
  const told = said.mock.calls.map(([text]) => String(text));
  expect(told).toHaveLength(3);
  for (const text of told) expect(text).toMatch(/^\n── (\w) ──\nsaid by \1\n\1 \d+ s$/);
});

it('begins nothing before what it comes after has ended well, and something else meanwhile', async () => {
  const { notes } = await run(2, stage('a', {}, '-c'), stage('b', { after: ['a'] }), stage('c'));
  expect(notes).toEqual(expect.arrayContaining(['-a', '-b', '-c']));
  expect(notes.indexOf('+b')).toBeGreaterThan(notes.indexOf('-a'));
});

it('leaves a stage alone that fills the machine', async () => {
  const { notes } = await run(9, stage('a'), stage('b'), stage('c', { alone: true }), stage('d'));
  expect(notes.slice(4)).toEqual(['+c', '-c', '+d', '-d']);
});

it('ends the others when one fails, and begins no more', async () => {
  const { notes, failed, left, count } = await run(
    2,
    stage('a', {}, 'never'),
    stage('b', {}, '+a', 1),
    stage('c'),
  );
  expect({ failed, left }).toEqual({ failed: ['b'], left: ['a'] });
  expect(notes).toEqual(['+a', '+b', '-b'].toSorted((x, y) => notes.indexOf(x) - notes.indexOf(y)));
  expect(count).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

it('counts what the reports of the runners say', async () => {
  const file = join(dir, 'report.json');
  const counted = stage('a', {
    report: { file, count: (report) => report as Outcome['count'] },
    command: [
      process.execPath,
      '-e',
      `require('node:fs').writeFileSync(process.argv[1], '{"passed":3,"failed":0,"skipped":1}')`,
      file,
    ],
  });
  expect((await run(1, counted)).count).toEqual({ passed: 3, failed: 0, skipped: 1 });
});

it('knows every check that another one comes after', () => {
  const names = checks.map(({ name }) => name);
  for (const { after = [] } of checks) for (const name of after) expect(names).toContain(name);
});
