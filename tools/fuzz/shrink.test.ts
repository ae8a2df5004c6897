import { describe, expect, it } from 'vitest';
import { shrink } from './shrink.ts';

describe('shrink', () => {
  const list = Array.from({ length: 25 }, (_, i) => i);

  it('leaves what it takes to fail, in its order', async () => {
    const needed = [3, 11, 19];
    const left = await shrink(list, (shorter) => Promise.resolve(needed.every((n) => shorter.includes(n))));
    expect(left).toEqual(needed);
  });

  it('leaves one where any one fails, and all where nothing may go', async () => {
    expect(await shrink(list, () => Promise.resolve(true))).toHaveLength(1);
    expect(await shrink(list, (shorter) => Promise.resolve(shorter.length === list.length))).toEqual(list);
  });

  it('tries no oftener than it may', async () => {
    let tries = 0;
    await shrink(list, () => Promise.resolve(++tries < 0), 7);
    expect(tries).toBe(7);
  });
});
