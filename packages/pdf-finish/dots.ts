/**
 * A dot is a line that stays where it is, drawn with a round pen (`src/scene/svg.ts`). Where a path has one dot only,
 * viewers that draw on a canvas of the browser, as Firefox's does, find that it has no extent and leave it out.
 */
import { operations } from './artifacts.ts';

/** So far does the line go on; nobody sees a hundredth. */
const hair = 0.01;

/** The stream with a hair's length in every path that has none. */
export function withExtent(stream: string): string {
  let made = '';
  let at = 0;
  let points: string[] = [];
  let line: { x: number; y: string; start: number; end: number } | undefined;
  for (const { name, operands, start, end } of operations(stream)) {
    if (name === 'm' || name === 'l') {
      points.push(operands.join(' '));
      const [x = '', y = ''] = operands;
      if (name === 'l') line = { x: Number(x), y, start, end };
    } else if (name === 'S' && line && new Set(points).size === 1) {
      const x = String(Number((line.x + hair).toFixed(5)));
      made += `${stream.slice(at, line.start)}${x} ${line.y} l`;
      at = line.end;
    }
    if (name !== 'm' && name !== 'l') [points, line] = [[], undefined];
  }
  return made + stream.slice(at);
}
