/** What a built page says, piece by piece, so that a print of it can be held to every piece. */
import { readHtml, type Element } from '../fonts/html.ts';

/** Pieces of a page. */
export interface PageWords {
  readonly title: string;
  /** Chapters and steps, by id. */
  readonly headings: readonly { readonly id: string; readonly text: string }[];
  /** Paragraphs of steps, facts in prose, claims and why, sources, cells of tables. */
  readonly texts: readonly string[];
  /** File names of the tables that the page offers. */
  readonly tables: readonly string[];
}

/** A text without spaces and marks that lines take or leave, letters in their plain form. */
export const squeezed = (text: string): string => text.normalize('NFKC').replace(/[\s\u00AD\u2060-]+/g, '');

const has = (element: Element, name: string): boolean => element.classes.includes(name);

/** Elements whose words are one piece. */
function isPiece(element: Element, around: readonly Element[]): boolean {
  if (around.some((each) => has(each, 'toc') || has(each, 'screen-only')) || has(element, 'layer'))
    return false;
  const within = (name: string): boolean => around.some((each) => each.attributes.has(name));
  if (['p', 'h2', 'h3', 'th', 'td', 'caption'].includes(element.tag)) {
    return within('data-step') && !around.some((each) => has(each, 'hero')) && !has(element, 'files');
  }
  if (element.tag === 'data') return true;
  if (element.attributes.has('data-part')) return true;
  return element.tag === 'li' && /^S\d+$/.test(element.attributes.get('id') ?? '');
}

/** Takes a page apart. */
export function pageWords(html: string): PageWords {
  const said = new Map<Element, string>();
  const found: { element: Element; around: readonly Element[] }[] = [];
  readHtml(html, {
    open: (element, ancestors) => void found.push({ element, around: [...ancestors] }),
    text: (text, ancestors) => {
      for (const each of ancestors) said.set(each, (said.get(each) ?? '') + text);
    },
  });
  const words = (element: Element): string => (said.get(element) ?? '').replace(/\s+/g, ' ').trim();
  const headings = found.flatMap(({ element, around }) => {
    const place = around.findLast(
      ({ attributes }) => attributes.has('data-step') || attributes.has('data-chapter'),
    );
    const isTheirs = !around.some((each) => has(each, 'print-only') || has(each, 'toc') || has(each, 'hero'));
    if (!place || !isTheirs || !['h2', 'h3'].includes(element.tag)) return [];
    return [{ id: place.attributes.get('id') ?? '', text: words(element) }];
  });
  const files = found.map(
    ({ element }) => /\/data\/([\w-]+\.csv)$/.exec(element.attributes.get('href') ?? '')?.[1],
  );
  return {
    title:
      found.filter(({ element }) => element.tag === 'title').map(({ element }) => words(element))[0] ?? '',
    headings,
    texts: found
      .flatMap(({ element, around }) => (isPiece(element, around) ? [words(element)] : []))
      .filter(Boolean),
    tables: [...new Set(files.filter((file) => file !== undefined))].sort(),
  };
}
