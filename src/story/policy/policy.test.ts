import { describe, expect, test } from 'vitest';
import { type Box, boxes, boxIds } from '../../scene/scene.ts';
import { tellings } from '../../site/edition/telling.ts';
import { dayAfter } from '../calendar.ts';
import { yearScale } from './line.ts';
import { order } from './pictures/order.ts';
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

describe('what became of the order', () => {
  const barOf = (box: Box, key: string) =>
    order.scene(box, telling).marks.find((mark) => mark.kind === 'bar' && mark.key === key);

  test.each(boxIds)('is open until something was found to change, and goes on after it, %s', (id) => {
    const box = boxes[id];
    const [kept, turned, changed] = ['open-visas', 'open-skills', 'changed-skills'].map((key) =>
      barOf(box, key),
    );
    if (kept?.kind !== 'bar' || turned?.kind !== 'bar' || changed?.kind !== 'bar')
      throw new Error('a bar is lost');
    expect([kept.uncertain, turned.uncertain, changed.uncertain]).toEqual([true, true, false]);
    expect(turned.w).toBeLessThan(kept.w);
    expect(changed.x + changed.w).toBeGreaterThan(kept.x + kept.w);
    expect(barOf(box, 'changed-visas')).toBeUndefined();
  });

  test.each(boxIds)('has a square for each act and each moment, %s', (id) => {
    expect(order.scene(boxes[id], telling).dots).toHaveLength(order.asks(telling).length);
  });
});

test('Korea’s flows become whole people per million members, with their sign', () => {
  expect(koreaFlows(telling).map(peopleOf)).toEqual([23, 2, -4, -30, -36]);
  expect(koreaFlows(telling).map((flow) => signed(flow, telling))).toEqual(['+23', '+2', '−4', '−30', '−36']);
});
