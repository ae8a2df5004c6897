/**
 * People one way, money the other: about seventy people, of whom "most" went to Microsoft, and what Microsoft is
 * reported to have paid Inflection, a million a square. Seventy people and the thirty squares of the waiver make
 * exactly the hundred travellers.
 */
import { formatFact } from '../../content/format/format.ts';
import { stackHeight, stackPoints, type Stack } from '../../scene/arrange.ts';
import { dotKey, tenth, travellers, type Box, type Dot, type Label, type Scene } from '../../scene/scene.ts';
import type { Telling } from '../chapter.ts';
import { label } from '../../scene/marks.ts';
import { amount, fitted, perSquare, smallSize, squares } from './money.ts';

const moneyColumns = 20;

/** The least that "most of them" can mean: one more than half. @example atLeast(70) // 36 */
export const atLeast = (all: number): number => Math.floor(all / 2) + 1;

export function team(box: Box, telling: Telling): Scene {
  const { say, locale, fact } = telling;
  const words = (id: string): string => formatFact(fact(id), locale);
  const people = amount(telling, 'inflection-staff');
  const moved = atLeast(people);
  const licence = squares(amount(telling, 'inflection-licence-usd'), perSquare.team);
  const waiver = squares(amount(telling, 'inflection-waiver-usd'), perSquare.team);
  if (people + waiver !== travellers)
    throw new Error('the people and the squares of the waiver are not a hundred');

  const small = smallSize(box.label);
  const peopleColumns = box.name === 'narrow' ? 3 : 4;
  const moneyWide = box.w * (box.name === 'narrow' ? 0.55 : 0.42);
  const peopleWide = box.w * 0.58;
  const heads = [
    words('inflection-total-usd'),
    say('scene.mega-salaries.team.most', { all: words('inflection-staff') }),
  ];
  // The two stand on one line: together with the room between them they are as wide as the box.
  const size = fitted([heads.join('——')], box.w, box.numeral);
  const baseline = box.h - 3 - small * 2.9;
  const top = small * 1.9 + size * 1.1 + small * 2;
  const rows = Math.ceil(licence / moneyColumns) + Math.ceil(waiver / moneyColumns);
  // Cut to a tenth, so that the grid and the travellers on top of it keep the same step.
  const cell =
    Math.floor(Math.min((baseline - top) / (rows + 0.6), (moneyWide - small) / moneyColumns) * 10) / 10;
  const money: Stack = { x: 0, baseline, columns: moneyColumns, pitch: cell };
  const licenceHigh = stackHeight(money, licence);
  const waiverStack: Stack = { ...money, baseline: baseline - licenceHigh - cell * 0.6 };
  const moneyTop = waiverStack.baseline - stackHeight(waiverStack, waiver);

  // Two blocks of people: those who moved at the far right, those of whom we cannot tell in between.
  const seatRows = Math.ceil(moved / peopleColumns);
  const pitch = Math.min((baseline - top) / seatRows, peopleWide / (2 * peopleColumns + 1.6));
  const right: Stack = { x: box.w - peopleColumns * pitch, baseline, columns: peopleColumns, pitch };
  const unknown: Stack = { ...right, x: right.x - (peopleColumns + 0.8) * pitch };
  const r = tenth(pitch * 0.4);
  const under = (key: string, x: number, line: number, text: string, rest: Partial<Label> = {}): Label =>
    label(key, [x, baseline + small * (1.5 + 1.25 * line)], text, small, rest);

  return {
    box,
    marks: [
      label('to-inflection', [0, small], say('scene.mega-salaries.team.to-inflection'), small, {
        tone: 'ink-2',
      }),
      label('to-microsoft', [box.w, small], say('scene.mega-salaries.team.to-microsoft'), small, {
        anchor: 'end',
        tone: 'ink-2',
      }),
      label('total', [0, small * 1.6 + size], heads[0] ?? '', size, { face: 'num' }),
      label('most', [box.w, small * 1.6 + size], heads[1] ?? '', size, { anchor: 'end', face: 'num' }),
      {
        kind: 'grid',
        key: 'licence',
        x: tenth(cell / 2),
        y: tenth(baseline - licenceHigh + cell / 2),
        columns: moneyColumns,
        rows: licence / moneyColumns,
        pitch: cell,
        r: tenth(cell * 0.38),
        tone: 'ink-2',
        shape: 'square',
      },
      label(
        'waiver',
        [0, moneyTop - small * 0.5],
        say('scene.mega-salaries.team.waiver', { amount: words('inflection-waiver-usd') }),
        small,
      ),
      under('licence-name', 0, 0, say('scene.mega-salaries.team.licence'), { tone: 'ink-2' }),
      under('licence-amount', 0, 1, words('inflection-licence-usd')),
      under('moved-name', box.w, 0, say('scene.mega-salaries.team.moved'), { anchor: 'end' }),
      under('unknown-name', unknown.x + peopleColumns * pitch, 0, say('scene.mega-salaries.team.unknown'), {
        anchor: 'end',
        tone: 'ink-2',
      }),
      under(
        'unknown-more',
        unknown.x + peopleColumns * pitch,
        1,
        say('scene.mega-salaries.team.unknown-more'),
        {
          anchor: 'end',
          tone: 'ink-2',
        },
      ),
    ],
    dots: [
      ...stackPoints(right, 0, moved).map((point) => ({
        point,
        r,
        tone: 'industry' as const,
        shape: 'round' as const,
      })),
      ...stackPoints(unknown, 0, people - moved).map((point) => ({
        point,
        r,
        tone: 'other' as const,
        shape: 'round' as const,
      })),
      ...stackPoints(waiverStack, 0, waiver).map((point) => ({
        point,
        r: tenth(cell * 0.38),
        tone: 'ink' as const,
        shape: 'square' as const,
      })),
    ].map(({ point: [x, y], ...look }, i): Dot => ({ kind: 'dot', key: dotKey(i), x, y, ...look })),
  };
}
