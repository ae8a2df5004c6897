/**
 * The tally of the verdicts: a band each, with its count large, a shape for every claim and the claims in short
 * sentences. Dates and rates stand smaller, after those that carry the story; a wave marks what changed on its way. A
 * small picture counts all claims in a row of shapes and says those in words that carry the story; on paper a broad one
 * hangs them from their counts, as long as they are many.
 */
import { formatFact, formatValue } from '../../../content/format/format.ts';
import { hairline, label } from '../../../scene/marks.ts';
import { setWidth, textWidth } from '../../../scene/measure.ts';
import type { Box, Scene } from '../../../scene/scene.ts';
import type { PictureModule, Telling } from '../../chapter.ts';
import { glyph, wave } from '../glyphs.ts';
import { groups, weightiest, type Group, type Listed } from '../sorted-claims.ts';

type Marks = Scene['marks'];

/** Where a band lies: its upper edge and how high it is, in box pixels. */
interface Band extends Group {
  readonly top: number;
  readonly high: number;
}

/** The groups as bands over a height that begins at `from`, each with its share by `weight`. */
function bands(all: readonly Group[], from: number, room: number, weight: (group: Group) => number): Band[] {
  const unit = room / all.reduce((sum, group) => sum + weight(group), 0);
  let top = from;
  return all.map((group) => {
    const high = weight(group) * unit;
    top += high;
    return { ...group, top: top - high, high };
  });
}

/** A claim in words, waved under where it changed on its way. */
const said = (claim: Listed, [x, y]: readonly [number, number], size: number): Marks => [
  label(`claim-${claim.id}`, [x, y], claim.words, size, { tone: claim.detail ? 'ink-2' : 'ink' }),
  ...(claim.changed
    ? [wave(`changed-${claim.id}`, [x, y + size * 0.32], setWidth(claim.words, size), size * 0.13)]
    : []),
];

/** Count and name of a verdict, on one line; where `beside` is given, the name begins there. */
const tally = (
  { verdict, claims }: Group,
  y: number,
  [large, name]: readonly [count: number, name: number],
  { say }: Telling,
  beside?: number,
): Marks => {
  const count = String(claims.length);
  return [
    label(`count-${verdict}`, [0, y], count, large, { face: 'num' }),
    label(
      `head-${verdict}`,
      [beside ?? textWidth(count, large) + name * 0.4, y],
      say(`verdict.${verdict}`),
      name,
      { face: 'num' },
    ),
  ];
};

/** All claims in words, in two columns beside the counts, under how many of them stay open. */
function whole(box: Box, telling: Telling, end: number): Marks {
  const { say, fact, locale } = telling;
  const large = box.numeral * 0.66;
  const title = label(
    'title',
    [0, large * 0.8],
    say('scene.what-held-up.sorted.title', {
      open: formatFact(fact('claims-open'), locale),
      all: formatFact(fact('claims-all'), locale),
    }),
    large,
    { face: 'num' },
  );
  const from = large * 1.45;
  const room = end - from;
  const left = box.w * 0.25;
  const column = (box.w - left) / 2;
  const all = groups(telling);
  const lines = ({ claims }: Group): number => Math.max(1.7, Math.ceil(claims.length / 2));
  const air = 0.85;
  // The first has no rule to keep away from.
  const weight = (group: Group): number => lines(group) + air * (group === all[0] ? 0.55 : 1);
  const laid = bands(all, from, room, weight);
  const line = room / all.reduce((sum, group) => sum + weight(group), 0);
  const longest = Math.max(...all.flatMap(({ claims }) => claims.map(({ words }) => textWidth(words, 1))));
  const size = Math.max(
    box.least,
    Math.min(line * 0.62, box.label * 1.15, (column - line * 0.86) / (longest + 0.7)),
  );
  // Shapes as large as their lines let them be: they are the picture, the words its legend.
  const mark = line * 0.43;
  const count = Math.min(box.numeral * 1.15, line * 2.1);
  // Names begin beside the widest count, and end before the shapes.
  const beside = Math.max(...all.map(({ claims }) => textWidth(String(claims.length), count))) + size * 0.5;
  const widest = Math.max(...all.map(({ verdict }) => textWidth(telling.say(`verdict.${verdict}`), 1)));
  const name = Math.min(box.numeral * 0.4, (left - beside - size * 0.6) / widest);
  const told = laid.flatMap((band, b): Marks => {
    const first = band.top + line * air * (b === 0 ? 0.1 : 0.55) + size;
    const half = Math.ceil(band.claims.length / 2);
    return [
      ...(b === 0 ? [] : [hairline(`rule-${band.verdict}`, [0, band.top], [box.w, band.top])]),
      ...tally(band, first - size * 0.74 + count * 0.72, [count, name], telling, beside),
      ...band.claims.flatMap((claim, i) => {
        const own = claim.detail ? Math.max(box.least, size * 0.84) : size;
        const x = left + (i < half ? 0 : column);
        const y = first + (i % half) * line;
        const r = mark * (claim.detail ? 0.8 : 1);
        return [
          ...glyph(`verdict-${claim.id}`, band.verdict, [x + mark + 1, y - own * 0.35], r),
          ...said(claim, [x + mark * 2 + size * 0.55, y], own),
        ];
      }),
    ];
  });
  return [title, ...told];
}

