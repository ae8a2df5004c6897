/** Which characters the built pages show, and in which of a language's fonts. Pure: text in, sets out. */
import { languages, locales, type Locale, type Script } from '../../../content/locales.ts';
import { fontRoles, type FontRole } from '../fonts.ts';
import { readHtml, type Element } from '../../../site/html.ts';
import { fontRules, fontsOf, type FontRule } from './rules.ts';

/** Characters by what they ask of a font. */
export type Used = Readonly<Record<FontRole, Set<string>>>;

/** What one file shows in one language. */
export interface Page {
  readonly file: string;
  readonly locale: Locale;
  readonly used: Used;
}

/** Characters that a script may write although no page holds them: counters, formatted numbers, units. */
export const runtimeCharacters: Readonly<Record<Script, string>> = {
  latin: '0123456789 \u00a0.,:;%‰+−-–—/()…’‘“”·×≈₩$€#→←↑↓',
  korean: '0123456789 \u00a0.,:;%‰+−-–—/()…’‘“”·×≈₩$€#→←↑↓조억만천원년월일명건개곳배약단계',
};

/** Digits and their company, as they may appear in large figures. */
const numerals = '0123456789.,%–−+ ';

/** What browsers do with these elements before any style sheet is read. */
const browserRules =
  'b,strong,th,h1,h2,h3,h4,h5,h6{font-weight:bold}em,i,cite,dfn,var,address{font-style:italic}';

/** Never shown: control characters, and those that a browser leaves out when it shapes a text. */
const invisible = /[\p{Cc}\p{Cf}\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}]/u;

export const emptyUse = (): Used =>
  Object.fromEntries(fontRoles.map((role) => [role, new Set<string>()])) as unknown as Used;

/** Composed form: a browser, too, composes a letter and its marks when the font has the whole. */
const add = (set: Set<string>, text: string): void => {
  for (const character of text.normalize('NFC')) if (!invisible.test(character)) set.add(character);
};

const some = (elements: readonly Element[], test: (element: Element) => boolean): boolean =>
  elements.some(test);

/** What a screen obeys, and what paper does: the same, and its own style sheet. */
export interface SiteRules {
  readonly screen: readonly FontRule[];
  readonly paper: readonly FontRule[];
}

/**
 * The cuts that a text may be drawn with, from the elements around it. Always `sans` too: it ends every stack. What only
 * paper sets bold has cuts of its own.
 */
export function rolesOf(ancestors: readonly Element[], { screen, paper }: SiteRules): Set<FontRole> {
  const isOnScreen = !some(ancestors, ({ classes }) => classes.includes('print-only'));
  const roles = isOnScreen ? rolesBy(ancestors, screen) : new Set<FontRole>();
  const besides = [...rolesBy(ancestors, paper)].filter((role) => !roles.has(role));
  for (const role of besides) {
    roles.add(role === 'sans-bold' || role === 'text-bold' ? `paper-${role}` : role);
  }
  return roles;
}

function rolesBy(ancestors: readonly Element[], rules: readonly FontRule[]): Set<FontRole> {
  const { families, weights, slants } = fontsOf(ancestors, rules);
  const roles = new Set<FontRole>(['sans']);
  if (families.has('display')) roles.add('display');
  if (families.has('sans') && weights.has('bold')) roles.add('sans-bold');
  if (families.has('text')) {
    if (slants.has('italic')) roles.add('text-italic');
    if (weights.has('bold')) roles.add('text-bold');
    if (slants.has('upright') && weights.has('normal')) roles.add('text');
  }
  return roles;
}

/**
 * Strings that a style sheet itself writes into the page: markers, quotes, the margins of printed pages. Those of
 * named pages are titles that stand on a page of one language, and are gathered there.
 */
export function cssStrings(css: string): string {
  const declarations = css
    .replace(/@page\s+[\w-]+\s*\{(?:[^{}]|\{[^{}]*\})*\}/g, '')
    .matchAll(/(?:^|[;{\s])(?:content|quotes|list-style(?:-type)?)\s*:([^;}]*)/g);
  return [...declarations]
    .flatMap(([, value = '']) => [...value.matchAll(/"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/g)])
    .map(([, double, single]) =>
      (double ?? single ?? '').replace(
        /\\([\da-f]{1,6})\s?|\\(.)/gi,
        (_, hex: string | undefined, plain: string) =>
          hex === undefined ? plain : String.fromCodePoint(parseInt(hex, 16)),
      ),
    )
    .join('');
}

const notShown = new Set(['title', 'desc', 'metadata']);

/** Where words in another language than their page's stand, for which it has a font: see `guestFaces`. */
const guest = 'data-guest';

/** The style sheet that stands in a page itself. */
export function inlineCss(html: string): string {
  const css: string[] = [];
  readHtml(html, {
    raw: (text, { tag }) => {
      if (tag === 'style') css.push(text);
    },
  });
  return css.join('\n');
}

/** Rules of the browser, then those of the site, which a site's rule for all of a tag overrules; on paper its own too. */
export function rulesOf(css: string, paperCss = ''): SiteRules {
  const own = fontRules(css);
  const overruled = ({ parts: [{ tag }], setting }: FontRule): boolean =>
    own.some(
      ({ always, parts: [self, ...outer], setting: theirs }) =>
        always &&
        outer.length === 0 &&
        self.tag === tag &&
        self.classes.length === 0 &&
        Object.keys(setting).every((key) => Object.hasOwn(theirs, key)),
    );
  const screen = [...fontRules(browserRules).filter((rule) => !overruled(rule)), ...own];
  return { screen, paper: [...screen, ...fontRules(paperCss, true)] };
}

/** What a page of HTML shows. Its language is the root element's; pages in neither language show nothing. */
export function readPage(file: string, html: string, rules: SiteRules): Page | undefined {
  const used = emptyUse();
  let locale: Locale | undefined;
  readHtml(html, {
    open: ({ tag, attributes }) => {
      if (tag === 'html') locale = locales.find((name) => attributes.get('lang')?.split('-')[0] === name);
      // Words that a script takes from the page and shows later.
      for (const [name, value] of attributes) if (name.startsWith('data-say')) add(used.sans, value);
    },
    text: (text, ancestors) => {
      if (some(ancestors, ({ tag }) => notShown.has(tag))) return;
      if (some(ancestors, ({ attributes }) => attributes.has(guest))) {
        add(used.guest, text);
        return;
      }
      for (const role of rolesOf(ancestors, rules)) add(used[role], text);
    },
    raw: (text, { tag, attributes }) => {
      if (tag === 'script' && attributes.get('type') === 'application/json') readJson(text, used);
    },
  });
  return locale === undefined ? undefined : { file, locale, used };
}

/** Adds every string of a JSON text; labels of a scene say themselves that they are set in the display face. */
export function readJson(json: string, used: Used): void {
  const walk = (value: unknown): void => {
    if (typeof value === 'string') {
      add(used.sans, value);
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
  add(all.sans, runtimeCharacters[languages[locale].script] + cssStrings(css));
  add(all.text, numerals);
  add(all.display, numerals);
  add(all['sans-bold'], numerals);
  add(all['paper-text'], [...all.text].join(''));
  for (const role of ['sans-bold', 'text-bold'] as const) {
    for (const character of all[role]) all[`paper-${role}`].delete(character);
  }
  if (/text-transform:\s*(?:uppercase|capitalize)/.test(css)) {
    for (const role of ['sans', 'sans-bold'] as const) add(all[role], [...all[role]].join('').toUpperCase());
  }
  return all;
}
