/**
 * Which font the site's style sheets give an element. Tags, ids, classes and ancestors of a selector are judged, and on
 * paper, where no script changes them any more, attributes; the rest of it (states, siblings, media) may or may not
 * hold. So an answer may contain more than a browser would use, never less: a subset must not lack a letter.
 */
import type { Element } from '../../../site/html.ts';

export type Family = 'display' | 'text' | 'sans';
export type Weight = 'normal' | 'bold';
export type Slant = 'upright' | 'italic';
/** What a rule says of the font; absent where it says nothing. */
export interface Setting {
  family?: Family;
  weight?: Weight;
  slant?: Slant;
}

/** A tag, an id, classes and attributes that one element must have. */
interface Part {
  readonly tag: string | undefined;
  readonly id: string | undefined;
  readonly classes: readonly string[];
  readonly attributes: readonly string[];
}

/** A setting and the elements that it may apply to. */
export interface FontRule {
  /** The element itself first, then ancestors outwards. */
  readonly parts: readonly [Part, ...Part[]];
  /** It applies wherever the parts match: the selector asks for nothing else. */
  readonly always: boolean;
  readonly setting: Setting;
  /** It is of the style sheet for paper, where a page is at rest: attributes count as well. */
  readonly paper?: true;
}

/** Weights from here on are drawn by the semibold cuts (see `fonts.ts`). */
const boldFrom = 600;

function weightOf(value: string): Weight | undefined {
  if (/\b(?:bold|bolder)\b/.test(value)) return 'bold';
  const number = /(?:^|\s)([1-9]\d{0,2})(?=\s|$)/.exec(value)?.[1];
  if (number !== undefined) return Number(number) >= boldFrom ? 'bold' : 'normal';
  return /\bnormal\b/.test(value) ? 'normal' : undefined;
}

const familyOf = (value: string): Family | undefined =>
  (/var\(--face-(display|text|sans)\)/.exec(value)?.[1] ?? undefined) as Family | undefined;

const slantOf = (value: string): Slant | undefined =>
  /\b(?:italic|oblique)\b/.test(value) ? 'italic' : /\bnormal\b/.test(value) ? 'upright' : undefined;

/** What a block of declarations says of the font; later declarations win. */
function settingOf(declarations: string, custom: ReadonlyMap<string, string>): Setting {
  const setting: Setting = {};
  const put = <K extends keyof Setting>(key: K, value: Setting[K]): void => {
    if (value !== undefined) setting[key] = value;
  };
  for (const declaration of declarations.split(';')) {
    const [, property = '', written = ''] = /^\s*([\w-]+)\s*:\s*([\s\S]*)$/.exec(declaration) ?? [];
    const value = written.replace(/var\((--[\w-]+)\)/g, (whole, name: string) =>
      name.startsWith('--face-') ? whole : (custom.get(name) ?? whole),
    );
    if (property === 'font-family') put('family', familyOf(value));
    if (property === 'font-weight') put('weight', weightOf(value));
    if (property === 'font-style') put('slant', slantOf(value));
    if (property === 'font' && !/^(?:inherit|initial|unset|revert)/.test(value)) {
      put('family', familyOf(value));
      // The shorthand resets what it does not name; its first number before the size is the weight.
      const beforeSize = value.split(/\s(?=[\d.]*\d(?:px|pt|rem|em|%)|clamp|calc|var|inherit)/)[0] ?? '';
      put('weight', weightOf(beforeSize) ?? 'normal');
      put('slant', slantOf(beforeSize) ?? 'upright');
    }
  }
  return setting;
}

/** Splits at a character that is not inside brackets. */
function splitTop(text: string, at: RegExp): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of text) {
    if (character === '(' || character === '[') depth++;
    if (character === ')' || character === ']') depth--;
    if (depth === 0 && at.test(character)) parts.push('');
    else parts.push((parts.pop() ?? '') + character);
  }
  return parts.map((part) => part.trim());
}

/** `:is(a,b)` and `:where(a,b)` written out. */
function expand(selector: string): string[] {
  const match = /:(?:is|where|matches)\(/.exec(selector);
  if (!match) return [selector];
  const start = match.index + match[0].length;
  let end = start;
  for (let depth = 1; end < selector.length; end++) {
    if (selector[end] === '(') depth++;
    if (selector[end] === ')' && --depth === 0) break;
  }
  return splitTop(selector.slice(start, end), /,/).flatMap((option) =>
    expand(selector.slice(0, match.index) + option + selector.slice(end + 1)),
  );
}

/** An escaped character as one that means nothing in a selector, and back. */
const hide = (character: string): string => String.fromCharCode(0xe000 + character.charCodeAt(0));
const reveal = (name: string): string =>
  name.replace(/[\ue000-\ue0ff]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xe000));

function readPart(compound: string): Part & { exact: boolean } {
  const withoutStates = compound.replace(/::?[\w-]+(?:\([^)]*\))?/g, '');
  const attributes = [...withoutStates.matchAll(/\[([\w-]+)/g)].map(([, name = '']) => name);
  const bare = withoutStates.replace(/\[[^\]]*\]/g, '');
  const id = /#([\w-]+)/.exec(bare)?.[1];
  const [first = '', ...classes] = bare
    .replace(/#[\w-]+/g, '')
    .split('.')
    .map(reveal);
  const tag = first.toLowerCase();
  return {
    tag: tag === '' || tag === '*' ? undefined : tag,
    id,
    classes,
    attributes,
    exact: bare === compound,
  };
}

