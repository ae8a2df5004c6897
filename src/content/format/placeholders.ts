import { formatFact } from './format.ts';
import type { Fact, Locale } from '../model.ts';

/** A piece of a text with facts in it: words, or a fact shown in words of the locale. */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'fact'; readonly fact: Fact; readonly text: string };

const placeholder = /\{([a-zA-Z][a-zA-Z0-9-]*)\}/g;

/**
 * The names between braces, in order, each once.
 *
 * @example placeholderNames('{done} of {all}') // ['done', 'all']
 */
export function placeholderNames(template: string): readonly string[] {
  return [...new Set(Array.from(template.matchAll(placeholder), ([, name = '']) => name))];
}

/** The template with every placeholder replaced by `filler`; braces left over are not placeholders. */
export function withoutPlaceholders(template: string, filler: string): string {
  return template.replaceAll(placeholder, filler);
}

/**
 * Fills the `{fact-id}` placeholders of a claim's text, as parts, so that a component can mark each fact up.
 * Throws on an unknown fact, which the content check rules out beforehand.
 *
 * @example fillFacts('From {programmes-2017} on', content.facts, 'en')
 */
export function fillFacts(
  template: string,
  facts: ReadonlyMap<string, Fact>,
  locale: Locale,
): readonly Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const match of template.matchAll(placeholder)) {
    const [whole, id = ''] = match;
    const fact = facts.get(id);
    if (!fact) throw new Error(`The text "${template}" names the unknown fact "${id}".`);
    if (match.index > end) parts.push({ kind: 'text', text: template.slice(end, match.index) });
    parts.push({ kind: 'fact', fact, text: formatFact(fact, locale) });
    end = match.index + whole.length;
  }
  if (end < template.length) parts.push({ kind: 'text', text: template.slice(end) });
  return parts;
}

/**
 * A text with its facts filled in, as plain text: for titles, cards and other places without markup.
 *
 * @example filledText('From {programmes-2017} on', content.facts, 'en')
 */
export const filledText = (template: string, facts: ReadonlyMap<string, Fact>, locale: Locale): string =>
  fillFacts(template, facts, locale)
    .map(({ text }) => text)
    .join('');

/**
 * Fills the `{name}` placeholders of interface words. Throws on a missing parameter: a reader must never see
 * braces.
 *
 * @example fill('Step {n} of {all}', { n: 2, all: 30 }) // 'Step 2 of 30'
 */
export function fill(template: string, params: Readonly<Record<string, string | number>>): string {
  return template.replaceAll(placeholder, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`The words "${template}" need a value for "${name}".`);
    return String(value);
  });
}
