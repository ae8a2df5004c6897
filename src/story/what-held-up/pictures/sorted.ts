/**
 * The article's claims as short sentences, in two columns by verdict, each with its verdict's shape. Dates and rates
 * stand smaller, after those that carry the story; a wave marks what changed on its way. A small picture holds a part
 * and says how much it leaves out.
 */
import { formatValue } from '../../../content/format/format.ts';
import { label } from '../../../scene/marks.ts';
import { textWidth } from '../../../scene/measure.ts';
import type { Scene } from '../../../scene/scene.ts';
import type { PictureModule } from '../../chapter.ts';
import { glyph, wave } from '../glyphs.ts';
import { groups, inBrief, type Brief } from '../sorted-claims.ts';

/** Height of a heading, in lines. */
const headLines = 1.75;

/** Lines that a group takes: its heading, its claims, and what is said to be left out. */
const linesOf = ({ claims, left }: Brief): number => headLines + claims.length + (left > 0 ? 1 : 0);

/** Groups in two columns, in order, the first as near to half of the lines as can be. */
function columnsOf(all: readonly Brief[]): Brief[][] {
  const height = (part: readonly Brief[]): number => part.reduce((sum, each) => sum + linesOf(each), 0);
  const cuts = Array.from({ length: all.length - 1 }, (_, i) => [all.slice(0, i + 1), all.slice(i + 1)]);
  const [best = [[...all]]] = cuts.sort((a, b) => Math.max(...a.map(height)) - Math.max(...b.map(height)));
  return best;
}

export const sorted = {
  scene(box, telling): Scene {
    const { say } = telling;
    const narrow = box.name === 'narrow';
    const small = box.least;
    const gutter = box.w * (narrow ? 0.025 : 0.045);
    const column = (box.w - gutter) / 2;
    const foot = small * 1.7;
    const room = box.h - foot;
    const most = narrow ? small : box.numeral * 0.42;
    const indent = (size: number): number => size * 1.22;
    const all = groups(telling);
    // As many lines as keep their distance; a larger picture has them all.
    const lines = narrow
      ? Math.floor((2 * room) / (small * 1.45)) - Math.ceil(headLines * all.length) - all.length
      : 99;
    const columns = columnsOf(
      inBrief(all, lines, (words) => textWidth(words, small) <= column - indent(small)),
    );
    const high = Math.max(...columns.map((part) => part.reduce((sum, each) => sum + linesOf(each), 0)));
    const line = room / high;
    const longest = columns.flat().flatMap(({ claims }) => claims.map(({ words }) => textWidth(words, 1)));
    const size = Math.max(small, Math.min(most, line * 0.68, (column - indent(most)) / Math.max(...longest)));

    const marks: Scene['marks'][number][] = columns.flatMap((part, c) => {
      const x = c * (column + gutter);
      let y = 0;
      return part.flatMap(({ verdict, claims, left }): Scene['marks'] => {
        const head = y + line * (headLines - 0.62);
        y += line * headLines;
        const name = say(`verdict.${verdict}`);
        const count = String(claims.length + left);
        const headSize = Math.min(line * 1.05, box.numeral * 0.55);
        const rows = claims.flatMap((claim, i): Scene['marks'] => {
          const own = claim.detail ? Math.max(small, size * 0.84) : size;
          const base = y + line * (i + 0.62);
          const r = own * 0.36;
          return [
            ...glyph(`verdict-${claim.id}`, verdict, [x + r + 1, base - own * 0.34], r),
            label(`claim-${claim.id}`, [x + indent(size), base], claim.words, own, {
              tone: claim.detail ? 'ink-2' : 'ink',
            }),
            ...(claim.changed
              ? [
                  wave(
                    `changed-${claim.id}`,
                    [x + indent(size), base + own * 0.34],
                    textWidth(claim.words, own) * 0.9,
                    own * 0.16,
                  ),
                ]
              : []),
          ];
        });
        y += line * claims.length;
        const more =
          left > 0
            ? [
                label(
                  `more-${verdict}`,
                  [x + indent(size), y + line * 0.62],
                  say('scene.what-held-up.sorted.more', { count: String(left) }),
                  small,
                  {
                    tone: 'ink-2',
                  },
                ),
              ]
            : [];
        y += left > 0 ? line : 0;
        return [
          label(`head-${verdict}`, [x, head], name, headSize, { face: 'num' }),
          label(`count-${verdict}`, [x + column, head], count, headSize, {
            face: 'num',
            anchor: 'end',
            tone: 'ink-2',
          }),
          {
            kind: 'line',
            key: `rule-${verdict}`,
            x1: x,
            y1: head + line * 0.28,
            x2: x + column,
            y2: head + line * 0.28,
            tone: 'ink-3',
            dashed: false,
          },
          ...rows,
          ...more,
        ];
      });
    });
    const legend = say('scene.what-held-up.sorted.changed');
    return {
      box,
      marks: [
        ...marks,
        wave('legend-wave', [0, box.h - small * 0.6], small * 2.4, small * 0.2),
        label('legend', [small * 3, box.h - small * 0.35], legend, small, { tone: 'ink-2' }),
      ],
      dots: [],
    };
  },
  key: ({ say }) => say('scene.what-held-up.sorted.key'),
  describe(telling) {
    const { say, locale } = telling;
    return [
      say('scene.what-held-up.sorted.said'),
      ...groups(telling).map(({ verdict, claims }) =>
        say('scene.what-held-up.sorted.row-said', {
          verdict: say(`verdict.${verdict}`),
          count: formatValue(claims.length, 'items', locale, 0),
          claims: claims.map(({ words }) => words).join('; '),
        }),
      ),
    ].join(' ');
  },
  sources: [],
} satisfies PictureModule;
