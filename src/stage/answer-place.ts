/** Where an answer lies: beside the mark that it names and never over it. All lengths in CSS px, from the stage's corner. */

export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface Area extends Size {
  readonly x: number;
  readonly y: number;
}

/** Air between an answer and its mark, and its ring. */
const air = 10;

const between = (least: number, value: number, most: number): number =>
  Math.max(least, Math.min(value, Math.max(least, most)));

/**
 * Over the mark if there is room, so that a finger does not lie on it; else under it, to the right or to the left of
 * it. A mark that leaves no room on any side is answered at the far end of the stage.
 *
 * @param mark what the answer names
 * @param answer how large it is
 * @param room the stage, less what must stay free at its sides
 * @returns the answer's upper left corner
 */
export function placeBeside(
  mark: Area,
  answer: Size,
  room: Area,
): { readonly x: number; readonly y: number } {
  const [right, bottom] = [room.x + room.width, room.y + room.height];
  const x = between(room.x, mark.x + (mark.width - answer.width) / 2, right - answer.width);
  const y = between(room.y, mark.y + (mark.height - answer.height) / 2, bottom - answer.height);
  const over = mark.y - air - answer.height;
  const under = mark.y + mark.height + air;
  const after = mark.x + mark.width + air;
  const before = mark.x - air - answer.width;
  if (over >= room.y) return { x, y: over };
  if (under + answer.height <= bottom) return { x, y: under };
  if (after + answer.width <= right) return { x: after, y };
  if (before >= room.x) return { x: before, y };
  return { x, y: mark.y + mark.height / 2 < (room.y + bottom) / 2 ? bottom - answer.height : room.y };
}
