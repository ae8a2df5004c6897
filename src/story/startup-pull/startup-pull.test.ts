/** The counts of this chapter: what is drawn must be as many as is said. */
import { describe, expect, test } from 'vitest';
import { boxes, travellers } from '../../scene/scene.ts';
import { tellings } from '../../site/edition/telling.ts';
import { blocks, firms } from './firms.ts';
import { freeRun } from './five.ts';
import { columnsOf } from './seventh.ts';

describe('firms', () => {
  test.each(Object.values(boxes))('draws every firm of the article exactly once, $name', (box) => {
    const scene = firms(box, tellings.en);
    const drawn = scene.marks.reduce(
      (sum, mark) => sum + (mark.kind === 'grid' ? mark.columns * mark.rows : 0),
      0,
    );
    expect(drawn + scene.dots.length).toBe(tellings.en.fact('hiring-firms').value);
  });

  test('leaves the last row of blocks short', () => {
    expect(blocks(20_000, 17)).toEqual({ full: 11, last: 13 });
  });

  test('refuses a number that is not made of hundreds, or leaves no short row', () => {
    expect(() => blocks(20_001, 17)).toThrow('leave no short row in rows of 17 blocks');
    expect(() => blocks(20_000, 20)).toThrow('leave no short row in rows of 20 blocks');
  });
});

describe('columnsOf', () => {
  const seats = columnsOf(travellers, 7);

  test('gives everybody a seat of their own', () => {
    expect(new Set(seats.map(String)).size).toBe(travellers);
  });

  test('sets one apart in every full column and none in the last, short one', () => {
    expect(seats.filter(([, row]) => row === 6)).toHaveLength(14);
    expect(seats.filter(([column]) => column === 14)).toEqual([
      [14, 0],
      [14, 1],
    ]);
  });
});

describe('freeRun', () => {
  test('finds the longest stretch', () => {
    const [from, to] = freeRun(0, 1, (angle) => (angle > 0.1 && angle < 0.2) || angle > 0.5);
    expect(from).toBeCloseTo(0.5, 1);
    expect(to).toBe(1);
  });

  test('says when there is none', () => {
    expect(() => freeRun(0, 1, () => false)).toThrow('no free stretch');
  });
});
