/** What a built page says, piece by piece, so that a print of it can be held to every piece. */
import { readHtml, type Element } from '../../../site/html.ts';
import { plain } from '../../../../packages/pdf-finish/index.ts';

/** A piece as the page has it, and as paper has it: with the number of a note after each number. */
export interface Said {
  readonly text: string;
  readonly printed: string;
}

/** Pieces of a page. */
export interface PageWords {
  readonly title: string;
  /** Chapters and steps, by id. */
  readonly headings: readonly (Said & { readonly id: string; readonly isStep: boolean })[];
  /** Paragraphs of steps, facts in prose, parts of claims, works, cells of the tables that paper has. */
  readonly texts: readonly Said[];
  /** What pictures on paper are described with, the cover's first. */
  readonly pictures: readonly string[];
  /** Languages of runs in another one than the text around them, in order. */
  readonly runs: readonly string[];
  /** File names of the tables that the page offers. */
  readonly tables: readonly string[];
}

/** A text without spaces and marks that lines take or leave, letters in their plain form. */
export const squeezed = (text: string): string => text.normalize('NFKC').replace(/[\s\u00AD\u2060-]+/g, '');

const has = (element: Element, name: string): boolean => element.classes.includes(name);

/** What a screen has and paper has not: what only scripts fill or answer, and what is hidden. */
const isOffPaper = (element: Element): boolean =>
  ['screen-only', 'guess-live', 'filter', 'chosen'].some((name) => has(element, name)) ||
  element.attributes.has('hidden');

/** Elements whose words are one piece. The table of a step is the screen's: paper has it with the data. */
function isPiece(element: Element, around: readonly Element[]): boolean {
  if (around.some((each) => has(each, 'toc') || isOffPaper(each)) || has(element, 'layer')) return false;
  const within = (name: string): boolean => around.some((each) => each.attributes.has(name));
  if (['th', 'td', 'caption'].includes(element.tag)) return !within('data-step');
  if (['p', 'h2', 'h3'].includes(element.tag) && within('data-step'))
    return (
      !around.some((each) => has(each, 'hero')) &&
      !['files', 'attribution'].some((name) => has(element, name))
    );
  return element.tag === 'data' || ['statement', 'claim-why', 'work'].some((name) => has(element, name));
}

interface Found {
  readonly element: Element;
  readonly around: readonly Element[];
}

/** Descriptions of the pictures that are on paper, a chart to draw on among them: of two in one figure the broad one. */
function picturesIn(found: readonly Found[]): string[] {
  const holders = ['cover', 'guess-chart'];
  const pictures = found.flatMap(({ element, around }) => {
    if (around.some(isOffPaper)) return [];
    const within = around.findLast(
      (each) => each.tag === 'figure' || holders.some((name) => has(each, name)),
    );
    const isPicture = element.tag === 'svg' && element.attributes.get('role') === 'img';
    return isPicture && within ? [{ within, said: element.attributes.get('aria-label') ?? '' }] : [];
  });
  return pictures.filter(({ within }, i) => pictures[i + 1]?.within !== within).map(({ said }) => said);
}

/** Languages of runs that differ from the text around them, in what is on paper. */
function runsIn(found: readonly Found[]): string[] {
  return found.flatMap(({ element, around }) => {
    const own = element.attributes.get('lang');
    const other = around.findLast(({ attributes }) => attributes.has('lang'))?.attributes.get('lang');
    const isOnPaper = around.some((each) => has(each, 'story') || has(each, 'after'));
    // The words of a picture are no text on paper: its description is.
    const isOff = [...around, element].some((each) => isOffPaper(each) || each.tag === 'svg');
    return own !== undefined && own !== other && isOnPaper && !isOff ? [own] : [];
  });
}

/** The number of a note that paper raises after a text: none in a title. */
function noteAfter(ancestors: readonly Element[]): string {
  const [fact] = ancestors.slice(-1);
  const link = ancestors.findLast(({ attributes }) => attributes.has('data-note'));
  const isTitle = ancestors.some(({ tag }) => tag === 'h2' || tag === 'h3');
  return fact?.tag === 'data' && link && !isTitle ? (link.attributes.get('data-note') ?? '') : '';
}

/** Takes a page apart. */
export function pageWords(html: string): PageWords {
  const said = new Map<Element, string>();
  const printed = new Map<Element, string>();
  const found: Found[] = [];
  readHtml(html, {
    open: (element, ancestors) => void found.push({ element, around: [...ancestors] }),
    text: (text, ancestors) => {
      const note = noteAfter(ancestors);
      if (ancestors.some(isOffPaper)) return;
      for (const each of ancestors) {
        said.set(each, (said.get(each) ?? '') + text);
        printed.set(each, (printed.get(each) ?? '') + text + note);
      }
    },
  });
  const words = (element: Element): Said => ({
    text: plain(said.get(element) ?? ''),
    printed: plain(printed.get(element) ?? ''),
  });
  const headings = found.flatMap(({ element, around }) => {
    const place = around.findLast(
      ({ attributes }) => attributes.has('data-step') || attributes.has('data-chapter'),
    );
    const isTheirs = !around.some((each) => has(each, 'print-only') || has(each, 'toc') || has(each, 'hero'));
    if (!place || !isTheirs || !['h2', 'h3'].includes(element.tag)) return [];
    const isStep = place.attributes.has('data-step');
    return [{ id: place.attributes.get('id') ?? '', ...words(element), isStep }];
  });
  const files = found.map(
    ({ element }) => /\/data\/([\w-]+\.csv)$/.exec(element.attributes.get('href') ?? '')?.[1],
  );
  return {
    title:
      found.filter(({ element }) => element.tag === 'title').map(({ element }) => words(element).text)[0] ??
      '',
    headings,
    texts: found
      .flatMap(({ element, around }) => (isPiece(element, around) ? [words(element)] : []))
      .filter(({ text }) => text !== ''),
    pictures: picturesIn(found),
    runs: runsIn(found),
    tables: [...new Set(files.filter((file) => file !== undefined))].sort(),
  };
}
