import { describe, expect, it } from 'vitest';
import { content } from '../../site/edition/content.ts';
import { locales } from '../../content/locales.ts';
import { secondHand, withoutSecondHand, worksOf } from './works.ts';

describe('the list of sources', () => {
  it('has every source once, in both languages', () => {
    expect(Object.keys(secondHand)).toEqual(locales);
    for (const locale of locales) {
      const ids = worksOf(content, locale).map(({ source }) => source.id);
      expect(ids.toSorted()).toEqual([...content.sources.keys()].toSorted());
    }
  });

  it('says once that a work was read second-hand: in words, or by where it was read', () => {
    for (const { source, readIn, note } of worksOf(content, 'en')) {
      if (readIn.length > 0) expect.soft(note, source.id).not.toContain('Read second-hand');
      expect
        .soft(
          readIn.map(({ id }) => id),
          source.id,
        )
        .not.toContain(source.id);
    }
    expect(withoutSecondHand('Read second-hand. Some reports date it a day later.', 'en')).toBe(
      'Some reports date it a day later.',
    );
    expect(withoutSecondHand('On talent. Read second-hand.', 'en')).toBe('On talent.');
    expect(withoutSecondHand('2차 자료로 읽었다. 하루 뒤로 적은 보도도 있다.', 'ko')).toBe(
      '하루 뒤로 적은 보도도 있다.',
    );
  });
});
