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
    first.keep({ bet: 'own' });
    first.keep({ line: [22, 21] });
    expect(openKept(() => device).guesses()).toEqual({ bet: 'own', line: [22, 21] });
  });

  test('leave nothing behind when both are taken back', () => {
    const device = storage();
    const kept = openKept(() => device);
    kept.keep({ bet: 'own', line: [22] });
    kept.keep({ line: undefined });
    expect(openKept(() => device).guesses()).toEqual({ bet: 'own' });
    kept.keep({ bet: undefined });
    expect(device.held.size).toBe(0);
  });

  test('last the visit where the storage cannot be had', () => {
    const kept = openKept(refuse);
    kept.keep({ bet: 'labs' });
    kept.keep({ line: [1] });
    expect(kept.guesses()).toEqual({ bet: 'labs', line: [1] });
  });

  test('last the visit where the storage is full', () => {
    const kept = openKept(() => ({ ...storage(), setItem: refuse }));
    kept.keep({ bet: 'labs' });
    expect(kept.guesses().bet).toBe('labs');
  });
});

describe('what stands in the storage is not trusted', () => {
  test.each([
    ['null', {}],
    ['7', {}],
    ['{"bet":7,"line":"22"}', {}],
    ['{"bet":"elsewhere"}', { bet: 'elsewhere' }],
    ['{"bet":"nowhere"}', {}],
    ['{"line":[]}', {}],
    ['{"line":[22,-1]}', {}],
    ['{"line":[2.5]}', {}],
    ['{"line":[61]}', {}],
    [`{"line":[${Array.from({ length: 19 }, () => 1).join()}]}`, {}],
    ['{"bet":"own","line":[0,60],"more":1}', { bet: 'own', line: [0, 60] }],
  ])('%s', (text, guesses) => {
    expect(parseGuesses(text)).toEqual(guesses);
  });

  test('spoilt text is no guess', () => {
    const device = storage();
    device.held.set('scattered-guess', '{spoilt');
    expect(openKept(() => device).guesses()).toEqual({});
  });
});
