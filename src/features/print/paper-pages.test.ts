import { describe, expect, it } from 'vitest';
import { stepsOf } from '../../site/edition/steps.ts';
import { locales, type StepDoc } from '../../content/model.ts';
import { labelFaults } from '../../scene/measure.ts';
import { tellings } from '../../site/edition/telling.ts';
import { paintHalf } from './halves.ts';
import { besidePicture, broadPicture, foldedPicture, leafOf, pagesOf, topOf } from './paper-pages.ts';

/** Steps named by letters; a capital one asks for a drawing, and `^` has a picture that lies across two pages. */
function stepsNamed(letters: string): readonly StepDoc[] {
  const [like] = stepsOf('en');
  if (!like) throw new Error('there is no step');
  return [...letters].map((id) => ({
    ...like,
    id: id === '^' ? 'what-held-up-scattered' : id,
    asksToDraw: id !== id.toLowerCase(),
  }));
}

describe('pages of a chapter', () => {
  it.each([
    ['abcd', 'ab cd'],
    ['abc', 'a bc'],
    ['abCdef', 'ab C d ef'],
    ['aBcd', 'a B c d'],
    ['abc^', 'ab c ^ '],
    ['ab^', 'a b ^ '],
  ])('%s are %s', (letters, pages) => {
    const named = pagesOf(stepsNamed(letters), 4).map(({ steps }) =>
      steps.map(({ id }) => (id.length > 1 ? '^' : id)).join(''),
    );
    expect(named).toEqual(pages.split(' '));
  });

  it.each(['ab^', 'abc^'])('begin a picture across two on a left page, %s', (letters) => {
    for (const from of [4, 5]) {
      const pages = pagesOf(stepsNamed(letters), from);
      const at = pages.findIndex(({ steps }) => steps.some(({ id }) => id === 'what-held-up-scattered'));
      expect((pages[at]?.number ?? 1) % 2).toBe(0);
      expect(pages[at + 1]?.steps).toEqual([]);
    }
  });
});

describe.each(locales)('paper, %s', (locale) => {
  const steps = stepsOf(locale);

  it('has the answer to a drawing overleaf, on the same axes in the same place, so that one lies over the other', () => {
    const asking = steps.filter(({ asksToDraw }) => asksToDraw);
    expect(asking.length).toBeGreaterThan(0);
    for (const step of asking) {
      const answer = steps[steps.indexOf(step) + 1];
      if (!answer) throw new Error(`${step.id} has no answer`);
      const axes = [step, answer].map((each) => {
        expect(leafOf(locale, each), each.id).toBe('alone');
        const { scene } = broadPicture(locale, each) ?? {};
        const labels =
          scene?.marks.filter(({ kind, key }) => kind === 'label' && key.startsWith('ads-')) ?? [];
        return { box: scene?.box, top: scene && topOf(scene), labels };
      });
      expect(axes[0]?.labels.length).toBeGreaterThan(5);
      expect(axes[1]).toEqual(axes[0]);
    }
  });

  it('has a broad picture for each step with a page to itself, and for no other', () => {
    for (const step of steps) {
      const leaf = leafOf(locale, step);
      expect.soft(broadPicture(locale, step) !== undefined, step.id).toBe(leaf.startsWith('alone'));
      expect.soft(foldedPicture(locale, step) !== undefined, step.id).toBe(leaf === 'spread');
    }
  });

  it('draws beside words what a phone draws otherwise, every claim in words, with no label over another', () => {
    const drawn = steps.flatMap((step) => besidePicture(locale, step) ?? []);
    expect(drawn.length).toBeGreaterThan(0);
    for (const { scene } of drawn) expect(labelFaults(scene)).toEqual([]);
    const sorted = steps.find(({ id }) => id === 'what-held-up-sorted');
    const drawnOf = sorted && (besidePicture(locale, sorted) ?? broadPicture(locale, sorted));
    const keys = drawnOf?.scene.marks.map(({ key }) => key) ?? [];
    for (const { id } of tellings[locale].claims) expect.soft(keys).toContain(`claim-${id}`);
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
