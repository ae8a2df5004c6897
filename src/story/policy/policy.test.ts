import { describe, expect, test } from 'vitest';
import { boxes } from '../../scene/scene.ts';
import { textWidth } from '../../scene/measure.ts';
import { tellings } from '../../site/edition/telling.ts';
import { timeLine } from './line.ts';
import { fitted, settle, wrap } from './notes.ts';
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
  const line = timeLine(boxes.wide, { from: '2024-01-01', until: '2024-12-31', at: 0.5 }, telling);

  test('runs down the box, a day as long as any other', () => {
    const day = line.y('2024-03-02') - line.y('2024-03-01');
    expect(day).toBeGreaterThan(0);
    // Summer time, which shortens a day elsewhere, is unknown to it.
    expect(line.y('2024-04-01') - line.y('2024-03-31')).toBeCloseTo(day, 6);
    expect(line.y('2024-12-31')).toBeLessThanOrEqual(boxes.wide.h);
  });

  test('has Washington at its left edge, Brussels at its right, and an event its traveller', () => {
    const [letter, proposals] = eventsOf(['innovation-package', 'google-letter'], telling).toReversed();
    const both = line.squares(eventsOf(['innovation-package', 'google-letter'], telling));
    const at = (id: string): number => events(telling).findIndex((event) => event.id === id);
    expect([letter?.id, proposals?.id]).toEqual(['google-letter', 'innovation-package']);
    expect(both.map(({ key }) => key)).toEqual([
      `d${String(at('innovation-package'))}`,
      `d${String(at('google-letter'))}`,
    ]);
    expect((both[0]?.x ?? 0) - (both[1]?.x ?? 0)).toBeGreaterThan(50);
  });

  test('ends a span where the stretch ends', () => {
    const { y, h } = line.span('span', 'left', '2024-06-01', '2030-01-01');
    expect(y + h).toBeCloseTo(line.y('2024-12-31'), 0);
  });
});

test('Korea’s flows become whole people per million members, with their sign', () => {
  expect(koreaFlows(telling).map(peopleOf)).toEqual([23, 2, -4, -30, -36]);
  expect(koreaFlows(telling).map((flow) => signed(flow, telling))).toEqual(['+23', '+2', '−4', '−30', '−36']);
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
