/** Where something that opens at a place in the text stands: under it, or over it where there is more room. */

/** A box in px of the window. */
export interface Edges {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}
export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Left and top, in px of the window, of something of `size` that opens at `place`; always inside `room`, with `gap`
 * px around it.
 */
export function beside(
  place: Edges,
  { width, height }: Size,
  room: Size,
  gap: number,
): { readonly left: number; readonly top: number } {
  const [below, above] = [place.bottom + gap, place.top - height - gap];
  const wanted = below + height <= room.height - gap || above < gap ? below : above;
  const within = (value: number, most: number): number =>
    Math.round(Math.max(gap, Math.min(value, most - gap)));
  return { left: within(place.left, room.width - width), top: within(wanted, room.height - height) };
}

/** The part of the window that no scroll bar takes. */
export const windowSize = (): Size => ({
  width: document.documentElement.clientWidth,
  height: document.documentElement.clientHeight,
});
