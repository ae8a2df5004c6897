/** The widths that pictures reckon with, against the font itself. */
import { expect, test } from 'vitest';
import { locales } from '../../content/model.ts';
import { setWidth } from '../../scene/measure.ts';
import { tellings } from '../../site/edition/telling.ts';
import { typesetter } from './outline-typesetter.ts';

test.each(locales)('words are as wide as the font sets them, %s', async (locale) => {
  const type = await typesetter(locale);
  for (const { short } of tellings[locale].claims) {
    const text = short[locale];
    const truth = type.width(text, { face: 'sans', size: 100, tabular: true });
    expect(Math.abs(setWidth(text, 100) / truth - 1), text).toBeLessThan(0.04);
  }
});
