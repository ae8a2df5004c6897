/** Which step is at the reading line: arithmetic on positions, nothing of the browser. */

/** A step and the page's height at which its turn begins, in px from the top of the document; ascending. */
export interface Zone {
  readonly id: string;
  readonly top: number;
}

/**
 * The step whose zone holds the line: the last that began at or above it; the first step when none has.
 * `line` in px from the top of the document. Half a pixel is forgiven, for browsers round scroll positions.
 */
export function stepAt(zones: readonly Zone[], line: number): string | undefined {
  let low = 0;
  let high = zones.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((zones[middle]?.top ?? Infinity) <= line + 0.5) low = middle + 1;
    else high = middle;
  }
  return zones[Math.max(0, low - 1)]?.id;
}

/** Where a reader is: a step, and how far its zone has passed the line, as a part of its height. */
export interface Place {
  readonly id: string;
  readonly part: number;
}

/** The place at a line. `end` is where the last zone ends. */
export function placeAt(zones: readonly Zone[], end: number, line: number): Place | undefined {
  const id = stepAt(zones, line);
  const i = zones.findIndex((zone) => zone.id === id);
  const zone = zones[i];
  if (!zone) return undefined;
  const height = Math.max(1, (zones[i + 1]?.top ?? end) - zone.top);
  return { id: zone.id, part: (line - zone.top) / height };
}

/** The line at which a place is found again after the page has been laid out anew: the inverse of `placeAt`. */
export function lineOf(zones: readonly Zone[], end: number, place: Place): number | undefined {
  const i = zones.findIndex((zone) => zone.id === place.id);
  const zone = zones[i];
  if (!zone) return undefined;
  return zone.top + place.part * Math.max(1, (zones[i + 1]?.top ?? end) - zone.top);
}
