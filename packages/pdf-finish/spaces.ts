/**
 * The words of a tagged PDF have their spaces in the file (ISO 32000-1, 14.8.2.5). Chromium leaves out the one at the
 * end of a line, so that whoever reads tags instead of places gets "aboutsome"; what only holds a line together, it
 * draws as one. Both are mended here; no ink moves.
 */
import { operations } from './artifacts.ts';
import { shownText } from './unicode.ts';

/** Codes and their meanings, as UTF-16 in hexadecimal digits, of the font of that name. */
export type Meanings = (font: string) => ReadonlyMap<number, string>;

/** A span whose only glyph stands for a no-break space, an en space or a word joiner; what sets it in its place. */
const standIn =
  /\/Span\s*<<\s*\/ActualText\s*<FEFF(00A0|2002|2060)>\s*>>\s*BDC\s+([^<>]*?)(<[\dA-F]{4}>) Tj\s+EMC/gi;

/** No-break spaces become the plain ones that they are drawn with, and joiners nothing: what is left can be searched. */
export const withoutStandIns = (stream: string): string =>
  stream.replace(standIn, (_, meant: string, place: string, glyph: string) =>
    meant === '2060' ? place.trimEnd() : `${place}${glyph} Tj`,
  );

/** A text without spaces, and where it had some. */
class Squeezed {
  readonly text: string;
  /** Whether a space stands before a letter; an end of line in the text is the end of a block, and needs none. */
  readonly #spaced: readonly boolean[];

  constructor(text: string) {
    const spaced: boolean[] = [];
    let all = '';
    let gap = '';
    for (const letter of text) {
      if (/[\u00AD\u200B\u2060]/.test(letter)) continue;
      if (/\s/.test(letter)) gap += letter;
      else {
        const plain = letter.normalize('NFKC').replace(/\s/g, '');
        for (let i = 0; i < plain.length; i++) spaced.push(i === 0 && gap !== '' && !/[\n\t]/.test(gap));
        all += plain;
        gap = '';
      }
    }
    this.text = all;
    this.#spaced = spaced;
  }

  /**
   * Whether the text has a space between these two anywhere; `undefined` if they never follow one another. What a
   * picture sets in two lines, a table has in one.
   */
  between(before: string, after: string): boolean | undefined {
    let found: boolean | undefined;
    for (
      let at = this.text.indexOf(before + after);
      at >= 0;
      at = this.text.indexOf(before + after, at + 1)
    ) {
      found = found === true || this.#spaced[at + before.length] === true;
    }
    return found;
  }
}

/** A line of print: what it says, where it ends in its stream, and the code of its font's space. */
interface Line {
  readonly text: string;
  readonly stream: number;
  readonly end: number;
  readonly space: string | undefined;
}

/** The lines of a stream that are tagged, in their order. */
function* linesOf(stream: string, index: number, meanings: Meanings): Generator<Line> {
  const open: boolean[] = [];
  let font: ReadonlyMap<number, string> = new Map();
  let text = '';
  for (const { name, operands, start } of operations(stream)) {
    if (name === 'Tf') font = meanings((operands[0] ?? '').slice(1));
    else if (name === 'BDC' || name === 'BMC') open.push(operands.includes('/MCID'));
    else if (name === 'EMC') open.pop();
    else if (name === 'BT') text = '';
    else if (name === 'Tj' || name === 'TJ') {
      text += shownText(operands, font);
    } else if (name === 'ET' && text !== '' && open.includes(true)) {
      const code = [...font].find(([, meaning]) => meaning === '0020')?.[0];
      const space = code === undefined ? undefined : code.toString(16).toUpperCase().padStart(4, '0');
      yield { text, stream: index, end: start, space };
    }
  }
}

const squeeze = (text: string): string => text.normalize('NFKC').replace(/[\s\u00AD\u200B\u2060]+/g, '');
/** So many letters on either side tell one place of a page from all others, or from all that matter. */
const reach = 12;

/**
 * The streams with a space at the end of every line at which the page's own text has one.
 *
 * @param streams content streams of all pages, in order
 * @param meanings for each stream, what the codes of its fonts mean
 * @param text what the page says, blocks apart by ends of line
 */
export function withSpaces(
  streams: readonly string[],
  meanings: readonly Meanings[],
  text: string,
): readonly string[] {
  const said = new Squeezed(text);
  const lines = streams.flatMap((stream, i) => [...linesOf(stream, i, meanings[i] ?? (() => new Map()))]);
  const squeezed = lines.map((line) => squeeze(line.text));
  const around = (from: number, step: 1 | -1): string => {
    let found = '';
    for (let i = from; found.length < reach && i >= 0 && i < lines.length; i += step) {
      found = step > 0 ? found + (squeezed[i] ?? '') : (squeezed[i] ?? '') + found;
    }
    return step > 0 ? found.slice(0, reach) : found.slice(-reach);
  };
  const made = [...streams];
  // From the last to the first: what is put in moves only what has been looked at.
  for (let i = lines.length - 2; i >= 0; i--) {
    const line = lines[i];
    if (line?.space === undefined || /\s$/.test(line.text) || /^\s/.test(lines[i + 1]?.text ?? '')) continue;
    const before = around(i, -1);
    // A short line may be the first or the last of its block; what print has beside it, the page may have elsewhere.
    const next = squeezed[i + 1]?.slice(0, reach) ?? '';
    const isSpaced =
      said.between(before, around(i + 1, 1)) ??
      said.between(before, next) ??
      said.between(squeezed[i] ?? '', next);
    if (isSpaced !== true) continue;
    const stream = made[line.stream] ?? '';
    made[line.stream] = `${stream.slice(0, line.end)}<${line.space}> Tj\n${stream.slice(line.end)}`;
  }
  return made;
}
