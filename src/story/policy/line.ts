/** The years around the order, as one line of time with a day as long as any other. */
import { scaleUtc } from 'd3';
import { hairline, label } from '../../scene/marks.ts';
import type { Box, Label, Line } from '../../scene/scene.ts';

/** To the end of the money that Brussels meant to propose. */
const [from, until] = ['2023-07-01', '2027-12-31'];

/** Where a day begins, in box pixels. */
export function yearScale(box: Box): (day: string) => number {
  const scale = scaleUtc([new Date(from), new Date(until)], [0, box.w - 1]);
  return (day) => Math.min(scale(new Date(day)), box.w);
}

/** The line itself, with each year at its beginning. */
export function yearLine(box: Box, y: number, size: number): (Line | Label)[] {
  const x = yearScale(box);
  const years = Array.from({ length: Number(until.slice(0, 4)) - Number(from.slice(0, 4)) + 1 }, (_, i) =>
    String(Number(from.slice(0, 4)) + i),
  );
  return [
    hairline('years', [0, y], [box.w, y], { tone: 'ink-2' }),
    ...years.flatMap((year, i) => {
      const left = i === 0 ? 0 : x(`${year}-01-01`);
      return [
        ...(i === 0 ? [] : [hairline(`year-${year}`, [left, y], [left, y + size * 0.5], { tone: 'ink-2' })]),
        label(`year-${year}-name`, [left + (i === 0 ? 0 : 5), y + size * 1.05], year, size, {
          tone: 'ink-2',
        }),
      ];
    }),
  ];
}
