/**
 * What the deals kept, in two groups. Of those who came, a small square a month from the deal to what is publicly known
 * next: who left is in motion and steps off the row, who stayed stands at its end. Below, staff of the firms left
 * behind who were let go, an outline each.
 */
import { formatFact, formatValue } from '../../../content/format/format.ts';
import type { Point } from '../../../scene/arrange.ts';
import { curve, dots, hairline, label, trail, type DotStyle } from '../../../scene/marks.ts';
import { dotKey, tenth, type Scene } from '../../../scene/scene.ts';
import type { PictureModule, Telling } from '../../chapter.ts';
import { amount, fitted } from '../money.ts';
import { firm } from '../prices.ts';
import { kept as keptOf, slug, type Kept } from '../record.ts';
import { rowsOf } from '../rows.ts';

const year = 12;
const years = 2;

/** The facts of how many were let go, by start-up. */
const cuts: Readonly<Record<string, string>> = {
  'scale-ai': 'kept-scale-cut',
  windsurf: 'kept-windsurf-cut',
};

/** The fact of how many a row is about, where staff were let go. */
const cutOf = ({ event, startup }: Kept): string | undefined =>
  event === 'staff-cut' ? cuts[slug(startup)] : undefined;

/** A row by its start-up; who came from one that let others go has a row of its own. */
const keyOf = (row: Kept): string =>
  `${row.event !== 'staff-cut' && slug(row.startup) in cuts ? 'came-' : ''}${slug(row.startup)}`;

/** What is set large at the end of a row, and what under it. */
function words(row: Kept, telling: Telling): { large: string; small: string } {
  const { say, locale, fact } = telling;
  const cut = cutOf(row);
  const how = {
    buyer: firm(row.buyer, telling),
    startup: firm(row.startup, telling),
    month: formatValue(row.month, 'month', locale),
  };
  return {
    large:
      cut === undefined
        ? formatValue(row.months, 'months', locale)
        : say('scene.mega-salaries.kept.let-go', { people: formatFact(fact(cut), locale) }),
    small: say(`scene.mega-salaries.kept.${keyOf(row)}`, how),
  };
}

