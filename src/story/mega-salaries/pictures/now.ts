/**
 * A hundred outlined squares, a million each: the sum that a rival said. Ten are solid, what a newspaper put the best
 * paid above; the rest stay outlines. Beside them the other witnesses, each with what it said.
 */
import { formatFact, formatValue } from '../../../content/format/format.ts';
import { stackPoint, stackPoints, type Stack } from '../../../scene/arrange.ts';
import { dots, hairline, label, lineHeight, note, noteHeight } from '../../../scene/marks.ts';
import { tenth, travellers, type Scene } from '../../../scene/scene.ts';
import type { PictureModule, Telling } from '../../chapter.ts';
import { amount, fitted, perSquare, squares } from '../money.ts';
import { rowsOf } from '../rows.ts';

const columns = 10;

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
    const best = squares(amount(telling, 'pay-2025-top'), perSquare.now);
    if (squares(amount(telling, 'pay-2025-claimed'), perSquare.now) !== travellers || best !== columns) {
      throw new Error('the claim is not a hundred squares, or the best paid are not one row of them');
    }
    const small = box.least;
    const narrow = box.name === 'narrow';
    const claimed = words('pay-2025-claimed');
    const size = box.numeral * (box.id === 'low' ? 0.86 : 1);
    const said = say('scene.mega-salaries.now.altman');
    const saidSize = Math.max(small, fitted([said], box.w, box.label));
    const saidAt = size * 0.98 + saidSize * 0.8;
    const top = saidAt + small * 0.85;
    const foot = small * 2.9;
    const pitch =
      Math.floor(
        Math.min(
          (box.h - top - foot) / columns,
          (box.w * (box.id === 'low' ? 0.42 : narrow ? 0.5 : 0.7)) / columns,
        ) * 10,
      ) / 10;
    const r = tenth(pitch * 0.4);
    const edge = pitch / 2 - r;
    const side = columns * pitch;
    const stack: Stack = { x: -edge, baseline: top + side, columns, pitch };
    const x = side + small * (narrow ? 1.1 : 1.7);
    const wide = box.w - x;
    const body = narrow ? small : box.label;
    const given = testimony(telling, narrow ? 'brief' : 'says');
    const heights = given.map(({ says }) => small * lineHeight + noteHeight(says, body, wide) + body);
    // The witnesses share the height of the block and what is under it.
    const room = box.h - top - heights.reduce((sum, high) => sum + high, 0);
    const gap = Math.max(small * 0.35, room / given.length);
    let y = top;
    const marks = given.flatMap(({ who, name, says }, i) => {
      const at = y + small * 0.75;
      y += (heights[i] ?? 0) + gap;
      return [
        hairline(`rule-${who}`, [x, at - small * 1.15], [box.w, at - small * 1.15]),
        label(who, [x, at], name, small, { tone: 'ink-2' }),
        ...note(`${who}-says`, [x, at + small * lineHeight], says, body, wide),
      ];
    });
    const foots = ['typical', 'top'].map((key) =>
      say(`scene.mega-salaries.now.${key}`, {
        low: words('pay-2025-typical-low'),
        high: words('pay-2025-typical-high'),
        top: words('pay-2025-top'),
      }),
    );

    return {
      box,
      marks: [
        label('amount', [0, size * 0.78], claimed, size, { face: 'num' }),
        label('altman', [0, saidAt], said, saidSize, { tone: 'ink-2' }),
        ...marks,
        ...(narrow
          ? note('foot', [0, stack.baseline + small * 1.2], foots[1] ?? '', small, side)
          : foots.map((text, i) =>
              label(`foot-${String(i)}`, [0, stack.baseline + small * (1.2 + 1.3 * i)], text, small, {
                tone: i === 0 ? 'ink-2' : 'ink',
              }),
            )),
      ],
      dots: dots(
        [
          ...Array.from({ length: columns }, (_, i) => stackPoint(stack, i)),
          ...stackPoints(stack, columns, travellers),
        ],
        (i) => ({
          r,
          tone: i < best ? 'ink' : 'ink-2',
          shape: 'square',
          look: i < best ? undefined : 'open',
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
  rows: (telling) => rowsOf('researcher-pay', telling, ['claimed', 'top', 'typical']),
  sources: [
    'asia-business-daily-2025',
    'india-today-2025-06',
    'spyglass-2025',
    'hindustan-times-2025',
    'undeads-2025',
  ],
} satisfies PictureModule;
