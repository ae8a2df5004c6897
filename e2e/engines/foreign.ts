/** A page in a browser that Playwright does not drive, and what all such browsers have in common. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface Foreign {
  readonly open: (address: string) => Promise<void>;
  /** As the reader's own button does it; waits until the page has loaded again. */
  readonly reload: () => Promise<void>;
  /** Runs an expression in the page; what it comes to, awaited, as a value of JSON. */
  readonly run: <T>(expression: string) => Promise<T>;
  readonly resize: (width: number, height: number) => Promise<void>;
  /** Moves the mouse to places in the window one after the other; with its button down from the first on, or up. */
  readonly move: (button: 'up' | 'down', ...places: readonly Place[]) => Promise<void>;
  /** Errors and warnings of the page so far. */
  readonly complaints: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

/** CSS pixels from the window's upper left corner. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** An engine that may be there. */
export interface Engine {
  readonly name: string;
  /** What to install where it is missing. */
  readonly wanted: string;
  readonly isThere: boolean;
  readonly start: () => Promise<Foreign>;
}

/** Where the first of these programs is that is on the path. */
export function onPath(...names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((dir) => join(dir, name))).find((path) => existsSync(path));
}

/** The expression as one that comes to a text of JSON, whatever the protocol can carry. */
export const asJson = (expression: string): string => `(async () => JSON.stringify(await (${expression})))()`;

/** Moves of a mouse as both protocols of WebDriver know them. */
export const mouseActions = (button: 'up' | 'down', places: readonly Place[]): object[] => {
  const moves = places.map(({ x, y }) => ({
    type: 'pointerMove',
    x: Math.round(x),
    y: Math.round(y),
    duration: 0,
    origin: 'viewport',
  }));
  const pressed = [{ type: 'pointerDown', button: 0 }, ...moves.slice(1), { type: 'pointerUp', button: 0 }];
  return [
    {
      type: 'pointer',
      id: 'mouse',
      parameters: { pointerType: 'mouse' },
      actions: button === 'down' ? [...moves.slice(0, 1), ...pressed] : moves,
    },
  ];
};
