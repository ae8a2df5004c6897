/** The built site as files: its pages taken apart, without a browser. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { readHtml, type Element } from '../../src/site/html.ts';
import { wholePage } from '../../src/site/paper-parts.ts';
import { dist, type Locale } from './site.ts';

/** A page of the build. */
export interface Page {
  /** Path inside the build, with slashes. */
  readonly path: string;
  readonly elements: readonly { readonly element: Element; readonly within: readonly Element[] }[];
  /** Everything that a reader reads, in order, spaces as they come. */
  readonly words: string;
  /** Contents of `style` and `script`. */
  readonly raw: readonly { readonly tag: string; readonly text: string; readonly element: Element }[];
}

/** Every file of a build, by its path with slashes; packed copies are left to `packed.test.ts`. */
export const filesOf = (dir: string): string[] =>
  allFilesOf(dir).filter((path) => !/\.(?:br|gz)$/.test(path));

/** The same with packed copies. */
export const allFilesOf = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dir.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort();

/** A file's text; a page has the pictures that it fetches for paper. */
export const readText = (dir: string, path: string): string =>
  path.endsWith('.html') ? wholePage(dir, path) : readFileSync(join(dir, path), 'utf8');

/** Takes one HTML or SVG file apart. */
export function readPage(dir: string, path: string): Page {
  const elements: { element: Element; within: readonly Element[] }[] = [];
  const raw: { tag: string; text: string; element: Element }[] = [];
  let words = '';
  readHtml(readText(dir, path), {
    open: (element, ancestors) => void elements.push({ element, within: [...ancestors] }),
    text: (text) => void (words += text),
    raw: (text, element) => void raw.push({ tag: element.tag, text, element }),
  });
  return { path, elements, words, raw };
}

export const pagesOf = (dir: string): Page[] =>
  filesOf(dir)
    .filter((path) => path.endsWith('.html'))
    .map((path) => readPage(dir, path));

/** An attribute's value; empty where there is none. */
export const attr = (element: Element, name: string): string => element.attributes.get(name) ?? '';

/** Elements of a page by tag and, if given, by attributes. */
export const all = (page: Page, tag: string, wanted: Readonly<Record<string, string>> = {}): Element[] =>
  page.elements
    .map(({ element }) => element)
    .filter(
      (element) =>
        element.tag === tag && Object.entries(wanted).every(([name, value]) => attr(element, name) === value),
    );

/** The numbers of a step's picture as its own page holds them, as HTML; empty where there are none. */
export const numbersOf = (locale: Locale, id: string): string =>
  readText(dist, `${locale === 'en' ? '' : `${locale}/`}s/${id}/index.html`)
    .split('<section id="numbers"')[1]
    ?.split('</section>')[0] ?? '';
