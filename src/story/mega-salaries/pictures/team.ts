/**
 * People one way, money the other. The staff of Inflection sit in rows, and the same rows cross to Microsoft: "most" of
 * them, so one more than half are filled, and how many of the others went is not known. Below, what Microsoft is reported to have
 * paid, a million a square. Seventy people and the thirty squares of the waiver make exactly the hundred travellers.
 */
import { formatFact, formatValue } from '../../../content/format/format.ts';
import type { Point } from '../../../scene/arrange.ts';
import { arrow, dots, hairline, label, type DotStyle } from '../../../scene/marks.ts';
import { textWidth } from '../../../scene/measure.ts';
import { dotKey, tenth, travellers, type Scene } from '../../../scene/scene.ts';
import type { PictureModule } from '../../chapter.ts';
import { amount, fitted, perSquare, squares } from '../money.ts';
import { rowsOf } from '../rows.ts';

/** Rows of squares of the payment. Both of its parts fill whole columns of so many. */
const moneyRows = 10;

/** How the seventy sit: half of them fill whole rows, and one dot over the line makes it most. */
const [columns, rows] = [7, 10];

export const team = {
  scene(box, telling): Scene {
    const { say, locale, fact } = telling;
    const words = (id: string): string => formatFact(fact(id), locale);
    const people = amount(telling, 'inflection-staff');
    const licence = squares(amount(telling, 'inflection-licence-usd'), perSquare.team);
    const waiver = squares(amount(telling, 'inflection-waiver-usd'), perSquare.team);
    if (people + waiver !== travellers || columns * rows !== people) {
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
    const pitch = (sumAt - sum - small * 1.9 - seatsTop) / rows;
    const r = tenth(pitch * 0.38);
    const seat = (left: number, i: number, j: number): Point => [
      tenth(left + (i + 0.5) * pitch),
      tenth(seatsTop + (j + 0.5) * pitch),
    ];
    const seats = Array.from({ length: people }, (_, n): Point => [n % columns, Math.floor(n / columns)]);
    const far = box.w - columns * pitch;
    const crossed = seats.map(([i, j]) => seat(far, i, j));
    /** Between the two halves of the rows. */
    const half = seatsTop + (rows / 2) * pitch;
    const paid = Array.from({ length: waiver }, (_, n): Point => [
      tenth((licence / moneyRows + 0.6 + Math.floor(n / moneyRows) + 0.5) * step),
      tenth(moneyTop + ((n % moneyRows) + 0.5) * step),
    ]);
    const majority = Math.floor(people / 2) + 1;
    const style = (i: number): DotStyle =>
      i < people
        ? { r, tone: 'industry', look: i < majority ? undefined : 'open' }
        : { r: tenth(step * 0.39), tone: 'ink', shape: 'square' };
    const under = seatsTop + rows * pitch + small * 1.05;
    const foot = box.h - small * 0.35;

    return {
      box,
      marks: [
        label('most', [0, head * 0.8], most, head, { face: 'num' }),
        label('from', [0, seatsTop - small * 0.55], say('scene.mega-salaries.firm.inflection-ai'), small, {
          tone: 'ink-2',
        }),
        label('to', [far, seatsTop - small * 0.55], say('scene.mega-salaries.firm.microsoft'), small, {
          tone: 'ink-2',
        }),
        {
          kind: 'field',
          key: 'seats',
          points: seats.map(([i, j]) => seat(0, i, j)),
          r,
          tone: 'ink-3',
          shape: 'round',
          look: 'gone',
        },
        // From the seats to the dots, a row a line.
        ...Array.from({ length: rows }, (_, j) => {
          const y = seat(0, 0, j)[1];
          return hairline(`way-${String(j)}`, [columns * pitch + 4, y], [far - 4, y], {
            dashed: j > rows / 2,
            tone: 'ink-2',
          });
        }),
        hairline('half', [far - pitch * 0.3, half], [box.w, half], { tone: 'ink' }),
        ...arrow(
          'money',
          [box.w, sumAt - sum * 0.3],
          [textWidth(total, sum) + small * 0.6, sumAt - sum * 0.3],
          small * 0.5,
          { tone: 'ink', width: 1.2 },
        ),
        label('unknown', [box.w, under], say('scene.mega-salaries.team.unknown'), small, {
          anchor: 'end',
          tone: 'ink-2',
        }),
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
      dots: dots([...crossed, ...paid], style),
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
