import { describe, expect, it } from 'vitest';
import type { Element } from '../../../site/html.ts';
import { fontRules, fontsOf } from './rules.ts';

const el = (tag: string, ...classes: string[]): Element => ({ tag, classes, attributes: new Map() });
const fonts = (css: string, ...ancestors: Element[]): string => {
  const { families, weights, slants } = fontsOf(ancestors, fontRules(css));
  return [families, weights, slants].map((set) => [...set].sort().join('/')).join(' ');
};

describe('fontsOf', () => {
  it('is upright normal text when nothing is said', () => {
    expect(fonts('', el('p'))).toBe('text normal upright');
  });

  it('reads the longhands and the shorthand, which resets what it leaves out', () => {
    expect(fonts('p{font-weight:600;font-style:italic}', el('p'))).toBe('text bold italic');
    expect(fonts('p{font:600 .8rem/1.6 var(--face-sans)}', el('p'))).toBe('sans bold upright');
    expect(fonts('b{font-weight:bolder}i{font:.8rem/1 var(--face-sans)}', el('b'), el('i'))).toBe(
      'sans normal upright',
    );
    expect(fonts('p{font:inherit}', el('p'))).toBe('text normal upright');
    expect(fonts('h1{font:500 clamp(2rem,9vw,6rem)/1 var(--face-display)}', el('h1'))).toBe(
      'display normal upright',
    );
  });

  it('inherits from the inside out and stops where a plain selector settles it', () => {
    const css = 'h2{font-family:var(--face-display)}.label{font-family:var(--face-sans)}';
    expect(fonts(css, el('h2'), el('span'))).toBe('display normal upright');
    expect(fonts(css, el('h2'), el('span', 'label'))).toBe('sans normal upright');
  });

  it('takes both answers when a selector asks for more than it can judge', () => {
    expect(fonts('.a > .x{font-weight:600}', el('p', 'a'), el('b', 'x'))).toBe('text bold/normal upright');
    expect(fonts('.x:hover{font-weight:600}', el('b', 'x'))).toBe('text bold/normal upright');
    expect(fonts('@media print{.x{font-weight:600}}', el('b', 'x'))).toBe('text bold/normal upright');
  });

  it('judges the ancestors that a selector names', () => {
    const css = '.claims .after h3{font:600 1rem/1 var(--face-sans)}';
    expect(fonts(css, el('div', 'claims'), el('p'), el('b', 'after'), el('h3'))).toBe('sans bold upright');
    expect(fonts(css, el('b', 'after'), el('div', 'claims'), el('h3'))).toBe('text normal upright');
    expect(fonts(css, el('h3'))).toBe('text normal upright');
  });

  it('understands lists, :is(), layers, escapes and custom properties', () => {
    expect(fonts(':lang(ko) :is(h1,h2){font-weight:600}', el('h2'))).toBe('text bold/normal upright');
    expect(fonts('@layer a{:where(b,strong){font-weight:700}}', el('strong'))).toBe('text bold upright');
    const tailwind = ':root{--w:600}@layer u{.md\\:font-semibold{--tw:var(--w);font-weight:var(--w)}}';
    expect(fonts(tailwind, el('p', 'md:font-semibold'))).toBe('text bold upright');
  });

  it('passes over faces, pages and rules without a tag or class', () => {
    expect(
      fontRules(
        '@font-face{font-family:"X";font-weight:600}@page{@bottom-left{font:8pt x}}*{font-weight:700}',
      ),
    ).toEqual([]);
  });
});
