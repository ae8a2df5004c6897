import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { locales } from '../../content/model.ts';
import { packageFile } from './dev-fonts.ts';
import { fallbacksOf, metrics } from './fallback-fonts.ts';
import { fontFaces, fontPreloads, fontStacks } from './font-faces.ts';
import { fontFiles, fontsOf } from './fonts.ts';

const faces = (css: string): string[] => css.match(/@font-face\{[^}]*\}/g) ?? [];

describe.each(locales)('fontFaces(%s)', (locale) => {
  const css = fontFaces(locale, '/scattered/');

  it('takes every font of the language from under the base path, and none of the other', () => {
    const files = [...css.matchAll(/url\(([^)]*)\)/g)].map(([, url]) => url);
    const own = fontsOf(locale).map(({ name }) => `/scattered/fonts/${name}.woff2`);
    expect(new Set(files)).toEqual(new Set(own));
  });

  it('never swaps a late font in', () => {
    for (const face of faces(css).filter((rule) => rule.includes('url('))) {
      expect(face).toContain('font-display:optional');
    }
  });

  it('declares every family that its stacks name', () => {
    const declared = new Set([...css.matchAll(/font-family:"([^"]*)"/g)].map(([, family]) => family));
    const stacks = (['screen', 'print'] as const).flatMap((medium) =>
      Object.values(fontStacks(locale, medium)),
    );
    for (const stack of stacks) {
      for (const [, family] of stack.matchAll(/"([^"]*)"/g)) expect(declared).toContain(family);
    }
  });

  it('fits every stand-in to the line box of the font it stands in for', () => {
    for (const { family, sizeAdjust, metrics: own } of Object.values(fallbacksOf(locale)).flat()) {
      const rule = faces(css).find((face) => face.includes(`"${family}"`)) ?? '';
      const value = (name: string): number => Number(new RegExp(`${name}:([\\d.]+)%`).exec(rule)?.[1]) / 100;
      expect(value('ascent-override') * sizeAdjust).toBeCloseTo(own.ascent, 3);
      expect(value('descent-override') * sizeAdjust).toBeCloseTo(own.descent, 3);
    }
  });

  it('preloads only files that it declares', () => {
    for (const url of fontPreloads(locale, '/scattered/')) expect(css).toContain(`url(${url})`);
  });
});

describe('metrics', () => {
  const read = (path: string): Font => create(readFileSync(packageFile(path))) as Font;

  it.each(fontFiles)('of $name are those of its source', ({ source, family }) => {
    const { ascent, descent, lineGap, unitsPerEm } = read(source);
    const own = family.startsWith('Newsreader')
      ? metrics.newsreader
      : family.startsWith('Pretendard')
        ? metrics.pretendard
        : metrics.notoSerif;
    expect(lineGap).toBe(0);
    expect(ascent / unitsPerEm).toBeCloseTo(own.ascent, 3);
    expect(-descent / unitsPerEm).toBeCloseTo(own.descent, 3);
  });
});
