/**
 * A hundred outlined squares, a million each: the sum that a rival said. Seven are solid, which a newspaper gave as
 * typical, the three that it begins at darkest; the rest stay outlines. Under them the other witnesses in a row, each
 * with what it said.
 */
import { formatFact, formatValue } from '../../../content/format/format.ts';
import { stackPoints, type Stack } from '../../../scene/arrange.ts';
import { curve, dots, hairline, label, note } from '../../../scene/marks.ts';
import { dotKey, tenth, travellers, type Scene } from '../../../scene/scene.ts';
import type { PictureModule, Telling } from '../../chapter.ts';
import { depthOf } from '../../heading.ts';
import { amount, fitted, perSquare, squares } from '../money.ts';
import { rowsOf } from '../rows.ts';

const columns = 20;

/** Witnesses beside one another. */
const abreast = { narrow: 2, medium: 4, wide: 4 } as const;

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
    if (row('pay-2025-claimed') !== travellers) {
      throw new Error('the claim is not a hundred squares');
    }
    const small = box.least;
    const narrow = box.name === 'narrow';
    const size = box.numeral * { narrow: 1, low: 0.72, medium: 1.2, wide: 1.9 }[box.id];
    const said = say('scene.mega-salaries.now.altman');
    const saidSize = Math.max(small, fitted([said], box.w, box.label));
    const depth = box.id === 'low' ? 0 : depthOf(telling);
    const saidAt = size * (1 + depth) + saidSize * 0.8;
    const top = saidAt + small * { narrow: 1, low: 0.5, medium: 1, wide: 1.8 }[box.id];
    const typical = say('scene.mega-salaries.now.typical', {
      low: words('pay-2025-typical-low'),
      high: words('pay-2025-typical-high'),
    });
    const large = fitted(
      [typical],
      box.w * 0.98,
      box.numeral * { narrow: 0.66, low: 0.56, medium: 0.74, wide: 0.95 }[box.id],
    );
    const pitch = Math.floor((box.w / columns) * 10) / 10;
    // Outlines are light, and what is solid is one heavy block.
    const [light, heavy] = [tenth(pitch * 0.38), tenth(pitch * 0.5)];
    const stack: Stack = { x: 0, baseline: top + (travellers / columns) * pitch, columns, pitch };
    const under = stack.baseline + small * 0.45;
    const end = high * pitch;
    const typicalAt = under + large * 1.05;
    const topAt = typicalAt + small * 0.4 + large * 0.3 + small * (narrow ? 0.7 : 1);
    const first = topAt + small * { narrow: 1.1, low: 0.6, medium: 1.3, wide: 3.2 }[box.id];
    const gap = small * (narrow ? 0.8 : 1.2);
    const wide = (box.w + gap) / abreast[box.name] - gap;
    const body = { narrow: small, medium: small * 1.05, wide: box.label * 1.15 }[box.name];
    const rowHeight = (box.h - first) / (witnesses.length / abreast[box.name]);
    const marks = testimony(telling, box.name === 'wide' ? 'says' : 'brief').flatMap(
      ({ who, name, says }, i) => {
        const x = (i % abreast[box.name]) * (wide + gap);
        const y = first + Math.floor(i / abreast[box.name]) * rowHeight;
        const named = note(who, [x, y + small * 1.15], name, small, wide, { tone: 'ink-2' });
        const last = named.at(-1)?.y ?? y;
        return [
          hairline(`rule-${who}`, [x, y], [x + wide, y]),
          ...named.map((each, line) => (line === 0 ? { ...each, key: who } : each)),
          ...note(`${who}-says`, [x, last + body * 1.22], says, body, wide),
        ];
      },
    );

    return {
      box,
      marks: [
        label('amount', [0, size * 0.8], words('pay-2025-claimed'), size, { face: 'num' }),
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
        label('typical', [0, typicalAt], typical, large, { face: 'num' }),
        label('top', [0, topAt], say('scene.mega-salaries.now.top', { top: words('pay-2025-top') }), small, {
          tone: 'ink-2',
        }),
      ],
      dots: dots(stackPoints(stack, 0, travellers), (i) => ({
        r: i < high ? heavy : light,
        tone: i < low ? 'ink' : i < high ? 'ink-2' : 'ink-3',
        shape: 'square',
        look: i < high ? undefined : 'open',
      })),
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
