import { describe, expect, it } from 'vitest';
import { chaptersOf, stepsOf } from '../../site/edition/steps.ts';
import { locales, type StepDoc } from '../../content/model.ts';
import { broadPicture, isAlone, pagesOf } from './paper-pictures.ts';

/** Steps named by letters; a capital one asks for a drawing. */
function stepsNamed(letters: string): readonly StepDoc[] {
  const [like] = stepsOf('en');
  if (!like) throw new Error('there is no step');
  return [...letters].map((id) => ({ ...like, id, asksToDraw: id !== id.toLowerCase() }));
}

describe('pages of a chapter', () => {
  it.each([
    ['abcd', 'ab cd'],
    ['abc', 'ab c'],
    ['abCdef', 'ab C de f'],
    ['aBcd', 'a B cd'],
  ])('%s are %s', (letters, pages) => {
    expect(pagesOf(stepsNamed(letters)).map((page) => page.map(({ id }) => id).join(''))).toEqual(
      pages.split(' '),
    );
  });
});

describe.each(locales)('paper, %s', (locale) => {
  it('has the answer to a drawing overleaf, and a broad picture for each step that stands alone', () => {
    const asking = stepsOf(locale).filter(({ asksToDraw }) => asksToDraw);
    expect(asking.length).toBeGreaterThan(0);
    for (const step of asking) expect(isAlone(locale, step), step.id).toBe(true);
    for (const step of stepsOf(locale))
      expect.soft(broadPicture(locale, step) !== undefined, step.id).toBe(isAlone(locale, step));
  });

  it('has the first two steps of every chapter beside one another', () => {
    for (const { id, steps } of chaptersOf(locale)) expect.soft(pagesOf(steps)[0]?.length, id).toBe(2);
  });
});
