/** A hundred parts of the market for top AI talent, ten to a row: the giants, large enterprises, everyone else. */
import { formatValue } from '../../content/format/format.ts';
import { apportion, type Point } from '../../scene/arrange.ts';
import { tenth, travellers, type Box, type Label, type Scene, type Tone } from '../../scene/scene.ts';
import type { Telling } from '../chapter.ts';
import { label } from '../../scene/marks.ts';
import { hundred, under } from './marks.ts';
import { share } from './record.ts';

const bands = ['five', 'large', 'rest'] as const;
const tones: Readonly<Record<(typeof bands)[number], Tone>> = {
  five: 'industry',
  large: 'industry',
  rest: 'other',
};
const columns = 10;
/** Room between bands, in rows. */
const between = 0.9;

export function market(box: Box, telling: Telling): Scene {
  const five = share(telling, 'big-five-of-market');
  const large = share(telling, 'large-of-market');
  const parts = apportion([five, large], travellers);
  const rowsOf = parts.map((part) => Math.ceil(part / columns));
  const high = rowsOf.reduce((sum, rows) => sum + rows, 0) + between * (bands.length - 1);
  const pitch = Math.min(box.h / high, (box.w * (box.name === 'narrow' ? 0.6 : 0.66)) / columns);
  const spare = (box.h - high * pitch) / 2;
  const tops = rowsOf.map(
    (_, i) => spare + (rowsOf.slice(0, i).reduce((sum, rows) => sum + rows, 0) + i * between) * pitch,
  );
  const x = columns * pitch + box.label;
  const big = box.numeral * (box.name === 'narrow' ? 1 : 1.3);
  const percent = (value: number): string =>
    formatValue(value, 'percent', telling.locale, Number.isInteger(value) ? 0 : 1);
  const said = (i: number, name: (typeof bands)[number], value?: number): Label[] => {
    // The words of a band start level with its first row.
    const top = (tops[i] ?? 0) + pitch * 0.1;
    const words = telling.say(`scene.startup-pull.market.${name}`);
    const first = top + (value === undefined ? box.label : big * 0.76);
    const name1 = label(
      `name-${name}`,
      [x, value === undefined ? first : under(first, big, box.label)],
      words,
      box.label,
      {
        tone: value === undefined ? 'ink-2' : 'ink',
      },
    );
    return value === undefined
      ? [name1]
      : [label(`value-${name}`, [x, first], percent(value), big, { face: 'num' }), name1];
  };

  const points = parts.flatMap((part, band) =>
    Array.from({ length: part }, (_, i): Point => [
      tenth(((i % columns) + 0.5) * pitch),
      tenth((tops[band] ?? 0) + (Math.floor(i / columns) + 0.5) * pitch),
    ]),
  );
  const [first = 0, second = 0] = parts;
  return {
    box,
    marks: [...said(0, 'five', five), ...said(1, 'large', large), ...said(2, 'rest')],
    dots: hundred(
      points,
      pitch * 0.4,
      (i) => tones[i < first ? 'five' : i < first + second ? 'large' : 'rest'],
    ),
  };
}
