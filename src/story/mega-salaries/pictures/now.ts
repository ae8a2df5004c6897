/**
 * A hundred outlined squares, a million each: the sum that a rival said. Seven are solid, which a newspaper gave as
 * typical, the three that it begins at darkest; the rest stay outlines. Beside them the other witnesses, each with what
 * it said.
 */
import { formatFact, formatValue } from '../../../content/format/format.ts';
import { stackPoint, stackPoints, type Stack } from '../../../scene/arrange.ts';
import { curve, dots, hairline, label, note, noteHeight } from '../../../scene/marks.ts';
import { dotKey, tenth, travellers, type Scene } from '../../../scene/scene.ts';
import type { PictureModule, Telling } from '../../chapter.ts';
import { amount, fitted, perSquare, squares } from '../money.ts';
import { rowsOf } from '../rows.ts';

const columns = 10;

/** Rows of squares that a witness stands beside. */
const rowsEach = 3;

/** Who else spoke of such sums, in order of date, and the fact that each is told with. */
const witnesses = [
  { who: 'bosworth' },
  { who: 'wired', fact: 'pay-2025-wired' },
  { who: 'bloomberg', fact: 'pay-2025-bloomberg' },
  { who: 'wsj', fact: 'pay-2025-wsj' },
] as const;

/** What they said: in full, or in brief where there is little room. */
const testimony = (
  { say, locale, fact }: Telling,
  how: 'says' | 'brief',
): { who: string; name: string; says: string }[] =>
  witnesses.map((each) => ({
    who: each.who,
    name: say(`scene.mega-salaries.now.${each.who}`),
    says: say(
      `scene.mega-salaries.now.${each.who}-${how}`,
      'fact' in each ? { amount: formatFact(fact(each.fact), locale) } : {},
    ),
  }));

export const now = {
  scene(box, telling): Scene {
    const { say, locale, fact } = telling;
    const words = (id: string): string => formatFact(fact(id), locale);
    const row = (id: string): number => squares(amount(telling, id), perSquare.now);
    const [low, high] = [row('pay-2025-typical-low'), row('pay-2025-typical-high')];
    if (row('pay-2025-claimed') !== travellers || row('pay-2025-top') !== columns) {
      throw new Error('the claim is not a hundred squares, or the best paid are not one row of them');
    }
    const small = box.least;
    const narrow = box.name === 'narrow';
    const size = box.numeral * (box.id === 'low' ? 0.8 : 1);
    const said = say('scene.mega-salaries.now.altman');
    const saidSize = Math.max(small, fitted([said], box.w, box.label));
    const saidAt = size * 0.98 + saidSize * 0.8;
    const top = saidAt + small * (box.id === 'low' ? 0.5 : 1);
    const most = box.w * { narrow: 0.5, medium: 0.5, wide: 0.66 }[box.name];
    const typical = say('scene.mega-salaries.now.typical', {
      low: words('pay-2025-typical-low'),
      high: words('pay-2025-typical-high'),
    });
    // One line under the squares, or two where the squares are small.
    const broad = narrow ? box.w * 0.53 : most;
    const large = narrow ? small * 1.28 : fitted([typical], broad * 0.92, box.numeral * 0.62);
    const foot = large * 1.3 + noteHeight(typical, large, broad) + small * 2.3;
    const pitch = Math.floor(Math.min((box.h - top - foot) / columns, most / columns) * 10) / 10;
    const r = tenth(pitch * 0.4);
    const edge = pitch / 2 - r;
    const side = columns * pitch;
    const stack: Stack = { x: -edge, baseline: top + side, columns, pitch };
    const x = side + small * (narrow ? 1.1 : 1.7);
    const wide = box.w - x;
    const body = narrow ? small : box.label;
    const marks = testimony(telling, narrow ? 'brief' : 'says').flatMap(({ who, name, says }, i) => {
      const y = top + i * rowsEach * pitch + edge;
      return [
        // Where a row of words has no air, the names part them.
        ...(box.id === 'low' ? [] : [hairline(`rule-${who}`, [x, y], [box.w, y])]),
        label(who, [x, y + small * 1.05], name, small, { tone: 'ink-2' }),
        ...note(`${who}-says`, [x, y + small * 1.05 + body * 1.22], says, body, wide),
      ];
    });
    const under = stack.baseline + small * 0.45;
    const end = high * pitch - 2 * edge;

    return {
      box,
      marks: [
        label('amount', [0, size * 0.78], words('pay-2025-claimed'), size, { face: 'num' }),
        label('altman', [0, saidAt], said, saidSize, { tone: 'ink-2' }),
        ...marks,
        curve(
          'bracket',
          [
            [0.5, under - small * 0.3],
            [0.5, under],
            [end, under],
            [end, under - small * 0.3],
          ],
          { tone: 'ink', width: 1.2 },
        ),
        ...note('typical', [0, under + large * 1.05], typical, large, broad, { face: 'num' }),
        label(
          'top',
          [0, under + large * 1.05 + noteHeight(typical, large, broad) + small * 1.7],
          say('scene.mega-salaries.now.top', { top: words('pay-2025-top') }),
          small,
          { tone: 'ink-2' },
        ),
      ],
      dots: dots(
        [
          ...Array.from({ length: columns }, (_, i) => stackPoint(stack, i)),
          ...stackPoints(stack, columns, travellers),
        ],
        (i) => ({
          r,
          tone: i < low ? 'ink' : 'ink-2',
          shape: 'square',
          look: i < high ? undefined : 'open',
        }),
      ),
    };
  },
  key: ({ say, locale }) =>
    say('scene.mega-salaries.now.key', { per: formatValue(perSquare.now, 'usd', locale) }),
  describe(telling) {
    const { say, locale, fact } = telling;
    const words = (id: string): string => formatFact(fact(id), locale);
    return [
      say('scene.mega-salaries.now.said', {
        low: words('pay-2025-typical-low'),
        high: words('pay-2025-typical-high'),
        top: words('pay-2025-top'),
        claimed: words('pay-2025-claimed'),
      }),
      ...testimony(telling, 'says').map(({ name, says }) =>
        say('scene.mega-salaries.now.witness-said', { name, says }),
      ),
    ].join(' ');
  },
  asks: (telling) => {
    const { say, locale, fact } = telling;
    const words = (id: string): string => formatFact(fact(id), locale);
    return [
      {
        id: 'claimed',
        on: dotKey(columns),
        text: say('scene.mega-salaries.now.witness-said', {
          name: words('pay-2025-claimed'),
          says: say('scene.mega-salaries.now.altman'),
        }),
      },
      ...testimony(telling, 'says').map(({ who, name, says }) => ({
        id: who,
        on: who,
        text: say('scene.mega-salaries.now.witness-said', { name, says }),
      })),
      {
        id: 'typical',
        on: dotKey(0),
        text: say('scene.mega-salaries.now.ft', {
          low: words('pay-2025-typical-low'),
          high: words('pay-2025-typical-high'),
          top: words('pay-2025-top'),
        }),
      },
    ];
  },
  rows: (telling) => rowsOf('researcher-pay', telling, ['claimed', 'top', 'typical']),
  sources: [
    'asia-business-daily-2025',
    'india-today-2025-06',
    'spyglass-2025',
    'hindustan-times-2025',
    'business-standard-2025-08',
  ],
} satisfies PictureModule;
