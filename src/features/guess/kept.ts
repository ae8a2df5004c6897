/** The reader's two guesses, kept on the device and nowhere else. Storage may be refused; they then last the visit. */
import { isChoice, type Choice } from './choices.ts';
import { months, top, type Line } from './line.ts';

export interface Guesses {
  readonly bet?: Choice | undefined;
  /** Not there rather than empty while nothing is drawn. */
  readonly line?: Line | undefined;
}

export interface Kept {
  readonly guesses: () => Guesses;
  readonly keep: (change: Guesses) => void;
}

const name = 'scattered-guess';

/**
 * Opens what is kept. `open` gives the browser's storage and may throw, as its methods may.
 *
 * @example const kept = openKept(() => localStorage)
 */
export function openKept(open: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): Kept {
  let held: Guesses = {};
  try {
    held = parseGuesses(open().getItem(name) ?? '{}');
  } catch {
    // Refused or spoilt: there are no guesses yet.
  }
  return {
    guesses: () => held,
    keep: (change) => {
      held = { ...held, ...change };
      try {
        if (held.bet === undefined && held.line === undefined) open().removeItem(name);
        else open().setItem(name, JSON.stringify(held));
      } catch {
        // Refused: held for as long as the page is open.
      }
    },
  };
}

/** Guesses from a text that anyone may have changed; throws if it is not JSON, leaves out what is no guess. */
export function parseGuesses(text: string): Guesses {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null) return {};
  const { bet, line } = value as Record<string, unknown>;
  return {
    ...(isChoice(bet) ? { bet } : {}),
    ...(isLine(line) ? { line } : {}),
  };
}

const isLine = (value: unknown): value is Line =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.length <= months &&
  value.every((each) => Number.isInteger(each) && each >= 0 && each <= top);
