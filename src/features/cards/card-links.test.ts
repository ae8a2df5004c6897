import { describe, expect, it } from 'vitest';
import { locales } from '../../content/model.ts';
import { content } from '../../site/edition/content.ts';
import { cardAlt, cardHref } from './card-links.ts';
import { cardIds } from './cards.ts';

describe('cardHref', () => {
  it('names the file of each card', () => {
    expect(cardHref('ko', 'phd-pipeline-peak')).toBe('/cards/ko/phd-pipeline-peak.png');
    expect(cardHref('en', 'index')).toBe('/cards/en/index.png');
  });
  it('knows no other cards', () => {
    expect(() => cardHref('en', 'phd-pipeline-odd')).toThrow('there is no card for "phd-pipeline-odd"');
  });
});

describe.each(locales)('cardAlt, %s', (locale) => {
  it.each(cardIds)('%s: a title and what the picture shows, at a length that is read', (id) => {
    const alt = cardAlt(locale, id);
    expect(alt.length).toBeGreaterThan(20);
    expect(alt.length).toBeLessThanOrEqual(420);
    expect(alt).toMatch(/[.…]$/);
    expect(alt).not.toMatch(/\.\.|\n| {2}/);
    expect(/[가-힣]/.test(alt)).toBe(locale === 'ko');
  });
  it('says something else of every card, but of a retired id what the step says that carries its matter', () => {
    const { aliases } = content.permalinks;
    const live = cardIds.filter((id) => !Object.hasOwn(aliases, id));
    expect(new Set(live.map((id) => cardAlt(locale, id))).size).toBe(live.length);
    for (const [id, step] of Object.entries(aliases)) expect(cardAlt(locale, id)).toBe(cardAlt(locale, step));
  });
});
