import { describe, expect, test } from 'vitest';
import { boxes, boxIds } from '../../scene/scene.ts';
import { tellings } from '../../site/edition/telling.ts';
import { dayAfter } from '../calendar.ts';
import type { PictureModule } from '../chapter.ts';
import { yearScale } from './line.ts';
import { order } from './pictures/order.ts';
import { reversal } from './pictures/reversal.ts';
import { events, koreaFlows, peopleOf, signed } from './record.ts';
import { actIds, firsts, months } from './spring.ts';

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

describe('the days of the spring', () => {
  const points = (picture: PictureModule, key: string): number =>
    picture
      .scene(boxes.wide, telling)
      .marks.flatMap((mark) => (mark.kind === 'field' && mark.key === key ? mark.points : [])).length;
  const days = (id: string): number => Number(telling.fact(id).value);

  test('are as many squares as the facts say', () => {
    expect(points(order, 'span-asked')).toBe(days('policy-ask-days'));
    expect(points(order, 'span-asked') + points(order, 'span-letter')).toBe(days('policy-letter-days'));
  });

  test('lie a month a row, each under the day of its number', () => {
    const days = months(['2023-10-30', '2024-06-08'], 40, 100, boxes.wide);
    expect(firsts(['2023-10-30', '2024-06-08'])).toHaveLength(9);
    const [row, column] = [days.place('2024-02-29')[1], days.place('2024-02-29')[0]];
    expect(days.place('2024-02-01')[1]).toBe(row);
    expect(days.place('2024-03-29')).toEqual([column, expect.closeTo(row + (boxes.wide.h - 100) / 9, 0)]);
  });

  test('have a square in them for each act', () => {
    expect(order.scene(boxes.wide, telling).dots).toHaveLength(actIds.length);
  });
});

test('Korea’s flows become whole people per million members, with their sign', () => {
  expect(koreaFlows(telling).map(peopleOf)).toEqual([23, 2, -4, -30, -36]);
  expect(koreaFlows(telling).map((flow) => signed(flow, telling))).toEqual(['+23', '+2', '−4', '−30', '−36']);
});
