/** Figures as files, set in the real fonts: every line within its sheet, the same bytes every time. */
import { describe, expect, it } from 'vitest';
import { locales } from '../../content/model.ts';
import { figureSheet } from './figures.ts';
import { margin } from './sheet.ts';
import { standaloneSvg } from './standalone.ts';
import { stepOf, stepsOf } from '../../site/edition/steps.ts';
import { renderFigure } from './make-figures.ts';
import { withLetters } from './letters.ts';
import { typesetter } from '../fonts/outline-typesetter.ts';

describe.each(locales)('figures, %s', async (locale) => {
  const type = await typesetter(locale);
  const peak = stepOf(locale, 'phd-pipeline-peak');

  it.each(stepsOf(locale).map((step) => [step.id, step] as const))(
    '%s: its words stay on the sheet',
    (_, step) => {
      const { sheet } = figureSheet(locale, step);
      const { width, height, lines, rules, at, scene } = sheet;
      for (const { text, face, size, x, y, anchor } of lines) {
        const wide = type.width(text, { face, size, tracking: face === 'display' ? -0.01 : 0 });
        // A little over the picture's breadth is seen by nobody; the paper's edge is.
        if (anchor === 'start') expect.soft(x + wide, text).toBeLessThanOrEqual(width - margin / 2);
        expect.soft(y, text).toBeLessThan(height - margin / 2);
      }
      // Head, picture and foot stand apart.
      const [head = 0, foot = 0] = rules;
      expect(head).toBeLessThan(at.y);
      expect(at.y + scene.box.h).toBeLessThan(foot);
      const ys = lines.map(({ y }) => y).filter((y) => y > head);
      expect(ys.filter((y) => y > at.y && y < foot)).toEqual([]);
    },
  );

  it('give the same bytes every time', { timeout: 30_000 }, async () => {
    const [one, two] = [await renderFigure(locale, peak, type), await renderFigure(locale, peak, type)];
    expect(one.equals(two)).toBe(true);
    const { sheet, facts } = figureSheet(locale, peak);
    const svg = standaloneSvg(sheet, facts);
    const [first, second] = [await withLetters(locale, [svg]), await withLetters(locale, [svg])];
    expect(first).toEqual(second);
    expect(first[0]?.replace(/@font-face\{[^}]*\}/g, '')).toBe(svg);
  });

  it('refuse a character that no font has', async () => {
    const svg = '<svg><style></style><text class="f-ink label">a𓀀</text></svg>';
    await expect(withLetters(locale, [svg])).rejects.toThrow('no font of the figures has "𓀀"');
  });
});
