/** Which characters the built pages show, and in which of a language's fonts. Pure: text in, sets out. */
import { locales, type Locale } from '../../src/content/model.ts';
import { fontRoles, type FontRole } from '../../src/site/fonts.ts';
import { readHtml, type Element } from './html.ts';

/** Characters by what they ask of a font. */
export type Used = Readonly<Record<FontRole, Set<string>>>;

/** What one file shows in one language. */
export interface Page {
  readonly file: string;
  readonly locale: Locale;
  readonly used: Used;
}

/** Characters that a script may write although no page holds them: counters, formatted numbers, units. */
export const runtimeCharacters: Readonly<Record<Locale, string>> = {
  en: '0123456789 \u00a0.,:;%‰+−-–—/()…’‘“”·×≈₩$€#→←↑↓',
  ko: '0123456789 \u00a0.,:;%‰+−-–—/()…’‘“”·×≈₩$€#→←↑↓조억만천원년월일명건개곳배약단계',
};

/** Digits and their company, as they may appear in large figures. */
const numerals = '0123456789.,%–−+ ';

/** Elements and classes that set their text bold, italic or in the display face, by the site's style sheet. */
const bold = /^(?:strong|b|th|dt|summary|h[4-6])$/;
const italic = /^(?:em|i|cite|dfn)$/;
const heading = /^h[1-3]$/;
const boldClass = /^(?:[a-z-]+:)*font-(?:medium|semibold|bold|\[[56789]\d\d\])$/;
const displayClass = new Set(['font-display', 'num']);

/** Never shown: control characters, and those that a browser leaves out when it shapes a text. */
const invisible = /[\p{Cc}\p{Cf}\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}]/u;

export const emptyUse = (): Used =>
  Object.fromEntries(fontRoles.map((role) => [role, new Set<string>()])) as unknown as Used;

/** Composed form: a browser, too, composes a letter and its marks when the font has the whole. */
const add = (set: Set<string>, text: string): void => {
  for (const character of text.normalize('NFC')) if (!invisible.test(character)) set.add(character);
};

const some = (elements: readonly Element[], test: (element: Element) => boolean): boolean => elements.some(test);

/** The fonts that a text is drawn with, from the elements around it. */
export function rolesOf(ancestors: readonly Element[]): FontRole[] {
  const isBold = some(ancestors, ({ tag, classes }) => bold.test(tag) || classes.some((c) => boldClass.test(c)));
  const isItalic = some(ancestors, ({ tag, classes }) => italic.test(tag) || classes.includes('italic'));
  const isDisplay = some(
    ancestors,
    ({ tag, classes }) => heading.test(tag) || classes.some((c) => displayClass.has(c)),
  );
  const roles: FontRole[] = ['sans', 'text'];
  if (isBold) roles.push('sans-bold', 'text-bold');
  if (isItalic) roles.push('text-italic');
  if (isDisplay) roles.push('display');
  return roles;
}

/** Strings that a style sheet itself writes into the page: markers, quotes, the margins of printed pages. */
export function cssStrings(css: string): string {
  const declarations = css.matchAll(/(?:^|[;{\s])(?:content|quotes|list-style(?:-type)?)\s*:([^;}]*)/g);
  return [...declarations]
    .flatMap(([, value = '']) => [...value.matchAll(/"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/g)])
    .map(([, double, single]) =>
      (double ?? single ?? '').replace(/\\([\da-f]{1,6})\s?|\\(.)/gi, (_, hex: string | undefined, plain: string) =>
        hex === undefined ? plain : String.fromCodePoint(parseInt(hex, 16)),
      ),
    )
    .join('');
}

const notShown = new Set(['title', 'desc', 'metadata']);

/** What a page of HTML shows. Its language is the root element's; pages in neither language show nothing. */
export function readPage(file: string, html: string): { page: Page; css: string } | undefined {
  const used = emptyUse();
  const css: string[] = [];
  let locale: Locale | undefined;
  readHtml(html, {
    open: ({ tag, attributes }) => {
      if (tag === 'html') locale = locales.find((name) => attributes.get('lang')?.split('-')[0] === name);
      // Words that a script takes from the page and shows later.
      for (const [name, value] of attributes) if (name.startsWith('data-say')) add(used.sans, value);
    },
    text: (text, ancestors) => {
      if (some(ancestors, ({ tag }) => notShown.has(tag))) return;
      for (const role of rolesOf(ancestors)) add(used[role], text);
    },
    raw: (text, { tag, attributes }) => {
      if (tag === 'style') css.push(text);
      else if (attributes.get('type') === 'application/json') readJson(text, used);
    },
  });
  return locale === undefined ? undefined : { page: { file, locale, used }, css: css.join('\n') };
}

/** Adds every string of a JSON text; labels of a scene say themselves that they are set in the display face. */
export function readJson(json: string, used: Used): void {
  const walk = (value: unknown): void => {
    if (typeof value === 'string') {
      add(used.sans, value);
      add(used.text, value);
    } else if (Array.isArray(value)) {
      value.forEach(walk);
    } else if (typeof value === 'object' && value !== null) {
      const { face, text } = value as { face?: unknown; text?: unknown };
      if (face === 'num' && typeof text === 'string') add(used.display, text);
      Object.values(value).forEach(walk);
    }
  };
  walk(JSON.parse(json));
}

/** The language that a file's path names, as in `stage/ko-narrow.json` or `figures/ko/x.svg`. */
export const localeOfPath = (path: string): Locale | undefined =>
  locales.find((name) => new RegExp(`(^|[/.-])${name}([/.-]|$)`).test(path));

/** Everything that one language's fonts must hold, role by role. */
export function gather(pages: readonly Page[], locale: Locale, css: string): Used {
  const all = emptyUse();
  for (const { used } of pages.filter((page) => page.locale === locale)) {
    for (const role of fontRoles) add(all[role], [...used[role]].join(''));
  }
  add(all.sans, runtimeCharacters[locale] + cssStrings(css));
  add(all.text, runtimeCharacters[locale] + cssStrings(css));
  add(all.display, numerals);
  add(all['sans-bold'], numerals);
  if (/text-transform:\s*(?:uppercase|capitalize)/.test(css)) {
    for (const role of ['sans', 'sans-bold'] as const) add(all[role], [...all[role]].join('').toUpperCase());
  }
  return all;
}
