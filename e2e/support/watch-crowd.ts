/** The dots on their way, which are on a canvas: what was drawn in the last frame, dot by dot. */

export interface DrawnDot {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

declare global {
  interface Window {
    /** Dots drawn since the canvas was last emptied. A hollow one is two discs on one another, and counts once. */
    drawn: DrawnDot[];
  }
}

/** An init script: listens to the canvas. */
export function watchCrowd(): void {
  window.drawn = [];
  const note = (x: number, y: number, r: number): void => {
    const last = window.drawn.at(-1);
    if (last && Math.abs(last.x - x) + Math.abs(last.y - y) < 1e-6 && last.r > r) return;
    window.drawn.push({ x, y, r });
  };
  const before = <K extends 'arc' | 'clearRect' | 'roundRect'>(
    name: K,
    eye: (...given: Parameters<CanvasRenderingContext2D[K]>) => void,
  ): void => {
    for (const { prototype } of [CanvasRenderingContext2D, OffscreenCanvasRenderingContext2D]) {
      prototype[name] = new Proxy(prototype[name], {
        apply(method, context, given) {
          eye(...(given as Parameters<CanvasRenderingContext2D[K]>));
          return Reflect.apply(method, context, given) as unknown;
        },
      });
    }
  };
  before('clearRect', () => (window.drawn = []));
  before('arc', note);
  before('roundRect', (x, y, side) => {
    note(x + side / 2, y + side / 2, side / 2);
  });
}
