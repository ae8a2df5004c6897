import { describe, expect, test } from 'vitest';
import { textWidth } from '../../scene/measure.ts';
import { travellers } from '../../scene/scene.ts';
import { tellings } from '../../site/edition/telling.ts';
import { dayAfter, foldPoint, monthStarts } from './fold.ts';
import { fitted, settle, wrap } from './notes.ts';
import { block } from './pull.ts';
import { dotsOf, events, flows } from './record.ts';
import { weekOf } from './weeks.ts';

const telling = tellings.en;

describe('the table of events', () => {
  test('counts its days from the order', () => {
    const [first, ...rest] = events(telling);
    expect(first?.day).toBe(0);
    for (const { date, day } of rest) expect(dayAfter(first?.date ?? '', day)).toBe(date);
  });

  test('starts on a Monday, so that a row of seven is a week', () => {
    expect(new Date('2023-10-30T00:00Z').getUTCDay()).toBe(1);
    expect([0, 6, 7, 448].map(weekOf)).toEqual([0, 0, 1, 64]);
  });
});

describe('the flows', () => {
  test('become whole dots per million members', () => {
    expect(flows('kr', telling).map(dotsOf)).toEqual([23, 2, 4, 30, 36]);
    expect(flows('us', telling).map(dotsOf)).toEqual([107, 120]);
  });

  test('of Korea, with a square a year, are the hundred travellers', () => {
    const years = flows('kr', telling);
    expect(years.reduce((sum, flow) => sum + dotsOf(flow), years.length)).toBe(travellers);
  });
});

test('time is folded like text', () => {
  const fold = { x: 10, y: 0, columns: 7, pitch: 2 };
  expect([0, 6, 7].map((i) => foldPoint(fold, i))).toEqual([
    [11, 1],
    [23, 1],
    [11, 3],
  ]);
  expect(monthStarts('2023-10-30', 40)).toEqual([
    { day: 2, date: '2023-11-01' },
    { day: 32, date: '2023-12-01' },
  ]);
});

describe('settle', () => {
  const room = { top: 0, bottom: 100, gap: 5 };

  test('leaves blocks alone that do not touch', () => {
    expect(
      settle(
        [
          { top: 10, height: 10 },
          { top: 40, height: 10 },
        ],
        room,
      ),
    ).toEqual([10, 40]);
  });

  test('pushes down what overlaps, and up from the end', () => {
    expect(
      settle(
        [
          { top: 10, height: 10 },
          { top: 12, height: 10 },
        ],
        room,
      ),
    ).toEqual([10, 25]);
    expect(
      settle(
        [
          { top: 80, height: 10 },
          { top: 95, height: 20 },
        ],
        room,
      ),
    ).toEqual([65, 80]);
  });
});

test('wrap breaks at plain spaces only', () => {
  expect(wrap('one two', 10, 10)).toEqual(['one', 'two']);
  expect(wrap('one two', 10, 1000)).toEqual(['one two']);
  expect(wrap('€200\u00a0billion', 10, 10)).toEqual(['€200\u00a0billion']);
});

test('fitted never exceeds the width, nor the size asked for', () => {
  expect(textWidth('184 days', fitted('184 days', 80, 120))).toBeLessThanOrEqual(120);
  expect(fitted('9', 20, 1000)).toBe(20);
});

test('block takes the columns that make the dots largest', () => {
  expect(block(100, 50, 50)).toEqual({ columns: 10, pitch: 5 });
  expect(block(4, 40, 10)).toEqual({ columns: 4, pitch: 10 });
});