const asksNothing = ({ tag, id, classes, attributes }: Part, paper: boolean): boolean =>
  tag === undefined && id === undefined && classes.length === 0 && !(paper && attributes.length > 0);

/** A selector as parts; nothing for one that would hold for any element (`*`, `:root`). */
function target(selector: string, paper: boolean): Omit<FontRule, 'setting'> | undefined {
  const hidden = selector.trim().replace(/\\(.)/g, (_, character: string) => hide(character));
  const compounds = splitTop(hidden.replace(/\s*([>+~])\s*/g, ' $1 '), /\s/).filter(Boolean);
  const [self, ...ancestors] = compounds
    .filter((compound, i) => !/^[>+~]$/.test(compound) && !/^[+~]$/.test(compounds[i + 1] ?? ''))
    .toReversed()
    .map(readPart);
  if (!self || asksNothing(self, paper)) return undefined;
  const plain = !compounds.some((compound) => /^[>+~]$/.test(compound));
  const named = ancestors.filter((part) => !asksNothing(part, paper));
  return { parts: [self, ...named], always: plain && [self, ...ancestors].every(({ exact }) => exact) };
}

const atRuleWithRules = /^@(?:media|layer|supports|container|scope)\b/;

/** Every innermost block of a style sheet with the selector in front of it, in order. */
function* blocks(
  css: string,
  paper: boolean,
): Generator<{ selector: string; body: string; conditional: boolean }> {
  const holds = paper ? /^@(?:layer|media print$)/ : /^@layer/;
  const open: string[] = [];
  let text = '';
  for (const part of css.replace(/\/\*[\s\S]*?\*\//g, '').split(/([{}])/)) {
    if (part === '{') {
      open.push(text.split(';').at(-1)?.trim() ?? '');
      text = '';
    } else if (part === '}') {
      const selector = open.pop() ?? '';
      if (!selector.startsWith('@') && text.trim() !== '') {
        yield { selector, body: text, conditional: open.some((outer) => !holds.test(outer)) };
      }
      text = '';
    } else {
      text = part;
    }
  }
}

/** What the style sheets say of fonts. Nested rules must have been flattened, as the build's are. */
export function fontRules(css: string, paper = false): FontRule[] {
  const found = [...blocks(css, paper)];
  const custom = new Map<string, string>();
  for (const { body } of found) {
    for (const [, name = '', value = ''] of body.matchAll(/(?:^|;)\s*(--[\w-]+)\s*:\s*([^;]*)/g))
      custom.set(name, value);
  }
  return found.flatMap(({ selector, body, conditional }) => {
    const setting = settingOf(body, custom);
    if (Object.keys(setting).length === 0 || atRuleWithRules.test(selector)) return [];
    return splitTop(selector, /,/)
      .flatMap(expand)
      .flatMap((one) => {
        const aim = target(one, paper);
        if (!aim) return [];
        return [{ ...aim, always: aim.always && !conditional, setting, ...(paper ? { paper } : {}) }];
      });
  });
}

const fits = ({ tag, id, classes, attributes }: Part, element: Element, paper = false): boolean =>
  (tag === undefined || tag === element.tag) &&
  (id === undefined || id === element.attributes.get('id')) &&
  classes.every((name) => element.classes.includes(name)) &&
  (!paper || attributes.every((name) => element.attributes.has(name)));

/** Whether a rule may apply to the last of these elements; each ancestor it names must stand further out. */
function matches({ parts: [self, ...outer], paper }: FontRule, chain: readonly Element[]): boolean {
  const element = chain.at(-1);
  if (!element || !fits(self, element, paper)) return false;
  let at = chain.length - 1;
  return outer.every((part) => {
    at = chain.findLastIndex((ancestor, i) => i < at && fits(part, ancestor, paper));
    return at >= 0;
  });
}

/** Fonts that a text may be drawn with. */
export interface Fonts {
  readonly families: ReadonlySet<Family>;
  readonly weights: ReadonlySet<Weight>;
  readonly slants: ReadonlySet<Slant>;
}

/** Reads from the inside out, as inheritance does, until a rule settles the question. */
function resolve<K extends keyof Setting>(
  key: K,
  initial: NonNullable<Setting[K]>,
  ancestors: readonly Element[],
  rules: readonly FontRule[],
): Set<NonNullable<Setting[K]>> {
  const found = new Set<NonNullable<Setting[K]>>();
  for (let depth = ancestors.length; depth > 0; depth--) {
    const chain = ancestors.slice(0, depth);
    let settled = false;
    for (const rule of rules) {
      const value = rule.setting[key];
      if (value === undefined || !matches(rule, chain)) continue;
      found.add(value);
      settled ||= rule.always;
    }
    if (settled) return found;
  }
  return found.add(initial);
}

/** The fonts of a text with these elements around it, outermost first. */
export const fontsOf = (ancestors: readonly Element[], rules: readonly FontRule[]): Fonts => ({
  families: resolve('family', 'text', ancestors, rules),
  weights: resolve('weight', 'normal', ancestors, rules),
  slants: resolve('slant', 'upright', ancestors, rules),
});
