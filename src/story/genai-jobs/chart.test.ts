import { describe, expect, test } from 'vitest';
import { knockedOut, plot, valueAxis, yearAxis } from './chart.ts';
import { hairline, label } from '../../scene/marks.ts';
import { tenth } from '../../scene/scene.ts';

const frame = { left: 40, right: 640, top: 20, baseline: 220 };

describe('a plot', () => {
  const months = plot(frame, '2021-05', '2025-06', 2);

  test('runs from the first day of the first month to the last of the last one', () => {
    expect(months.day('2021-05-01')).toBe(frame.left);
    expect(months.end('2025-06')).toBe(frame.right);
    expect(months.end('2023-12')).toBe(months.day('2024-01-01'));
  });

  test('sets a month’s mean in the middle of the month', () => {
    expect(months.x('2023-01')).toBeCloseTo((months.day('2023-01-01') + months.day('2023-02-01')) / 2, 0);
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
    const named = axis.find((mark) => mark.kind === 'label' && mark.text === '2022');
    expect(named).toHaveProperty('x', tenth((months.day('2022-01-01') + months.day('2023-01-01')) / 2));
  });

  test('shortens the names of narrow years and leaves out slivers', () => {
    const narrow = plot({ ...frame, right: 160 }, '2022-03', '2026-02', 2);
    const names = yearAxis('a', narrow, frame.baseline, 13).flatMap((mark) =>
      mark.kind === 'label' ? [mark.text] : [],
    );
    expect(names).toEqual(['’22', '’23', '’24', '’25']);
  });

  test('draws a hairline and a value for each tick', () => {
    const ticks = [
      [0, '0'],
      [1, '1%'],
    ] as const;
    expect(valueAxis('a', months, ticks, 13).map(({ kind }) => kind)).toEqual([
      'line',
      'label',
      'line',
      'label',
    ]);
  });
});

test('a level hairline is broken where a label stands on it, and others are left alone', () => {
  const level = hairline('level', [0, 100], [400, 100]);
  const other = hairline('other', [0, 200], [400, 200]);
  const marks = knockedOut([level, other, label('word', [200, 105], 'peak', 16, { anchor: 'middle' })]);
  expect(marks.map(({ key }) => key)).toEqual(['level', 'level-on', 'other', 'word']);
});
