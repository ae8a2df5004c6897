/**
 * Lines of display text, broken as an editor would: only at spaces (so Korean words stay whole, and amounts, which
 * hold no-break spaces, too), in as few lines as fit, these as even as can be, and with the sense.
 */

/** The lines of a text, and whether every one of them fits its column. */
export interface Broken {
  readonly lines: readonly string[];
  readonly fits: boolean;
}

/** A break after one of these goes with the sense. */
const pause = /[,;.]$|지만$|라고$/;

/** Letters under which a last line looks like a leftover. */
const orphan = 4;

/** Small words that lead on to the next. */
const leading = new RegExp(
  `(^|\\s)(${[
    'an?|the|of|to|in|at|by|for|on|and|or|but|not|as|is|was|has|had|its|no|with|from|than',
    '그|이|더|꼭|다|못|안|새|첫|몇|약|또|거의',
  ].join('|')})$`,
  'iu',
);

/** A Korean numeral that waits for its counter. */
const numeral = /(^|\s)(한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|백)$/u;

/** What no line should begin with, for it hangs on the word before. */
const hanging = /^(만에|뒤에|것|뿐|수|속|때|중|이가|이는|이들)/u;

/** One word, cut from its sentence by a comma. */
const stump = { end: /[,;:.] \S+$/, start: /^\S+[,;:] / };

/** An amount with at most its counter: what it counts, or where it goes, is still to come. */
const amount = /\d[%\p{Script=Hangul}]?$/u;

/** The last syllable of a Korean word with a particle or an ending; others are nouns that lean on the next. */
const particle = /[는을를이가에서로와과도고만며면의게지야라다데나까뿐]$/;

/** Whether a Korean line ends in a bare noun. Syllables that end in ㄴ or ㄹ end verbs as a rule: 밝힌, 떠날. */
function bareNoun(line: string): boolean {
  const syllable = (line.codePointAt(line.length - 1) ?? 0) - 0xac00;
  if (syllable < 0 || syllable > 0xd7a3 - 0xac00) return false;
  const tail = syllable % 28;
  return tail !== 4 && tail !== 8 && !particle.test(line);
}

/** Whether a line leaves a quotation open. An apostrophe is no quotation. */
const opened = (line: string): boolean =>
  line.lastIndexOf('“') > line.lastIndexOf('”') || line.lastIndexOf('‘') > line.lastIndexOf('’');

/** How many things are wrong with ending a line here. */
const faultsAt = (line: string, next: string): number =>
  [
    !pause.test(line) && (leading.test(line) || amount.test(line) || bareNoun(line)),
    // Twice: an amount in two pieces is worse than any other break.
    numeral.test(line),
    numeral.test(line),
    hanging.test(next),
    stump.end.test(line),
    stump.start.test(next),
    opened(line),
  ].filter(Boolean).length;

/** How many of the breaks between these lines go against the sense. */
export const faultsIn = (lines: readonly string[]): number =>
  lines.slice(1).reduce((sum, next, i) => sum + faultsAt(lines[i] ?? '', next), 0);

/** How lines are to be found. */
export interface Wishes {
  /** Lines beyond the fewest that the text needs. */
  readonly more?: number;
  /** Whether to break with the sense, as for display; without, only evenly, as for reading. */
  readonly sense?: boolean;
}

interface Option extends Broken {
  readonly cost: number;
}

/**
 * Breaks `text` into the fewest lines that are no wider than `width`, evenly: of all such breaks the one whose lines
 * leave the least room, counted in squares, so that one short line costs more than two that are a little short. A
 * break at a pause costs half, and one against the sense costs extra.
 *
 * @param width of the column, in the unit that `measure` returns
 * @param measure how wide a line will be
 */
export function breakLines(
  text: string,
  width: number,
  measure: (line: string) => number,
  { more = 0, sense = true }: Wishes = {},
): Broken {
  const words = text.split(' ').filter((word) => word !== '');
  const cost = (line: string, next: string | undefined, first: boolean): number => {
    const room = (width - measure(line)) ** 2;
    if (next === undefined) return room + (!first && [...line].length < orphan ? width ** 2 : 0);
    if (!sense) return room;
    return (pause.test(line) ? 0.5 : 1) * room + faultsAt(line, next) * (0.4 * width) ** 2;
  };
  // best[i][n]: the best way to set the words from `i` on in `n` lines.
  const best: Map<number, Option>[] = [];
  best[words.length] = new Map([[0, { lines: [], cost: 0, fits: true }]]);
  for (let from = words.length - 1; from >= 0; from--) {
    const here = new Map<number, Option>();
    best[from] = here;
    for (let to = from + 1; to <= words.length; to++) {
      const line = words.slice(from, to).join(' ');
      const fits = measure(line) <= width;
      // A single word wider than the column has to stand somewhere.
      if (!fits && to > from + 1) break;
      for (const [count, rest] of best[to] ?? []) {
        const option = {
          lines: [line, ...rest.lines],
          cost: cost(line, rest.lines[0], from === 0) + rest.cost,
          fits: fits && rest.fits,
        };
        const known = here.get(count + 1);
        if (!known || option.cost < known.cost) here.set(count + 1, option);
      }
    }
  }
  const counts = [...(best[0]?.keys() ?? [])].sort((a, b) => a - b);
  const { lines, fits } = best[0]?.get((counts[0] ?? 0) + more) ?? { lines: words, fits: more === 0 };
  return { lines, fits };
}

/** Whether lines make one even block: none is under 42 % of the widest, but for a first one that ends at a pause. */
export function even(lines: readonly string[], measure: (line: string) => number): boolean {
  const widest = Math.max(...lines.map(measure));
  return lines.every((line, i) => (i === 0 && pause.test(line)) || measure(line) >= 0.42 * widest);
}
