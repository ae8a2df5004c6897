/**
 * A PDF as readers' programs find it: read by Mozilla's pdf.js, which shares no code with what makes the file. For the
 * tests.
 */
import {
  getDocument,
  VerbosityLevel,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box } from './boxes.ts';

/** Opens a file; what it cannot read, it throws instead of leaving it out. */
export const openPdf = (pdf: Uint8Array): Promise<PDFDocumentProxy> =>
  // A copy, since the bytes that it is given are no longer ours.
  getDocument({ data: new Uint8Array(pdf), stopAtErrors: true, verbosity: VerbosityLevel.ERRORS }).promise;

/** Pages one by one, from the first. */
export async function* pagesOf(doc: PDFDocumentProxy): AsyncGenerator<PDFPageProxy> {
  for (let number = 1; number <= doc.numPages; number++) yield await doc.getPage(number);
}

/** A stretch of words in one font on one line, and where it stands. */
export interface Piece {
  readonly text: string;
  readonly box: Box;
  /** Of its letters, in points. */
  readonly size: number;
}

/** What a page says. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** All its words in the order in which they were set, so that columns do not mix. */
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** The words of all pages. */
export async function sheetsOf(doc: PDFDocumentProxy): Promise<Sheet[]> {
  const sheets: Sheet[] = [];
  for await (const page of pagesOf(doc)) {
    const { items, styles } = await page.getTextContent();
    const words = items.filter((item) => 'str' in item);
    const { width, height } = page.getViewport({ scale: 1 });
    sheets.push({
      width,
      height,
      text: words.map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join(''),
      pieces: words
        .filter(({ str }) => str.trim() !== '')
        .map(({ str, transform, width, fontName }) => {
          const { ascent = 1, descent = 0 } = styles[fontName] ?? {};
          const placed = transform as number[];
          const size = Math.hypot(placed[0] ?? 0, placed[1] ?? 0);
          return { text: str, size, box: boxOf(placed, width, descent, ascent) };
        }),
    });
  }
  return sheets;
}

/** Around letters that run along a line, from the foot of a `p` to the top of a `d`; a slant counts for nothing. */
function boxOf(placed: readonly number[], width: number, foot: number, top: number): Box {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = placed;
  const size = Math.hypot(a, b);
  const [right, up] = [width / size, (a * d - b * c) / (size * size)];
  const xs = [foot, top].flatMap((at) => [x - b * up * at, x - b * up * at + a * right]);
  const ys = [foot, top].flatMap((at) => [y + a * up * at, y + a * up * at + b * right]);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** What a file says of itself, whatever its reader makes of it. */
export async function saidOf(
  doc: PDFDocumentProxy,
): Promise<{ title: string; language: string; created: string; isTagged: boolean; all: string }> {
  const { info, metadata } = await doc.getMetadata();
  const { Title = '', Language = '', CreationDate = '' } = info as Record<string, string>;
  // It comes as a map, and the packet not at all, whatever the types say.
  const mark = (await doc.getMarkInfo()) as unknown as ReadonlyMap<string, boolean> | null;
  const packet = (metadata as typeof metadata | null)?.getRaw() as string | undefined;
  return {
    title: Title,
    language: Language,
    created: CreationDate,
    isTagged: mark?.get('Marked') ?? false,
    all: JSON.stringify(info) + (packet ?? ''),
  };
}

/** Where a link or a bookmark leads inside the file: a place by its name, or a page and where on it. */
type Target = string | readonly unknown[] | null;

/** The page, counted from 1, that a target is on; nothing if there is no such place. */
async function pageAt(doc: PDFDocumentProxy, target: Target): Promise<number | undefined> {
  const [page] = (typeof target === 'string' ? await doc.getDestination(target) : target) ?? [];
  if (typeof page !== 'object' || page === null) return undefined;
  return (await doc.getPageIndex(page as Parameters<typeof doc.getPageIndex>[0])) + 1;
}

/** A bookmark, and the page that it leads to. */
export interface Bookmark {
  readonly title: string;
  readonly page: number | undefined;
}

/** The bookmarks in order, however deep. */
export async function bookmarksOf(doc: PDFDocumentProxy): Promise<Bookmark[]> {
  type Node = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number];
  const flat = (nodes: readonly Node[]): Node[] =>
    nodes.flatMap((node) => [node, ...flat(node.items as Node[])]);
  // A file without bookmarks has none to give, whatever the types say.
  const roots = (await doc.getOutline()) as Node[] | null;
  return Promise.all(
    flat(roots ?? []).map(async ({ title, dest }) => ({ title, page: await pageAt(doc, dest) })),
  );
}

/** The page of each place that has a name. */
export async function placesOf(doc: PDFDocumentProxy): Promise<Map<string, number>> {
  const places = [...(await doc.getDestinations())] as [string, Target][];
  const found = await Promise.all(
    places.map(async ([id, target]) => [id, await pageAt(doc, target)] as const),
  );
  return new Map(found.flatMap(([id, page]) => (page === undefined ? [] : [[id, page]])));
}

/** A link inside the file: the page it is on, from 1, and the name of the place it leads to. */
export interface InnerLink {
  readonly page: number;
  readonly to: string;
}

/** All links to places that have a name. */
export async function linksOf(doc: PDFDocumentProxy): Promise<InnerLink[]> {
  const links: InnerLink[] = [];
  for await (const page of pagesOf(doc)) {
    const annotations = (await page.getAnnotations()) as readonly { dest?: unknown }[];
    for (const { dest } of annotations)
      if (typeof dest === 'string') links.push({ page: page.pageNumber, to: dest });
  }
  return links;
}

/** The files inside the file, by name. */
export async function attachmentsOf(
  doc: PDFDocumentProxy,
): Promise<Map<string, { bytes: Buffer; description: string }>> {
  const listed = [...((await doc.getAttachments()) ?? [])] as [string, { description: string }][];
  const found = await Promise.all(
    listed.map(async ([id, { description }]) => {
      const bytes = Buffer.from((await doc.getAttachmentContent(id)) as Uint8Array);
      return [id, { bytes, description }] as const;
    }),
  );
  return new Map(found);
}
