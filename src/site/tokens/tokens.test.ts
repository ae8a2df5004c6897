/** Colours keep their contract: legible, apart from one another for every eye and in grey, and the same in the CSS. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast, leastApart, over } from './eyes.ts';
import { dark, faint, light, print, type Palette } from './tokens.ts';

const palettes: [string, Palette][] = [
  ['light', light],
  ['dark', dark],
  ['print', print],
];

/** Grounds of the contrast themes that Windows offers. */
const forced = { light: ['#ffffff', '#fffaef'], dark: ['#000000', '#202020', '#2d3236'] } as const;

describe.each(palettes)('%s', (_, palette) => {
  test.each(['ink', 'ink-2'] as const)('%s is legible as small text', (tone) => {
    expect(contrast(palette[tone], palette.ground)).toBeGreaterThanOrEqual(4.5);
  });
  test.each(['ink-3', 'industry', 'academia', 'other'] as const)('%s is visible as a mark', (tone) => {
    expect(contrast(palette[tone], palette.ground)).toBeGreaterThanOrEqual(3);
  });
  test.each(['ink-3', 'industry', 'academia'] as const)('%s is a mark where colours are forced', (tone) => {
    for (const ground of palette === print ? [] : forced[palette === dark ? 'dark' : 'light']) {
      expect(contrast(palette[tone], ground), ground).toBeGreaterThanOrEqual(3);
    }
  });
  test('industry and academia stay apart for every eye', () => {
    expect(leastApart(palette.industry, palette.academia)).toBeGreaterThanOrEqual(15);
  });
  test('the hatch is visible as a mark', () => {
    const hatch = palette === dark ? palette['ink-3'] : over(palette['ink-3'], palette.ground, faint);
    expect(contrast(hatch, palette.ground)).toBeGreaterThanOrEqual(3);
  });
});

test('the style sheet has the same values', () => {
  const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
  for (const [tone, value] of Object.entries(light)) {
    const other = dark[tone as keyof typeof dark];
    expect(css).toContain(`--${tone}: light-dark(${value}, ${other});`);
  }
  const scenes = readFileSync(new URL('../../scene/scene.css', import.meta.url), 'utf8');
  expect(scenes).toContain(`.scene .faint {\n  opacity: ${String(faint)};`);
  const paper = readFileSync(new URL('../../features/print/print.css', import.meta.url), 'utf8');
  for (const [tone, value] of Object.entries(print)) expect(paper).toContain(`--${tone}: ${value};`);
});
