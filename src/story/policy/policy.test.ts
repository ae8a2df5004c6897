import { describe, expect, test } from 'vitest';
import { boxes, boxIds } from '../../scene/scene.ts';
import { tellings } from '../../site/edition/telling.ts';
import { dayAfter } from '../calendar.ts';
import { yearScale } from './line.ts';
import { reversal } from './pictures/reversal.ts';
import { events, koreaFlows, peopleOf, signed } from './record.ts';

const telling = tellings.en;

describe('the table of events', () => {
  test('counts its days from the order', () => {
    const [first, ...rest] = events(telling);
    expect(first?.day).toBe(0);
    for (const { date, day } of rest) expect(dayAfter(first?.date ?? '', day)).toBe(date);
  });
});

describe('the line of years', () => {
  const x = yearScale(boxes.wide);

  test('has a day as long as any other, and ends at the edge', () => {
    const day = x('2024-03-02') - x('2024-03-01');
    expect(day).toBeGreaterThan(0);
    // Summer time, which shortens a day elsewhere, is unknown to it.
    expect(x('2024-04-01') - x('2024-03-31')).toBeCloseTo(day, 6);
    expect(x('2030-01-01')).toBe(boxes.wide.w);
  });

  test.each(boxIds)('has a square of its own for each event, with its traveller, %s', (id) => {
    const { dots } = reversal.scene(boxes[id], telling);
    expect(dots).toHaveLength(reversal.asks(telling).length - 1);
    expect(new Set(dots.map(({ x, y }) => `${String(x)} ${String(y)}`)).size).toBe(dots.length);
  });
});

test('Korea’s flows become whole people per million members, with their sign', () => {
  expect(koreaFlows(telling).map(peopleOf)).toEqual([23, 2, -4, -30, -36]);
  expect(koreaFlows(telling).map((flow) => signed(flow, telling))).toEqual(['+23', '+2', '−4', '−30', '−36']);
});
