/**
 * Kerning of the pairs that stand somewhere on the site. A font kerns classes of letters, most of which no text of ours
 * has beside one another; by pairs in use the same table weighs less than half, and every word looks as before.
 */
import { create, type Font } from 'fontkit';

/** Each two characters that follow one another in a text. */
export function addPairs(pairs: Set<string>, text: string): void {
  let last = '';
  for (const character of text.normalize('NFC')) {
    if (last !== '') pairs.add(last + character);
    last = character;
  }
}

/** How far the second of two glyphs is moved towards the first, in units of the em; by the first, then the second. */
type Kerning = ReadonlyMap<number, ReadonlyMap<number, number>>;

const ligatures = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'fj', 'ft', 'tt'];

/** Ways to set a text: with either kind of figures; and letters apart, as browsers set what is spaced. */
const ways = (text: string): Readonly<Record<string, boolean>>[] => [
  {},
  ...(/\d/.test(text) ? [{ tnum: true }, { pnum: true }] : []),
  ...(/[ft]/.test(text) ? [{ liga: false }] : []),
];

/** What a font does with pairs in use: of letters, of ligatures, and of either kind of figures. */
function kerningOf(
  font: Font,
  characters: readonly string[],
  pairs: ReadonlySet<string>,
  share: number,
): Kerning {
  const units = [...characters, ...ligatures];
  const used = units.flatMap((a) =>
    units.flatMap((b) => (pairs.has((a.at(-1) ?? '') + (b[0] ?? '')) ? [a + b] : [])),
  );
  const found = new Map<number, Map<number, number>>();
  for (const text of used) {
    for (const features of ways(text)) {
      const { glyphs, positions } = font.layout(text, features);
      const [first, second] = glyphs;
      const by = Math.round(share * ((positions[0]?.xAdvance ?? 0) - (first?.advanceWidth ?? 0)));
      if (!first || !second || glyphs.length > 2 || by === 0) continue;
      const from = found.get(first.id) ?? new Map<number, number>();
      found.set(first.id, from.set(second.id, by));
    }
  }
  return found;
}

/**
 * A kerning table of the pairs alone.
 *
 * @param sfnt the font whose kerning it is
 * @param share what becomes of a unit of the em, where the table is for a font on another grid
 */
export const kerningTable = (
  sfnt: Buffer,
  characters: readonly string[],
  pairs: ReadonlySet<string>,
  share: number,
): Buffer => writeKerning(kerningOf(create(sfnt) as Font, characters, pairs, share));

const words = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, i) => bytes.writeUInt16BE(value & 0xffff, i * 2));
  return bytes;
};
const tag = (name: string): readonly number[] => [
  (name.charCodeAt(0) << 8) | name.charCodeAt(1),
  (name.charCodeAt(2) << 8) | name.charCodeAt(3),
];

/** A `GPOS` of one feature, `kern`, with one look-up of pairs of glyphs, for whatever script. */
function writeKerning(kerning: Kerning): Buffer {
  const firsts = [...kerning].sort(([a], [b]) => a - b);
  const sets = firsts.map(([, seconds]) =>
    words(seconds.size, ...[...seconds].sort(([a], [b]) => a - b).flat()),
  );
  const coverage = words(1, firsts.length, ...firsts.map(([glyph]) => glyph));
  const head = 10 + 2 * sets.length;
  let at = head + coverage.length;
  const offsets = sets.map((set) => {
    const here = at;
    at += set.length;
    return here;
  });
  // Format 1; of the first glyph the advance changes, of the second nothing.
  const pairs = Buffer.concat([words(1, head, 4, 0, sets.length, ...offsets), coverage, ...sets]);
  const scripts = words(2, ...tag('DFLT'), 14, ...tag('latn'), 14, 4, 0, 0, 0xffff, 1, 0);
  const features = words(1, ...tag('kern'), 8, 0, 1, 0);
  const lookups = Buffer.concat([words(1, 4, 2, 0, 1, 8), pairs]);
  const [script, feature] = [10, 10 + scripts.length];
  return Buffer.concat([words(1, 0, script, feature, feature + features.length), scripts, features, lookups]);
}
