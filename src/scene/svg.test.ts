import { describe, expect, test } from 'vitest';
import { boxes, dotKey, type Dot, type Grid, type Scene } from './scene.ts';
import { dotsPath, escapeXml, gridDashes, gridPath, gridStroke, paintSvg } from './svg.ts';

/** Reads back the centres that a path of dots draws: what the eye would count. */
function centres(d: string): [number, number][] {
  let [x, y] = [0, 0];
  return [...d.matchAll(/m(-?[\d.]+) ?(-?[\d.]+)h(-?[\d.]+)/g)].map(([, dx, dy, length]) => {
    x += Number(dx);
    y += Number(dy);
    const centre: [number, number] = [
      Math.round((x + Number(length) / 2) * 10) / 10,
      Math.round(y * 10) / 10,
    ];
    x += Number(length);
    return centre;
  });
}

const points = [
  [10, 20],
  [10.5, 20],
  [0.3, 99.9],
  [-4, 0.1],
] as const;

describe('dotsPath', () => {
  test.each(['round', 'square'] as const)('draws every %s dot where it is', (shape) => {
    expect(centres(dotsPath({ points, shape, r: 2 }))).toEqual(points.map((point) => [...point]));
  });
  test('keeps count and place over a thousand relative moves', () => {
    const many = Array.from({ length: 1000 }, (_, i): [number, number] => [
      (i % 40) * 7.3,
      Math.floor(i / 40) * 7.3,
    ]);
    const rounded = many.map(([x, y]): [number, number] => [
      Math.round(x * 10) / 10,
      Math.round(y * 10) / 10,
    ]);
    expect(centres(dotsPath({ points: rounded, shape: 'round', r: 2 }))).toEqual(rounded);
  });
});

/** The rows of a grid's path, whose commands are relative: where each begins and how long it is. */
function rowsOf(path: string): { x: number; y: number; length: number }[] {
  let [x, y] = [0, 0];
  return [...path.matchAll(/[Mm](-?[\d.]+) ?(-?[\d.]+)h([\d.]+)/g)].map(([, dx, dy, h]) => {
    x = Math.round((x + Number(dx)) * 1000) / 1000;
    y = Math.round((y + Number(dy)) * 1000) / 1000;
    const row = { x, y, length: Number(h) };
    x += row.length;
    return row;
  });
}

describe('gridPath', () => {
  const grid: Grid = {
    kind: 'grid',
    key: 'g',
    x: 5,
    y: 5,
    columns: 199,
    rows: 100,
    pitch: 3.7,
    r: 1.2,
    tone: 'ink',
    shape: 'square',
  };
  test.each(['round', 'square'] as const)('has exactly columns × rows %s dots', (shape) => {
    const rows = rowsOf(gridPath({ ...grid, shape }));
    const [dash = 0, space = 0] = gridDashes({ ...grid, shape })
      .split(' ')
      .map(Number);
    expect(rows).toHaveLength(100);
    for (const { length } of rows) {
      // A dash begins at every whole period within the row.
      expect(Math.floor(length / (dash + space)) + 1).toBe(199);
    }
    // Each row begins under the one before, and the last where a hundred pitches say.
    expect(new Set(rows.map(({ x }) => x)).size).toBe(1);
    expect(rows.at(-1)?.y).toBeCloseTo(5 + 99 * 3.7, 3);
  });
});

const inBlocks: Grid = {
  kind: 'grid',
  key: 'g',
  x: 1,
  y: 1,
  columns: 30,
  rows: 20,
  pitch: 2,
  r: 0.5,
  tone: 'ink',
  shape: 'square',
  blocks: { each: 10, gap: 3 },
};

test('a grid in blocks leaves a wider space after each, and loses no dot', () => {
  const dashes = gridDashes(inBlocks).split(' ').map(Number);
  expect(dashes).toHaveLength(20);
  expect(dashes.at(-1)).toBe(4);
  const rows = rowsOf(gridPath(inBlocks));
  expect(rows[9]?.y).toBe(19);
  expect(rows[10]?.y).toBe(24);
  // Two whole blocks with their spaces, and a third up to the end of its last dash.
  expect(rows[0]?.length).toBe(2 * (10 * 2 + 3) + 9 * 2 + 1);
});

test('squares that fill their blocks are one dash a block, and their rows overlap', () => {
  const filled: Grid = { ...inBlocks, r: inBlocks.pitch / 2 };
  expect(gridDashes(filled)).toBe('20 3');
  expect(Number(gridStroke(filled)['stroke-width'])).toBeGreaterThan(filled.pitch);
});

describe('paintSvg', () => {
  const dots = Array.from({ length: 100 }, (_, i): Dot => ({
    kind: 'dot',
    key: dotKey(i),
    x: i,
    y: 2 * i,
    r: 3,
    tone: i < 40 ? 'industry' : 'other',
    shape: 'round',
  }));
  const scene: Scene = {
    box: boxes.narrow,
    dots,
    marks: [
      {
        kind: 'label',
        key: 'l',
        x: 1,
        y: 2,
        text: 'R&D <50 "%"',
        size: 14,
        anchor: 'end',
        tone: 'ink',
        face: 'label',
      },
    ],
  };
  const svg = paintSvg(scene, 'x', 'A "hundred" dots');
  test('needs no inline style, so that a strict policy lets it through', () => {
    expect(svg).not.toMatch(/style=/);
  });
  test('says what it shows', () => {
    expect(svg).toContain('role="img" aria-label="A &quot;hundred&quot; dots"');
  });
  test('escapes its text', () => {
    expect(svg).toContain('R&amp;D &lt;50 &quot;%&quot;');
    expect(escapeXml('a')).toBe('a');
  });
  test('draws all hundred travellers', () => {
    const drawn = [...svg.matchAll(/class="s-(industry|other)" d="([^"]+)"/g)].flatMap(([, , d = '']) =>
      centres(d),
    );
    expect(drawn).toHaveLength(100);
  });
});
