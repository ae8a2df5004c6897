/**
 * People one way, money the other. The staff of Inflection sit in rows; "most" of them, at least one more than half,
 * cross to Microsoft as one block and leave their seats as outlines. Below, what Microsoft is reported to have paid,
 * a million a square. Seventy people and the thirty squares of the waiver make exactly the hundred travellers.
 */
import { formatFact, formatValue } from '../../../content/format/format.ts';
import type { Point } from '../../../scene/arrange.ts';
import { curve, dots, label, type DotStyle } from '../../../scene/marks.ts';
import { textWidth } from '../../../scene/measure.ts';
import { dotKey, tenth, travellers, type Box, type Curve, type Scene } from '../../../scene/scene.ts';
import type { PictureModule } from '../../chapter.ts';
import { amount, atLeast, fitted, perSquare, squares } from '../money.ts';
import { rowsOf } from '../rows.ts';

/** Rows of squares of the payment. Both of its parts fill whole columns of so many. */
const moneyRows = 10;

/** How the seventy sit, and the block of them that goes: columns and rows. A tall box has tall blocks. */
const seating = (box: Box): { all: Point; block: Point } =>
  box.name === 'wide' ? { all: [7, 10], block: [4, 9] } : { all: [10, 7], block: [6, 6] };

/** A line with a head at its end. */
const arrow = (key: string, from: Point, to: Point, size: number): Curve[] => {
  const back = Math.sign(from[0] - to[0]) * size * 0.5;
  return [
    curve(`${key}-way`, [from, to], { tone: 'ink', width: 1.2 }),
    curve(`${key}-head`, [[to[0] + back, to[1] - size * 0.32], to, [to[0] + back, to[1] + size * 0.32]], {
      tone: 'ink',
      width: 1.2,
    }),
  ];
};

/** The way of a block as high as its two ends: a bracket at its old seats, and an arrow to its new ones. */
const way = (key: string, left: number, right: number, [top, bottom]: Point, size: number): Curve[] => {
  const [middle, depth] = [(top + bottom) / 2, size * 0.4];
  return [
    curve(
      `${key}-bracket`,
      [
        [left, top],
        [left + depth, top],
        [left + depth, bottom],
        [left, bottom],
      ],
      { tone: 'ink', width: 1.2 },
    ),
    ...arrow(key, [left + depth, middle], [right, middle], size),
  ];
};

