/** Words of a printed page that stand where none can be read. */
import type { Sheet } from './reader.ts';

/** So near to its edge a printer may leave a sheet white: 5 mm. */
const edge = 14;

/** Words that stand over others, or at the edge of the sheet or off it. */
export function misplaced({ pieces, width, height }: Sheet, index: number): string[] {
  const place = `page ${String(index + 1)}`;
  return pieces.flatMap(({ text, box: [x0, y0, x1, y1] }, n) => {
    const isOff = x0 < edge || y0 < edge || x1 > width - edge || y1 > height - edge;
    const over = pieces.slice(n + 1).filter(({ box: [u0, v0, u1, v1] }, later) => {
      // A comma moves under the 7 that it follows.
      const kerned = later === 0 && Math.abs(v0 - y0) < 1 ? 0.2 * (y1 - y0) : 1;
      const [across, up] = [Math.min(x1, u1) - Math.max(x0, u0), Math.min(y1, v1) - Math.max(y0, v0)];
      return across > kerned && up > 0.45 * Math.min(y1 - y0, v1 - v0);
    });
    return [
      ...(isOff ? [`${place}: "${text}" at the edge`] : []),
      ...over.map((other) => `${place}: "${text}" over "${other.text}"`),
    ];
  });
}
