import { describe, expect, it } from 'vitest';
import { sheetHtml, sheetNames } from './contact-sheet.ts';
import { shotOf, viewsOf } from './views.ts';

describe('viewsOf', () => {
  it('is every window in both themes and languages unless asked otherwise', () => {
    expect(viewsOf({})).toHaveLength(16);
    expect(viewsOf({ lang: 'ko', theme: 'dark', window: 'phone' })).toEqual([
      { locale: 'ko', window: 'phone', theme: 'dark' },
    ]);
  });

  it('says what can be asked for', () => {
    expect(() => viewsOf({ window: 'watch' })).toThrow(
      '--window is one of phone, tablet, desktop, large, not "watch".',
    );
  });
});

describe('sheets', () => {
  const shots = viewsOf({ lang: 'en', theme: 'light' }).map((view) => shotOf(view, 'a-b'));

  it('are one for the language and one for each window', () => {
    expect(sheetNames(shots)).toEqual(['en', 'en-phone', 'en-tablet', 'en-desktop', 'en-large']);
  });

  it('show every picture with its name', () => {
    const html = sheetHtml('All', shots, ['en']);
    expect(html.match(/<img /g)).toHaveLength(4);
    expect(html).toContain('src="en/phone-light/a-b.png"');
    expect(html).toContain('contact-en.png');
  });
});
