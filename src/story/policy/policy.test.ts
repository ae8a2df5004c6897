import { describe, expect, test } from 'vitest';
import { boxes, boxIds } from '../../scene/scene.ts';
import { tellings } from '../../site/edition/telling.ts';
import { timeLine, years } from './line.ts';
import { brussels } from './pictures/brussels.ts';
import { order } from './pictures/order.ts';
import { reversal } from './pictures/reversal.ts';
import { dayAfter, events, eventsOf, koreaFlows, peopleOf, signed } from './record.ts';

const telling = tellings.en;

describe('the table of events', () => {
  test('counts its days from the order', () => {
    const [first, ...rest] = events(telling);
    expect(first?.day).toBe(0);
    for (const { date, day } of rest) expect(dayAfter(first?.date ?? '', day)).toBe(date);
  });
});

describe('the line of time', () => {
  const line = timeLine(boxes.wide, years, telling);
  const at = (id: string): number => events(telling).findIndex((event) => event.id === id);

  test('runs across the box, a day as long as any other', () => {
    const day = line.x('2024-03-02') - line.x('2024-03-01');
    expect(day).toBeGreaterThan(0);
    // Summer time, which shortens a day elsewhere, is unknown to it.
    expect(line.x('2024-04-01') - line.x('2024-03-31')).toBeCloseTo(day, 6);
    expect(line.x('2027-12-31')).toBeLessThanOrEqual(boxes.wide.w);
  });

  test('has Washington over it, Brussels under it, and an event its traveller', () => {
    const both = line.squares(eventsOf(['innovation-package', 'google-letter'], telling));
    expect(both.map(({ key }) => key)).toEqual([
      `d${String(at('innovation-package'))}`,
      `d${String(at('google-letter'))}`,
    ]);
    const [proposals, letter] = both;
    expect(letter?.y).toBeLessThan(line.edge.washington);
    expect(proposals?.y).toBeGreaterThan(line.edge.brussels);
  });

  test('piles up squares that would stand on one another', () => {
    const [vacated, paused] = line.squares(eventsOf(['fee-vacated', 'fee-paused'], telling));
    expect((vacated?.y ?? 0) - (paused?.y ?? 0)).toBeGreaterThan(2 * line.r);
  });

  test('ends a span where the stretch ends', () => {
    const { x, w } = line.span('span', 0, '2024-06-01', '2030-01-01');
    expect(x + w).toBeCloseTo(boxes.wide.w, 0);
  });
});

test.each(boxIds)('every span of time lies in its own lane, %s', (id) => {
  const box = boxes[id];
  const lanes = { 'span-lead': 'brussels', 'span-after': 'brussels', 'span-choose': 'brussels' } as Record<
    string,
    string
  >;
  for (const picture of [order, brussels, reversal]) {
    const { edge } = timeLine(box, years, telling);
    for (const mark of picture.scene(box, telling).marks) {
      if (mark.kind !== 'bar') continue;
      if (lanes[mark.key] === 'brussels') expect(mark.y, mark.key).toBeGreaterThan(edge.brussels);
      else expect(mark.y + mark.h, mark.key).toBeLessThan(edge.washington);
    }
  }
});

test('Korea’s flows become whole people per million members, with their sign', () => {
  expect(koreaFlows(telling).map(peopleOf)).toEqual([23, 2, -4, -30, -36]);
  expect(koreaFlows(telling).map((flow) => signed(flow, telling))).toEqual(['+23', '+2', '−4', '−30', '−36']);
});
