import { describe, expect, it } from 'vitest';
import { stepsOf } from '../../site/edition/steps.ts';
import { locales, type StepDoc } from '../../content/model.ts';
import { paintHalf } from './halves.ts';
import { broadPicture, foldedPicture, leafOf, pagesOf } from './paper-pages.ts';

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
  const steps = stepsOf(locale);

  it('has the answer to a drawing overleaf, on a page of its own', () => {
    const asking = steps.filter(({ asksToDraw }) => asksToDraw);
    expect(asking.length).toBeGreaterThan(0);
    for (const step of asking) expect(leafOf(locale, step), step.id).toBe('alone');
  });

  it('has a broad picture for each step with a page to itself, and for no other', () => {
    for (const step of steps) {
      const leaf = leafOf(locale, step);
      expect.soft(broadPicture(locale, step) !== undefined, step.id).toBe(leaf === 'alone');
      expect.soft(foldedPicture(locale, step) !== undefined, step.id).toBe(leaf === 'spread');
    }
  });

  it('folds a picture where neither a word nor anybody lies, with all words and all people in one half or the other', () => {
    const folded = steps.flatMap((step) => foldedPicture(locale, step) ?? []);
    expect(folded.length).toBeGreaterThan(0);
    for (const { picture, left, right } of folded) {
      const { scene, description } = picture;
      expect(left.to).toBe(right.from);
      for (const { x, r, key } of scene.dots) expect.soft(Math.abs(x - left.to), key).toBeGreaterThan(r);
      const halves = [paintHalf(scene, 'l', left, description), paintHalf(scene, 'r', right)];
      const textsOf = (svg: string): string[] => [...svg.matchAll(/<text/g)].map(([text]) => text);
      const words = scene.marks.filter(({ kind }) => kind === 'label').length;
      expect(halves.flatMap(textsOf).length).toBe(words);
      expect(halves.filter((svg) => svg.includes('role="img"')).length).toBe(1);
    }
  });
});
