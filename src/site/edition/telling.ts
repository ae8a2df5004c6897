/** What pictures and components are told with: one language's words over the checked content. */
import { fill } from '../../content/format/placeholders.ts';
import { perLocale } from '../../content/locales.ts';
import type { Locale } from '../../content/model.ts';
import type { Telling } from '../../story/chapter.ts';
import { content } from './content.ts';

/** The telling of a language. Every getter throws on an unknown name: a build must not ship a hole. */
export const tellings: Readonly<Record<Locale, Telling>> = perLocale(telling);

function telling(locale: Locale): Telling {
  return {
    locale,
    say: (key, params = {}) =>
      fill(need(content.ui[locale], key, `interface word (content/ui/${locale}.yaml)`), params),
    table: (name) => need(content.tables, name, 'table'),
    fact: (id) => need(content.facts, id, 'fact'),
    claims: [...content.claims.values()].sort((a, b) => a.id.localeCompare(b.id)),
    facts: [...content.facts.values()],
    slips: content.slips,
  };
}

function need<T>(map: ReadonlyMap<string, T>, key: string, what: string): T {
  const found = map.get(key);
  if (found === undefined) throw new Error(`there is no ${what} "${key}"`);
  return found;
}
