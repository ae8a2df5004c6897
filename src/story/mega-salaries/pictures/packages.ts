/**
 * A million dollars beside what engineers earn: three columns of one width on one line, so that height is money. The
 * million has no ceiling, and much air above its neighbours: that air is the finding.
 */
import { formatFact, formatValue } from '../../../content/format/format.ts';
import { stackHeight, stackPoints, type Stack } from '../../../scene/arrange.ts';
import { dots, hairline, label, note, noteHeight } from '../../../scene/marks.ts';
import { tenth, travellers, type Scene } from '../../../scene/scene.ts';
import type { PictureModule } from '../../chapter.ts';
import { amount, fitted, perSquare, squares } from '../money.ts';
import { rowsOf } from '../rows.ts';

const columns = 5;
const engineers = [
  { who: 'ai-engineers', fact: 'pay-ai-engineer-usd', at: 0.38 },
  { who: 'other-engineers', fact: 'pay-other-engineer-usd', at: 0.7 },
] as const;

export const packages = {
  scene(box, telling): Scene {
    const { say, locale, fact } = telling;
    if (squares(amount(telling, 'pay-package-usd'), perSquare.packages) !== travellers) {
      throw new Error('the travellers are the squares of the seven-figure package');
    }
    const small = box.least;
    const baseline = box.h - 2;
    const open = small * 1.7;
    const pitch = Math.floor(((baseline - open) / (travellers / columns)) * 10) / 10;
    const r = tenth(pitch * 0.39);
    const edge = pitch / 2 - r;
    const stars: Stack = { x: -edge, baseline, columns, pitch };
    const top = baseline - stackHeight(stars, travellers);
    const side = columns * pitch;
    // The words about the million stand in the air at its right.
    const x = side + small * 1.1;
    const head = say('scene.mega-salaries.packages.or-more', {
      amount: formatFact(fact('pay-package-usd'), locale),
    });
    const size = fitted([head], box.w - x, box.numeral);
    const many = say('scene.mega-salaries.packages.many');
    const what = say('scene.mega-salaries.packages.what');
    const wide = Math.min(box.w - x, box.label * 20);
    const manyAt = top + size * 0.76 + box.label * 1.55;
    const whatAt = manyAt + noteHeight(many, box.label, wide) + box.label * 1.6;

    return {
      box,
      marks: [
        {
          kind: 'bar',
          key: 'open-top',
          x: 0,
          y: 1,
          w: tenth(side - 2 * edge),
          h: tenth(top - 3),
          tone: 'ink-3',
          uncertain: true,
        },
        hairline('level', [side, top], [box.w, top], { dashed: true }),
        label('amount', [x, top + size * 0.98], head, size, { face: 'num' }),
        ...note('many', [x, manyAt + size * 0.22], many, box.label, wide),
        ...note('what', [x, whatAt + size * 0.22], what, small, wide, { tone: 'ink-2' }),
        ...engineers.flatMap(({ who, fact: id, at }): Scene['marks'][number][] => {
          const stack: Stack = { ...stars, x: tenth(box.w * at) - edge };
          const n = squares(amount(telling, id), perSquare.packages);
          const head = baseline - stackHeight(stack, n);
          const text = formatFact(fact(id), locale);
          const left = stack.x + edge;
          return [
            {
              kind: 'field',
              key: `pay-${who}`,
              points: stackPoints(stack, 0, n),
              r,
              tone: 'ink-2',
              shape: 'square',
            },
            label(
              `who-${who}`,
              [left, head - small * 0.6],
              say(`scene.mega-salaries.${box.name === 'narrow' ? 'pay' : 'packages'}.${who}`),
              small,
            ),
            label(
              `amount-${who}`,
              [left, head - small * 1.85],
              text,
              Math.max(small, fitted([text], box.w * 0.28, box.numeral * 0.6)),
              { face: 'num' },
            ),
          ];
        }),
      ],
      dots: dots(stackPoints(stars, 0, travellers), { r, tone: 'ink', shape: 'square' }),
    };
  },
  key: ({ say, locale }) =>
    say('scene.mega-salaries.packages.key', { per: formatValue(perSquare.packages, 'usd', locale) }),
  describe({ say, locale, fact }) {
    const words = (id: string): string => formatFact(fact(id), locale);
    return say('scene.mega-salaries.packages.said', {
      stars: words('pay-package-usd'),
      ai: words('pay-ai-engineer-usd'),
      other: words('pay-other-engineer-usd'),
    });
  },
  rows: (telling) => rowsOf('researcher-pay', telling, ['ai-engineers', 'other-engineers', 'stars']),
  sources: ['economist-2024', 'levels-fyi', 'daily-mail-2024', 'the-information-2024', 'hr-grapevine-2024'],
} satisfies PictureModule;
