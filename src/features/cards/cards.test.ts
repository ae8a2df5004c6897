import { describe, expect, it } from 'vitest';
import { locales } from '../../content/model.ts';
import { cardIds, cardOf, placeOfClaim, subjectOf } from './cards.ts';
import { content } from '../../site/edition/content.ts';
import { tellingSteps } from '../../site/edition/places.ts';
import { chaptersOf, stepsOf } from '../../site/edition/steps.ts';

describe('cards', () => {
  it('are those of the main page, of every permalink and of every claim, none twice', () => {
    expect(cardIds).toEqual(['index', ...content.permalinks.ids, ...content.claims.keys()]);
    expect(new Set(cardIds).size).toBe(cardIds.length);
  });

  it('show of a chapter a step of its own', () => {
    for (const [chapter, step] of Object.entries(tellingSteps))
      expect(stepsOf('en').find(({ id }) => id === step)?.chapter).toBe(chapter);
  });

  it('are refused for anything else', () => {
    expect(() => cardOf('en', 'nowhere')).toThrow('there is no chapter or step "nowhere" in en');
  });
});

describe.each(locales)('cards, %s', (locale) => {
  it.each(stepsOf(locale).map((step) => [step.id, step] as const))('%s says its takeaway', (id, step) => {
    const card = cardOf(locale, id);
    expect(card).toMatchObject({ kind: 'takeaway', title: step.heading });
    expect(card.note).not.toBe('');
    expect(card.foot).not.toBe('');
  });

  it.each(chaptersOf(locale).map((chapter, i) => [chapter.id, chapter, i] as const))(
    '%s says its title and number',
    (id, chapter, i) => {
      const card = cardOf(locale, id);
      expect(card).toMatchObject({ kind: 'title', title: chapter.title, foot: chapter.summary });
      // The opening is the whole: its title is the site's name, and it has no number.
      expect(card.note).toBe(i === 0 ? undefined : String(i));
      expect(card.site === undefined).toBe(i === 0);
    },
  );

  it.each([...content.claims.keys()])('%s says the claim in a sentence, with our verdict under it', (id) => {
    const claim = content.claims.get(id);
    const card = cardOf(locale, id);
    const verdict = content.ui[locale].get(`verdict.${claim?.verdict ?? ''}`) ?? 'none';
    expect(card.verdict).toMatch(new RegExp(`: ${verdict}$`));
    expect(card.note).toContain('2024');
    expect(card.kind).toBe('takeaway');
    // A sentence, so that who sees nothing but the card knows of what it speaks; the name of the claim alone is none.
    expect(card.title).toMatch(locale === 'ko' ? /^[^{}]+다\.$/ : /^[A-Z$][^{}]+ [^{}]+\.$/);
  });

  it('a claim that no step tells has no picture of another one', () => {
    expect(placeOfClaim(locale, {}).step).toBe(subjectOf(locale, 'index').step);
    expect(placeOfClaim(locale, { step: stepsOf(locale)[3]?.id }).step).toBe(stepsOf(locale)[3]);
  });

  it('the main page shows the dots where the opening leaves them', () => {
    const { steps } = chaptersOf(locale)[0] ?? { steps: [] };
    expect(subjectOf(locale, 'index').step).toBe(steps.at(-1));
  });
});
