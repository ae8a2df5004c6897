/** What happened to the edition, newest first: its editions and the corrections, in the words of a language. */
import { formatValue } from '../../content/format/format.ts';
import { filledText } from '../../content/format/placeholders.ts';
import type { Locale } from '../../content/model.ts';
import { content, edition } from '../../site/edition/content.ts';
import { stepOf } from '../../site/edition/steps.ts';
import { tellings } from '../../site/edition/telling.ts';
import { shareHref } from '../../site/urls/addresses.ts';
import { absolute, pageHref } from '../../site/urls/urls.ts';
import type { Happened } from './feed.ts';

/** The edition in hand and those before it. */
function editions(locale: Locale): Happened[] {
  const { say } = tellings[locale];
  return [edition, ...edition.before].map(({ version, date }) => {
    const draft = version === edition.version && !edition.published;
    return {
      key: `edition-${version}`,
      title: say(draft ? 'feed.draft' : 'feed.edition', { version }),
      date,
      words: say('feed.edition-of', { date: formatValue(date, 'date', locale) }),
      link: absolute(pageHref(locale)),
    };
  });
}

/** Corrections have no names; on each day they are counted from the first, so that a later one renames none. */
function corrections(locale: Locale): Happened[] {
  const { say } = tellings[locale];
  return content.corrections.map(({ date, step, what }, i, all) => {
    const count = all.slice(i).filter((other) => other.date === date).length;
    const place = step === undefined ? undefined : stepOf(locale, step).heading;
    return {
      key: `correction-${date}-${String(count)}`,
      title: place === undefined ? say('feed.correction') : say('feed.correction-of', { place }),
      date,
      words: filledText(what[locale], content.facts, locale),
      link: absolute(step === undefined ? `${pageHref(locale)}#colophon` : shareHref(locale, step)),
    };
  });
}

/** An edition comes before the corrections of its day, which are in it. */
export const happened = (locale: Locale): readonly Happened[] =>
  [...editions(locale), ...corrections(locale)].sort((a, b) =>
    a.date === b.date ? 0 : a.date < b.date ? 1 : -1,
  );
