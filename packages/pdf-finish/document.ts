/**
 * Looks into a PDF as Chromium writes it (PDF 1.4, no object streams): where its named places are, which fonts it
 * carries. Pure functions over its bytes, so that printing needs no PDF library.
 */

/** One character per byte, so that positions in the text are positions in the file. */
const asText = (pdf: Buffer): string => pdf.toString('latin1');

/** Dictionaries of the file by object number. */
function objects(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, id = '', body = ''] of text.matchAll(
    /(?:^|\n)(\d+) 0 obj\n([\s\S]*?)(?=\nendobj|\nstream)/g,
  )) {
    found.set(id, body);
  }
  return found;
}

const references = (list: string): string[] => [...list.matchAll(/(\d+) 0 R/g)].map(([, id = '']) => id);

/** Object numbers of the pages, in reading order. */
function pageOrder(all: ReadonlyMap<string, string>): string[] {
  const kids = (id: string): string[] => {
    const list = /\/Kids \[([^\]]*)\]/.exec(all.get(id) ?? '')?.[1];
    return list === undefined ? [id] : references(list).flatMap(kids);
  };
  for (const body of all.values()) {
    const root = /\/Type \/Catalog[\s\S]*?\/Pages (\d+) 0 R/.exec(body)?.[1];
    if (root !== undefined) return kids(root);
  }
  return [];
}

/** A PDF name with its escapes resolved (`#20` is a space). */
const unescapeName = (name: string): string =>
  Buffer.from(
    name.replace(/#([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

/**
 * The page (1 is the first) on which each linked place of the document stands.
 *
 * @example pagesOfPlaces(pdf).get('phd-pipeline-even') // 3
 */
export function pagesOfPlaces(pdf: Buffer): Map<string, number> {
  const all = objects(asText(pdf));
  const order = pageOrder(all);
  const places = new Map<string, number>();
  for (const body of all.values()) {
    const list = references(/\/Type \/Catalog[\s\S]*?\/Dests (\d+ 0 R)/.exec(body)?.[1] ?? '')[0];
    if (list === undefined) continue;
    for (const [, name = '', page = ''] of (all.get(list) ?? '').matchAll(/\/(\S+) \[(\d+) 0 R/g)) {
      places.set(unescapeName(name), order.indexOf(page) + 1);
    }
  }
  return places;
}

/** How many pages the document has. */
export const pageCount = (pdf: Buffer): number => pageOrder(objects(asText(pdf))).length;

/** A font as the document carries it. */
export interface CarriedFont {
  /** PostScript name without the subset prefix. */
  readonly name: string;
  readonly embedded: boolean;
}

/** Every font that the document names. */
export function carriedFonts(pdf: Buffer): CarriedFont[] {
  const found = new Map<string, boolean>();
  for (const body of objects(asText(pdf)).values()) {
    if (!body.includes('/Type /FontDescriptor')) continue;
    const name = (/\/FontName \/(\S+)/.exec(body)?.[1] ?? '').replace(/^[A-Z]{6}\+/, '');
    found.set(name, (found.get(name) ?? true) && /\/FontFile[23]? \d/.test(body));
  }
  return [...found].map(([name, embedded]) => ({ name, embedded }));
}

/**
 * One sentence for each font that is not embedded, or that is none of the site's own: then some character or
 * style was drawn with whatever this machine has.
 *
 * @param families names of the site's families, as in CSS
 */
export const fontMistakes = (file: string, pdf: Buffer, families: readonly string[]): string[] =>
  fontFamilyMistakes(file, carriedFonts(pdf), families);

/** The same of fonts that have been found already. */
export function fontFamilyMistakes(
  file: string,
  carried: readonly CarriedFont[],
  families: readonly string[],
): string[] {
  const own = families.map((family) => family.replaceAll(' ', ''));
  return carried.flatMap(({ name, embedded }) => {
    if (!embedded) return [`${file}: the font ${name} is not embedded; every font of a PDF must be.`];
    if (own.some((family) => name.startsWith(family))) return [];
    return [
      `${file}: something is set in ${name}, which is none of the site's fonts (${families.join(', ')}); use var(--face-display), var(--face-text) or var(--face-sans).`,
    ];
  });
}

/**
 * The same document without a trace of when or by which browser it was printed: dates, the browser's name, and
 * the ids of structure elements, which the browser counts on from whatever it did before. Only bytes are
 * exchanged for as many others, so every offset in the file still holds; the order of ids is kept, since the
 * document's index of them is sorted.
 *
 * @param date `YYYY-MM-DD`
 */
export function undated(pdf: Buffer, date: string, creator: string): Buffer {
  const day = `D:${date.replaceAll('-', '')}000000+00'00'`;
  const written = asText(pdf);
  const ids = [...new Set(written.match(/\(node\d{8}\)/g))].sort();
  const number = new Map(ids.map((id, i) => [id, `(node${String(i + 1).padStart(8, '0')})`]));
  const text = written
    .replace(/\(node\d{8}\)/g, (id) => number.get(id) ?? id)
    .replace(/(\/(?:CreationDate|ModDate) \()([^)]*)\)/g, (whole, start: string, old: string) =>
      old.length === day.length ? `${start}${day})` : whole,
    )
    .replace(/\/Creator \((?:[^()\\]|\\.)*\)/, (old) => {
      const made = `/Creator (${creator})`;
      return made.length <= old.length ? made.padEnd(old.length) : old;
    });
  return Buffer.from(text, 'latin1');
}
