import { describe, expect, it } from 'vitest';
import { boxes, type Scene } from '../../scene/scene.ts';
import { cardSvg, column, layOut, type Card } from './card.ts';
import { inkOf, placePicture, plate } from './card-picture.ts';
import type { Typesetter } from '../../scene/typesetter.ts';
import { light } from '../../site/tokens/tokens.ts';

/** A ruler for a font: every letter half an em wide. */
const ruler: Typesetter = {
  width: (text, { size }) => text.length * size * 0.5,
  outline: (text, _setting, x, y) => `M${x} ${y}h${text.length}`,
};
const scene: Scene = {
  box: boxes.narrow,
  marks: [
    { kind: 'line', key: 'l', x1: 20, y1: 300, x2: 320, y2: 300, tone: 'ink-3', dashed: false },
    {
      kind: 'label',
      key: 't',
      x: 320,
      y: 320,
      text: 'Industry',
      size: 14,
      anchor: 'end',
      tone: 'ink',
      face: 'label',
    },
  ],
  dots: [{ kind: 'dot', key: 'd0', x: 30, y: 20, r: 10, tone: 'industry', shape: 'round' }],
};
const card: Card = {
  site: 'Scattered',
  note: 'The record',
  title: 'By 2022, most went to industry',
  kind: 'takeaway',
  foot: 'Each dot: one new PhD in a hundred, United States and Canada.',
  scene,
  script: 'latin',
};

describe('layOut', () => {
  it('keeps all words in their column and apart', () => {
    const { lines, rule, fits } = layOut(card, ruler);
    expect(fits).toBe(true);
    for (const { x, width } of lines) {
      expect(x).toBeGreaterThanOrEqual(column.left);
      expect(x + width).toBeLessThanOrEqual(column.right + 0.01);
    }
    const ys = lines.map(({ y }) => y);
    expect(Math.max(...ys)).toBe(column.bottom);
    expect(ys.filter((y) => rule !== undefined && y < rule)).toHaveLength(2);
  });
  it('sets a title of a few words larger than a takeaway', () => {
    const size = (kind: Card['kind']): number =>
      Math.max(...layOut({ ...card, title: 'Half', kind }, ruler).lines.map(({ setting }) => setting.size));
    expect(size('title')).toBeGreaterThan(size('takeaway'));
  });
  it('has no hairline where there is no masthead', () => {
    const { rule, lines } = layOut({ ...card, site: undefined, note: undefined }, ruler);
    expect(rule).toBeUndefined();
    expect(lines.map(({ text }) => text)).not.toContain('Scattered');
  });
});

describe('the picture', () => {
  it('is as wide as its ink, labels included', () => {
    expect(inkOf(scene, ruler)).toMatchObject({ left: 20, right: 320, top: 10, bottom: 320 + 14 * 0.2 });
  });
  it('fills its plate and stays on it', () => {
    const { x, y, scale } = placePicture(scene, ruler);
    const ink = inkOf(scene, ruler);
    expect(x + ink.left * scale).toBeGreaterThanOrEqual(plate.left - 0.1);
    expect(x + ink.right * scale).toBeLessThanOrEqual(plate.right + 0.1);
    expect(y + ink.top * scale).toBeGreaterThanOrEqual(plate.top - 0.1);
    expect(y + ink.bottom * scale).toBeLessThanOrEqual(plate.bottom + 0.1);
    expect(scale).toBeGreaterThan(1.6);
  });
  it('puts dots by the thousand on whole pixels', () => {
    const grid = { kind: 'grid', key: 'g', x: 1, y: 1, columns: 160, rows: 120, pitch: 2.1, r: 0.8 } as const;
    const fine: Scene = { ...scene, marks: [{ ...grid, tone: 'industry', shape: 'square' }] };
    const { x, y, scale } = placePicture(fine, ruler);
    expect(grid.pitch * scale).toBeCloseTo(3, 9);
    for (const edge of [x + 0.2 * scale, y + 0.2 * scale]) expect(edge).toBeCloseTo(Math.round(edge), 9);
  });
});

describe('cardSvg', () => {
  it('is drawn, not typed, in light colours and without inline style', () => {
    const svg = cardSvg(card, ruler);
    expect(svg).not.toMatch(/<text|style="/);
    expect(svg).toContain(light.ground);
    expect(svg).toMatch(/^<svg [^>]*width="1200" height="630">/);
  });
  it('refuses more words than it has room for', () => {
    expect(() => cardSvg({ ...card, title: 'A heading that goes on and on '.repeat(6) }, ruler)).toThrow(
      'more words than room',
    );
  });
});