export const team = {
  scene(box, telling): Scene {
    const { say, locale, fact } = telling;
    const words = (id: string): string => formatFact(fact(id), locale);
    const people = amount(telling, 'inflection-staff');
    const moved = atLeast(people);
    const licence = squares(amount(telling, 'inflection-licence-usd'), perSquare.team);
    const waiver = squares(amount(telling, 'inflection-waiver-usd'), perSquare.team);
    const { all, block } = seating(box);
    if (people + waiver !== travellers || all[0] * all[1] !== people || block[0] * block[1] !== moved) {
      throw new Error('the seats do not hold the people, or people and waiver are not a hundred');
    }

    const small = box.least;
    const [most, total] = [
      say('scene.mega-salaries.team.most', { all: words('inflection-staff') }),
      say('scene.mega-salaries.team.paid', { total: words('inflection-total-usd') }),
    ];
    const head = fitted([most], box.w, box.numeral * 0.86);
    const sum = fitted([total], box.w * 0.8, box.label * 1.3);
    // From below: two lines of names, the strip of money, its sum, a line under the seats, the seats, two heads.
    const step = Math.floor((box.w / ((licence + waiver) / moneyRows + 0.6)) * 10) / 10;
    const moneyTop = box.h - small * 1.7 - moneyRows * step;
    const sumAt = moneyTop - small * 0.6;
    const seatsTop = head * 1.02 + small * 2;
    const pitch = Math.min(
      (sumAt - sum - small * 1.9 - seatsTop) / all[1],
      (box.w * 0.94) / (all[0] + block[0] + 2.5),
    );
    const r = tenth(pitch * 0.38);
    const seat = (left: number, i: number, j: number): Point => [
      tenth(left + (i + 0.5) * pitch),
      tenth(seatsTop + (j + 0.5) * pitch),
    ];
    const seats = Array.from({ length: people }, (_, n): Point => [n % all[0], Math.floor(n / all[0])]);
    // The block sits at the upper right of the seats, so that to cross is to move by one distance.
    const goes = ([i, j]: Point): boolean => i >= all[0] - block[0] && j < block[1];
    const far = box.w - all[0] * pitch;
    const gone = seats.filter(goes);
    const crossed = gone.map(([i, j]) => seat(far, i, j));
    const others = seats.filter((each) => !goes(each)).map(([i, j]) => seat(0, i, j));
    const paid = Array.from({ length: waiver }, (_, n): Point => [
      tenth((licence / moneyRows + 0.6 + Math.floor(n / moneyRows) + 0.5) * step),
      tenth(moneyTop + ((n % moneyRows) + 0.5) * step),
    ]);
    const style = (i: number): DotStyle =>
      i < moved
        ? { r, tone: 'industry' }
        : i < people
          ? { r, tone: 'ink-2', look: 'lost' }
          : { r: tenth(step * 0.39), tone: 'ink', shape: 'square' };
    const blockLeft = far + (all[0] - block[0]) * pitch;
    const under = seatsTop + all[1] * pitch + small * 1.05;
    const foot = box.h - small * 0.35;

    return {
      box,
      marks: [
        label('most', [0, head * 0.8], most, head, { face: 'num' }),
        label('from', [0, seatsTop - small * 0.55], say('scene.mega-salaries.firm.inflection-ai'), small, {
          tone: 'ink-2',
        }),
        label('to', [blockLeft, seatsTop - small * 0.55], say('scene.mega-salaries.firm.microsoft'), small, {
          tone: 'ink-2',
        }),
        {
          kind: 'field',
          key: 'seats',
          points: gone.map(([i, j]) => seat(0, i, j)),
          r,
          tone: 'ink-3',
          shape: 'round',
          look: 'gone',
        },
        ...way('people', all[0] * pitch + 2, blockLeft - 3, [seatsTop, seatsTop + block[1] * pitch], small),
        ...arrow(
          'money',
          [box.w, sumAt - sum * 0.3],
          [textWidth(total, sum) + small * 0.6, sumAt - sum * 0.3],
          small,
        ),
        label('unknown', [0, under], say('scene.mega-salaries.team.unknown'), small, { tone: 'ink-2' }),
        label('total', [0, sumAt], total, sum, { face: 'num' }),
        {
          kind: 'grid',
          key: 'licence',
          x: tenth(step / 2),
          y: tenth(moneyTop + step / 2),
          columns: licence / moneyRows,
          rows: moneyRows,
          pitch: step,
          r: tenth(step * 0.39),
          tone: 'ink-2',
          shape: 'square',
        },
        label(
          'licence-name',
          [0, foot],
          say('scene.mega-salaries.team.licence', { amount: words('inflection-licence-usd') }),
          small,
        ),
        label(
          'waiver',
          [box.w, foot],
          say('scene.mega-salaries.team.waiver', { amount: words('inflection-waiver-usd') }),
          small,
          {
            anchor: 'end',
          },
        ),
      ],
      dots: dots([...crossed, ...others, ...paid], style),
    };
  },
  key: ({ say, locale, fact }) =>
    say('scene.mega-salaries.team.key', {
      per: formatValue(perSquare.team, 'usd', locale),
      all: formatFact(fact('inflection-staff'), locale),
    }),
  describe(telling) {
    const { say, locale, fact } = telling;
    const words = (id: string): string => formatFact(fact(id), locale);
    return say('scene.mega-salaries.team.said', {
      all: words('inflection-staff'),
      least: formatValue(atLeast(amount(telling, 'inflection-staff')), 'people', locale),
      total: words('inflection-total-usd'),
      licence: words('inflection-licence-usd'),
      waiver: words('inflection-waiver-usd'),
    });
  },
  asks: ({ say, locale, fact }) => {
    const words = (id: string): string => formatFact(fact(id), locale);
    return [
      {
        id: 'moved',
        on: dotKey(0),
        text: `${say('scene.mega-salaries.team.most', { all: words('inflection-staff') })}.`,
      },
      { id: 'unknown', on: dotKey(travellers - 31), text: `${say('scene.mega-salaries.team.unknown')}.` },
      {
        id: 'licence',
        on: 'licence-name',
        text: `${say('scene.mega-salaries.team.licence', { amount: words('inflection-licence-usd') })}.`,
      },
      {
        id: 'waiver',
        on: dotKey(travellers - 1),
        text: `${say('scene.mega-salaries.team.waiver', { amount: words('inflection-waiver-usd') })}.`,
      },
    ];
  },
  rows: (telling) => rowsOf('inflection-payment', telling),
  sources: ['rappler-2024', 'straits-times-2024-03', 'cma-inflection'],
} satisfies PictureModule;