export const kept = {
  scene(box, telling): Scene {
    const { say } = telling;
    const rows = keptOf(telling);
    const small = box.least;
    const narrow = box.name === 'narrow';
    const text = rows.map((row) => words(row, telling));
    // Beside the rows stand the words; on a narrow box the smaller ones stand over them.
    const column = narrow ? small * 6.2 : box.w * (box.name === 'wide' ? 0.33 : 0.38);
    const isLow = box.id === 'low';
    const head = small * (isLow ? 1.5 : 1.75);
    /** Baseline of the words over a row of a narrow box, under the row's upper edge. */
    const over = small * (isLow ? 1 : 1.15);
    const apart = narrow ? small * 0.4 : small;
    const titled = narrow ? small * 1.5 : box.numeral * 0.66;
    const title = label('title', [0, titled * 0.8], say('scene.mega-salaries.kept.title'), titled, {
      face: 'num',
    });
    /** Over the first group; the lowest box has no room for a title. */
    const begin = isLow ? 0 : title.y + small * (narrow ? 0.4 : 0.9);
    const high = (box.h - begin - 2 * head - apart) / rows.length;
    const came = rows.filter((row) => cutOf(row) === undefined).length;
    /** Upper edge of a row: under the heading of its group. */
    const topOf = (i: number): number => begin + high * i + head + (i >= came ? head + apart : 0);
    const step = (box.w - column) / (years * year + 2.9);
    const large = narrow
      ? small * (isLow ? 1 : 1.15)
      : fitted(
          text.map((each) => each.large),
          column - small,
          box.numeral * 0.6,
        );
    const square = tenth(step * 0.44);
    const person = tenth(Math.min(step * 0.72, high * 0.19));
    const month = (n: number): number => (n + 0.5) * step + (n >= year ? step * 0.7 : 0);
    const lineOf = (i: number): number =>
      topOf(i) +
      (narrow ? Math.min(high - (isLow ? 7.5 : 9), small * 2.3) : high * (box.name === 'wide' ? 0.5 : 0.62));

    const squares: Point[] = [];
    const people: { at: Point; style: DotStyle }[] = [];
    const marks: Scene['marks'][number][] = rows.flatMap((row, i): Scene['marks'] => {
      const y = lineOf(i);
      const key = keyOf(row);
      const startup = firm(row.startup, telling);
      const x = box.w - column;
      const { large: big, small: line } = text[i] ?? { large: '', small: '' };
      const cut = cutOf(row);
      const marks: Scene['marks'][number][] = [
        label(
          `pair-${key}`,
          [0, topOf(i) + (narrow ? over : high * (box.name === 'wide' ? 0.24 : 0.3))],
          startup,
          narrow ? small : box.label,
          {
            face: narrow ? 'label' : 'num',
          },
        ),
        ...(narrow
          ? [
              label(`what-${key}`, [box.w, topOf(i) + over], line, small, { anchor: 'end' }),
              label(`large-${key}`, [box.w, y + large * 0.36], big, large, { anchor: 'end', face: 'num' }),
            ]
          : [
              label(
                `what-${key}`,
                [x, box.name === 'wide' ? y + large * 0.42 + small * 1.35 : topOf(i) + high * 0.29],
                line,
                small,
                { tone: 'ink-2' },
              ),
              label(`large-${key}`, [x, y + large * 0.42], big, large, { face: 'num' }),
            ]),
        ...(i === 0 || i === came
          ? [
              label(
                `group-${String(i)}`,
                [0, topOf(i) - small * 0.62],
                say(`scene.mega-salaries.kept.${i === 0 ? 'came' : 'behind'}`),
                narrow ? small : box.label,
              ),
            ]
          : []),
        i === 0 || i === came
          ? curve(
              `row-${key}`,
              [
                [0, topOf(i)],
                [box.w, topOf(i)],
              ],
              { tone: 'ink', width: 1.4 },
            )
          : hairline(`row-${key}`, [0, topOf(i)], [box.w, topOf(i)]),
      ];
      if (cut === undefined) {
        for (let n = 0; n < row.months; n++) squares.push([tenth(month(n)), tenth(y)]);
        const end = month(row.months - 1);
        const left = row.event === 'founder-left';
        const at: Point = [end + step * (left ? 2 : 1.3), y - (left ? person * (narrow ? 0.25 : 1.1) : 0)];
        people.push({ at, style: { r: person, tone: left ? 'industry' : 'ink' } });
        return left ? [...marks, trail(`way-${key}`, [end, y], at, 0.3)] : marks;
      }
      // Columns from the event on, as many in each as the row is high.
      const n = amount(telling, cut);
      const pitch = Math.min(
        (box.w - column - small) / 40,
        (narrow ? high - small * 1.75 : high * (box.name === 'wide' ? 0.4 : 0.56)) / 5,
      );
      const top = narrow ? topOf(i) + small * 1.55 : y - 2.5 * pitch;
      const points = Array.from({ length: n }, (_, k): Point => [
        (Math.floor(k / 5) + 0.5) * pitch,
        top + ((k % 5) + 0.5) * pitch,
      ]);
      return [
        ...marks,
        {
          kind: 'field',
          key: `cut-${key}`,
          points,
          r: tenth(pitch * 0.4),
          tone: 'ink-2',
          shape: 'round',
          look: 'gone',
        },
      ];
    });
    return {
      box,
      marks: [
        ...(isLow ? [] : [title]),
        ...marks,
        { kind: 'field', key: 'months', points: squares, r: square, tone: 'ink', shape: 'square' },
      ],
      dots: dots(
        people.map(({ at }) => at),
        (i) => people[i]?.style ?? { r: person, tone: 'ink' },
      ),
    };
  },
  key: ({ say }) => say('scene.mega-salaries.kept.key'),
  describe: (telling) =>
    [
      telling.say('scene.mega-salaries.kept.said'),
      ...keptOf(telling).map((row) => {
        const { large, small } = words(row, telling);
        return telling.say('scene.mega-salaries.kept.row-said', {
          startup: firm(row.startup, telling),
          buyer: firm(row.buyer, telling),
          what: small,
          large,
        });
      }),
    ].join(' '),
  asks: (telling) =>
    keptOf(telling).map((row, i) => {
      const { large, small } = words(row, telling);
      const key = keyOf(row);
      return {
        id: `kept-${key}`,
        on: cutOf(row) === undefined ? dotKey(i) : `cut-${key}#0`,
        text: telling.say('scene.mega-salaries.kept.row-said', {
          startup: firm(row.startup, telling),
          buyer: firm(row.buyer, telling),
          what: small,
          large,
        }),
      };
    }),
  rows: (telling) => rowsOf('what-deals-kept', telling),
  sources: [
    'mint-luan-2026-02',
    'fortune-2026-06',
    'eastern-herald-2026-03',
    'fortune-copy-amazon-2025-12',
    'wang-2026-06',
    'upi-scale-2025-07',
    'newsbytes-windsurf-2025-08',
  ],
} satisfies PictureModule;
