import { expect, test } from 'vitest';
import { curve, hairline } from '../../scene/marks.ts';
import { placeAfter, trailsOf, waysOf } from './trails.ts';

const points = [
  [0, 0],
  [0, -100],
  [200, -100],
  [200, 0],
] as const;
const way = curve('way', points, { tone: 'industry', by: [1, 2, 3] });

test('ways are solid lines in the colour of people', () => {
  const wall = curve('wall', points);
  const later = curve('later', points, { tone: 'industry', dashed: true });
  expect(waysOf([wall, way, later, hairline('axis', [0, 0], [1, 0])])).toEqual([way]);
});

test('who has yet to go a way goes it; not who has gone it, comes from elsewhere or is absent', () => {
  const to = [undefined, [200, 20], [200, 60], [200, 20]] as const;
  const trail = (at: readonly [number, number] | undefined): unknown => trailsOf([way], [undefined, at], to);
  expect(trail([0, 20])).toEqual({
    trails: [{ curve: way, goers: [[1, 20]] }],
    walks: new Map([[1, [[0, 20], ...points, [200, 20]]]]),
  });
  for (const at of [[190, 20], [-500, 20], undefined] as const) {
    expect(trail(at)).toEqual({ trails: [{ curve: way, goers: [] }], walks: new Map() });
  }
});

test('a way after another goes on from it', () => {
  const next = curve('next', [points[3], [400, 0]], { tone: 'industry', by: [1] });
  const { trails, walks } = trailsOf([way, next], [undefined, [0, 20]], [undefined, [400, 20]]);
  expect(trails[1]?.goers).toEqual([[1, 420]]);
  expect(walks.get(1)).toEqual([[0, 20], ...points, points[3], [400, 0], [400, 20]]);
});

test('a walk is as long as its legs, and ends where it ends', () => {
  expect(placeAfter(points, 0)).toEqual([0, 0]);
  expect(placeAfter(points, 150)).toEqual([50, -100]);
  expect(placeAfter(points, 1000)).toEqual([200, 0]);
});
