/** Dots that float where they crowd nobody. */
import { describe, expect, test } from 'vitest';
import { spread } from './onward.ts';

describe('spread', () => {
  const room = { x: 0, y: 0, w: 100, h: 100 };

  test('pushes neighbours apart and keeps them in the room', () => {
    const [a = [0, 0], b = [0, 0]] = spread(
      [
        [99, 50],
        [98, 50],
      ],
      room,
      20,
    );
    expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeGreaterThan(19);
    expect(Math.max(a[0], b[0])).toBeLessThanOrEqual(100);
  });

  test('leaves alone what is far enough', () => {
    expect(
      spread(
        [
          [10, 10],
          [90, 90],
        ],
        room,
        20,
      ),
    ).toEqual([
      [10, 10],
      [90, 90],
    ]);
  });
});
