import { describe, expect, test } from 'vitest';
import { monthNumber, plot, valueAxis, yearAxis } from './chart.ts';

const frame = { left: 40, right: 340, top: 20, baseline: 220 };

describe('a plot', () => {
  const months = plot(frame, '2021-05', '2025-06', 2);

  test('gives every month the same width, first to last', () => {
    expect(months.pitch).toBeCloseTo(6);
    expect(months.x('2021-05')).toBe(43);
    expect(months.x('2025-06')).toBe(337);
  });

  test('starts at zero', () => {
    expect(months.y(0)).toBe(frame.baseline);
    expect(months.y(2)).toBe(frame.top);
  });

  test('names each year in the middle of its months, and marks each January', () => {
    const axis = yearAxis('a', months, frame.baseline, 13);
    const names = axis.flatMap((mark) => (mark.kind === 'label' ? [mark.text] : []));
    expect(names).toEqual(['2021', '2022', '2023', '2024', '2025']);
    expect(axis.filter(({ kind }) => kind === 'line')).toHaveLength(4);
    expect(axis.find(({ key }) => key === 'a-year-2022')).toMatchObject({ x: 40 + 14 * 6 });
  });

  test('shortens the names of narrow years and leaves out slivers', () => {
    const narrow = plot({ ...frame, right: 140 }, '2022-03', '2026-02', 2);
    const names = yearAxis('a', narrow, frame.baseline, 13).flatMap((mark) =>
      mark.kind === 'label' ? [mark.text] : [],
    );
    expect(names).toEqual(['’22', '’23', '’24', '’25']);
  });

  test('draws a hairline and a value for each tick', () => {
    expect(
      valueAxis(
        'a',
        months,
        [
          [0, '0'],
          [1, '1%'],
        ],
        13,
      ).map(({ kind }) => kind),
    ).toEqual(['line', 'label', 'line', 'label']);
  });
});

test('months are counted without gaps over a new year', () => {
  expect(monthNumber('2024-01') - monthNumber('2023-12')).toBe(1);
});
