/**
 * Reads the pages that the build wrote: just enough HTML to know each text and the elements around it. Our own
 * pages are well formed, so unlike a browser it repairs nothing; an entity that it does not know is an error.
 */

/** An element around a text. */
export interface Element {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly classes: readonly string[];
}

/** What a page is read with; `ancestors` go from the root inwards. */
export interface Visitor {
  text?(text: string, ancestors: readonly Element[]): void;
  /** Called when an element opens, before it is among the ancestors. */
  open?(element: Element, ancestors: readonly Element[]): void;
  /** The content of `script` and `style`, as it is. */
  raw?(text: string, element: Element): void;
}

const voids = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  shy: '\u00ad',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  times: '×',
  middot: '·',
  rarr: '→',
  larr: '←',
  copy: '©',
};

/**
 * Text with its entities resolved.
 *
 * @example decode('R&amp;D&#8212;&#x20A9;') // 'R&D—₩'
 */
export function decode(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|([a-z][a-z\d]*));/gi, (whole, hex, decimal, name) => {
    if (hex !== undefined) return String.fromCodePoint(parseInt(hex as string, 16));
    if (decimal !== undefined) return String.fromCodePoint(parseInt(decimal as string, 10));
    const character = entities[name as string];
    if (character === undefined)
      throw new Error(`the entity ${whole} is not known: write the character itself`);
    return character;
  });
}

const attribute = /([^\s=/"'<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

function element(tag: string, source: string): Element {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of source.matchAll(attribute)) {
    attributes.set(name.toLowerCase(), decode(double ?? single ?? bare ?? ''));
  }
  return { tag, attributes, classes: (attributes.get('class') ?? '').split(/\s+/).filter(Boolean) };
}

const token =
  /<!--[\s\S]*?-->|<![^>]*>|<\?[\s\S]*?>|<\/([a-z][^\s/>]*)[^>]*>|<([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi;

/** Walks an HTML or SVG document in its own order. */
export function readHtml(source: string, visitor: Visitor): void {
  const stack: Element[] = [];
  let at = 0;
  const say = (end: number): void => {
    if (end > at) visitor.text?.(decode(source.slice(at, end)), stack);
  };
  token.lastIndex = 0;
  for (let match = token.exec(source); match; match = token.exec(source)) {
    say(match.index);
    at = token.lastIndex;
    const [, closing, opening, rest = ''] = match;
    if (closing !== undefined) {
      const index = stack.findLastIndex(({ tag }) => tag === closing.toLowerCase());
      if (index >= 0) stack.length = index;
    } else if (opening !== undefined) {
      const opened = element(opening.toLowerCase(), rest.replace(/\/$/, ''));
      visitor.open?.(opened, stack);
      if (opened.tag === 'script' || opened.tag === 'style') {
        const end = source.toLowerCase().indexOf(`</${opened.tag}`, at);
        visitor.raw?.(source.slice(at, end < 0 ? source.length : end), opened);
        at = token.lastIndex = end < 0 ? source.length : end;
      } else if (!rest.endsWith('/') && !voids.has(opened.tag)) {
        stack.push(opened);
      }
    }
  }
  say(source.length);
}
