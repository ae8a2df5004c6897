import { expect, test } from 'vitest';
import { boxes, leastScale, legible } from '../../scene/scene.ts';
import { fitting } from './fitting.ts';

test.each([
  ['a tall phone', 351, 336, 'narrow'],
  ['a short phone', 351, 270, 'low'],
  ['a tablet held upright', 738, 492, 'medium'],
  ['a small tablet', 692, 419, 'medium'],
  ['a desktop', 790, 770, 'wide'],
  ['a high desktop', 716, 900, 'wide'],
  ['a narrow column', 330, 464, 'narrow'],
])('%s', (_, width, height, id) => {
  expect(fitting(width, height).id).toBe(id);
});

test('a box is shown down to the size at which its smallest label is legible, and not below', () => {
  for (const box of [boxes.medium, boxes.wide, boxes.low]) {
    const least = leastScale(box);
    expect(least * box.least).toBeCloseTo(legible);
    expect(fitting(box.w * least + 0.1, box.h * least + 0.1).id).toBe(box.id);
    if (box.id !== 'low') expect(fitting(box.w * least - 0.1, box.h * least - 0.1).id).not.toBe(box.id);
  }
});

test('with letters twice as large a stage shows what half of it would', () => {
  for (const [w, h] of [
    [702, 672],
    [702, 540],
    [1580, 1540],
  ] as const) {
    expect(fitting(w, h, 2)).toBe(fitting(w / 2, h / 2));
  }
});

test('where nothing fits, the labels are as large as they can be', () => {
  expect(fitting(300, 200).id).toBe('low');
  expect(fitting(200, 300).id).toBe('narrow');
});
