import { describe, expect, test } from 'vitest';
import { openKept, parseGuesses } from './kept.ts';

/** A storage as browsers have it, as far as guesses use it. */
function storage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> & {
  readonly held: Map<string, string>;
} {
  const held = new Map<string, string>();
  return {
    held,
    getItem: (name) => held.get(name) ?? null,
    setItem: (name, value) => void held.set(name, value),
    removeItem: (name) => void held.delete(name),
  };
}
const refuse = (): never => {
  throw new DOMException('refused', 'SecurityError');
};

describe('kept guesses', () => {
  test('come back on the next visit', () => {
    const device = storage();
    const first = openKept(() => device);
    first.keep({ bet: 'few' });
    first.keep({ line: [22, 21] });
    expect(openKept(() => device).guesses()).toEqual({ bet: 'few', line: [22, 21] });
  });

  test('leave nothing behind when both are taken back', () => {
    const device = storage();
    const kept = openKept(() => device);
    kept.keep({ bet: 'few', line: [22] });
    kept.keep({ line: undefined });
    expect(openKept(() => device).guesses()).toEqual({ bet: 'few' });
    kept.keep({ bet: undefined });
    expect(device.held.size).toBe(0);
  });

  test('last the visit where the storage cannot be had', () => {
    const kept = openKept(refuse);
    kept.keep({ bet: 'most' });
    kept.keep({ line: [1] });
    expect(kept.guesses()).toEqual({ bet: 'most', line: [1] });
  });

  test('last the visit where the storage is full', () => {
    const kept = openKept(() => ({ ...storage(), setItem: refuse }));
    kept.keep({ bet: 'most' });
    expect(kept.guesses().bet).toBe('most');
  });
});

describe('what stands in the storage is not trusted', () => {
  test.each([
    ['null', {}],
    ['7', {}],
    ['{"bet":7,"line":"22"}', {}],
    ['{"bet":"half"}', { bet: 'half' }],
    ['{"bet":"nowhere"}', {}],
    // A choice of an earlier edition.
    ['{"bet":"universities"}', {}],
    ['{"line":[]}', {}],
    ['{"line":[22,-1]}', {}],
    ['{"line":[2.5]}', {}],
    ['{"line":[61]}', {}],
    [`{"line":[${Array.from({ length: 19 }, () => 1).join()}]}`, {}],
    ['{"bet":"few","line":[0,40],"more":1}', { bet: 'few', line: [0, 40] }],
  ])('%s', (text, guesses) => {
    expect(parseGuesses(text)).toEqual(guesses);
  });

  test('spoilt text is no guess', () => {
    const device = storage();
    device.held.set('scattered-guess', '{spoilt');
    expect(openKept(() => device).guesses()).toEqual({});
  });
});