/** Verdicts that are few share a column: each column of a broad picture, from left to right. */
const columns = [['confirmed'], ['partly'], ['differs', 'opinion'], ['not-found']] as const;

/** All claims in words, in columns that hang from their counts, each as broad as its longest claim. */
function hanging(box: Box, telling: Telling): Marks {
  const all = columns.map((verdicts) =>
    verdicts.flatMap((verdict) => groups(telling).filter((group) => group.verdict === verdict)),
  );
  const claimsOf = (column: readonly Group[]): readonly Listed[] => column.flatMap(({ claims }) => claims);
  const size = box.label;
  const count = box.numeral;
  const head = count * 0.74 + size * 0.7;
  const line = (box.h - head - size * 0.3) / Math.max(...all.map((column) => claimsOf(column).length));
  const mark = line * 0.44;
  const beside = mark * 2 + size * 0.55;
  const breadths = all.map(
    (column) => beside + Math.max(...claimsOf(column).map(({ words }) => textWidth(words, size))),
  );
  const gap = (box.w - breadths.reduce((sum, each) => sum + each, 0)) / (all.length - 1);
  return all.flatMap((column, c) => {
    const x = breadths.slice(0, c).reduce((sum, each) => sum + each + gap, 0);
    let top = 0;
    return column.flatMap((group): Marks => {
      const { verdict, claims } = group;
      const from = top;
      // The next one begins with a line to spare.
      top += head + (claims.length + 1) * line;
      return [
        ...tally(group, from + count * 0.74, [count, size * 1.55], telling).map((mark) =>
          mark.kind === 'label' ? { ...mark, x: mark.x + x } : mark,
        ),
        hairline(`rule-${verdict}`, [x, from + head], [x + (breadths[c] ?? 0), from + head], { tone: 'ink' }),
        ...claims.flatMap((claim, i) => {
          const y = from + head + (i + 0.5) * line + size * 0.55;
          return [
            ...glyph(
              `verdict-${claim.id}`,
              verdict,
              [x + mark, y - size * 0.35],
              mark * (claim.detail ? 0.8 : 1),
            ),
            ...said(claim, [x + beside, y], size),
          ];
        }),
      ];
    });
  });
}

/** Every claim as a shape, in rows that compare; in words those that carry the story, as many as there are lines for. */
function brief(box: Box, telling: Telling, room: number): Marks {
  const all = groups(telling);
  const small = box.least;
  const high = room / all.length;
  const count = high * 0.62;
  // As wide as the longest count.
  const digits = Math.max(...all.map(({ claims }) => textWidth(String(claims.length), count))) + small * 0.3;
  const name = small * 1.12;
  const start =
    digits + Math.max(...all.map(({ verdict }) => textWidth(telling.say(`verdict.${verdict}`), name)));
  const from = start + small * 0.9;
  const most = Math.max(...all.map(({ claims }) => claims.length));
  const pitch = Math.min((box.w - from) / most, small * 2);
  const r = Math.min(pitch * 0.43, small * 0.8);
  const step = small * 1.44;
  const lines = Math.floor((high - small * 1.9) / step);
  return bands(all, 0, room, () => 1).flatMap((band, b) => {
    const y = band.top + (b === 0 ? 0 : small * 0.5) + small;
    return [
      ...(b === 0 ? [] : [hairline(`rule-${band.verdict}`, [0, band.top], [box.w, band.top])]),
      label(`count-${band.verdict}`, [0, y - name * 0.72 + count * 0.74], String(band.claims.length), count, {
        face: 'num',
      }),
      label(`head-${band.verdict}`, [digits, y], telling.say(`verdict.${band.verdict}`), name, {
        face: 'num',
      }),
      ...band.claims.flatMap(({ id }, i) =>
        glyph(`verdict-${id}`, band.verdict, [from + (i + 0.5) * pitch, y - name * 0.34], r),
      ),
      ...weightiest(band, lines, (words) => textWidth(words, small) <= box.w - digits).flatMap((claim, i) =>
        said(claim, [digits, y + (i + 1) * step], small),
      ),
    ];
  });
}

export const sorted = {
  scene(box, telling): Scene {
    const small = box.least;
    const legend = telling.say('scene.what-held-up.sorted.changed');
    const room = box.h - small * 1.9;
    const isBroad = box.w > box.h * 2;
    return {
      box,
      marks: [
        ...(isBroad ? hanging : box.name === 'narrow' ? brief : whole)(box, telling, room),
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
  asks: (telling) =>
    groups(telling).flatMap(({ verdict, claims }) =>
      claims.map(({ id, words }) => ({
        id: `claim-${id}`,
        on: `verdict-${id}`,
        also: [`claim-${id}`],
        text: telling.say('scene.what-held-up.sorted.asked', {
          claim: words,
          verdict: telling.say(`verdict.${verdict}`),
        }),
        claim: id,
      })),
    ),
  sources: [],
} satisfies PictureModule;
