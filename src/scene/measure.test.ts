import { expect, test } from 'vitest';
import { extentOf, labelFaults, textWidth } from './measure.ts';
import { boxes, type Label } from './scene.ts';

const label = (rest: Partial<Label>): Label => ({
  kind: 'label',
  key: Math.abs((rest.x ?? 0) * 7 + (rest.y ?? 0)).toString(),
  x: 100,
  y: 100,
  text: 'Academia',
  size: 14.5,
  anchor: 'start',
  tone: 'ink',
  face: 'label',
  ...rest,
});
const scene = (...labels: Label[]) => ({ box: boxes.narrow, marks: labels, dots: [] });

test('Hangul is wider than Latin, wide letters than narrow ones', () => {
  expect(textWidth('학계', 10)).toBeGreaterThan(textWidth('ab', 10));
  expect(textWidth('WM', 10)).toBeGreaterThan(textWidth('il', 10));
  expect(textWidth('40.9%', 20)).toBeCloseTo(2 * textWidth('40.9%', 10));
});

test('anchors move a label, not its width', () => {
  const [start, middle, end] = (['start', 'middle', 'end'] as const).map((anchor) =>
    extentOf(label({ anchor })),
  );
  expect(start?.left).toBe(100);
  expect(end?.right).toBe(100);
  expect((middle?.left ?? 0) + (middle?.right ?? 0)).toBeCloseTo(200);
});

test('faults are found and named', () => {
  expect(labelFaults(scene(label({})))).toEqual([]);
  expect(labelFaults(scene(label({ size: 9 })))[0]).toMatch(/under/);
  expect(labelFaults(scene(label({ x: 330 })))[0]).toMatch(/leaves/);
  expect(labelFaults(scene(label({}), label({ x: 110 })))[0]).toMatch(/overlap/);
});
