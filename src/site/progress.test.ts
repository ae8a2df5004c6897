import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { progress, type Progress } from './progress.ts';

let written: string[];
let clock: number;
const on = (columns: number | undefined): Progress =>
  progress({ write: (text) => written.push(text), columns, now: () => clock });
/** What stands on each line of the terminal, one after the other. */
const lines = (): string[] => written.map((text) => text.replace('\r\u001b[K', ''));

beforeEach(() => {
  vi.useFakeTimers();
  written = [];
  clock = 1000;
});
afterEach(() => {
  vi.useRealTimers();
});

describe('in a log', () => {
  it('is a line for each stage when it ends, with its time and how many things it made', async () => {
    const { stage, summary, total } = on(undefined);
    const result = await stage('content', () => {
      clock += 640;
      return Promise.resolve('sound');
    });
    expect(result).toBe('sound');
    await stage('cards', (tick) => {
      tick(1, 2);
      clock += 2000;
      tick(2, 2);
      return Promise.resolve();
    });
    expect(written).toEqual(['content: 0.6 s\n', 'cards: 2 in 2.0 s\n']);
    expect(summary()).toBe('content 0.6 s, cards 2.0 s');
    expect(total()).toBe('2.6 s');
  });

  it('says nothing of a stage that failed', async () => {
    const { stage, summary } = on(undefined);
    await expect(stage('pages', () => Promise.reject(new Error('no page')))).rejects.toThrow('no page');
    expect(written).toEqual([]);
    expect(summary()).toBe('');
  });
});

describe('in a terminal', () => {
  it('is one line, drawn over itself and gone in the end', async () => {
    const { stage } = on(80);
    await stage('cards', async (tick) => {
      for (const done of [1, 2, 3]) {
        clock += 100;
        tick(done, 90);
      }
      clock += 400;
      await vi.advanceTimersByTimeAsync(250);
    });
    expect(lines()).toEqual([
      'cards · 0.0 s · 0.0 s in all',
      'cards 1 of 90 · 0.1 s · 0.1 s in all',
      'cards 2 of 90 · 0.2 s · 0.2 s in all',
      'cards 3 of 90 · 0.3 s · 0.3 s in all',
      'cards 3 of 90 · 0.7 s · 0.7 s in all',
      '',
    ]);
    expect(written.join('')).not.toContain('\n');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is not drawn for everything that is done in no time', async () => {
    await on(80).stage('figures', (tick) => {
      for (let done = 1; done <= 50; done++) tick(done, 50);
      return Promise.resolve();
    });
    expect(written).toHaveLength(2);
  });

  it('never breaks, however narrow', async () => {
    await on(12).stage('figures', () => Promise.resolve());
    expect(lines()).toEqual(['figures · 0', '']);
  });

  it('is gone when a stage failed', async () => {
    await expect(on(80).stage('pages', () => Promise.reject(new Error('no page')))).rejects.toThrow(
      'no page',
    );
    expect(lines().at(-1)).toBe('');
    expect(vi.getTimerCount()).toBe(0);
  });
});
