/** What pictures of roofs are told with, and who is drawn in them where. */
import type { Point } from '../scene/arrange.ts';
import type { DotLook } from '../scene/scene.ts';
import type { Followed, Whereabouts } from './followed.ts';
import type { Seat } from './roof-seats.ts';
import type { Hop } from './roof-ways.ts';

/** What a picture of roofs tells. */
export interface Told {
  /** ISO; one of the days of the pictures. */
  readonly day: string;
  /** The roofs that the finding is about; their walls are in ink. If it is about those out of sight, they are large. */
  readonly main: readonly Whereabouts[];
  readonly finding: string;
  /** The moves whose ways are drawn. */
  readonly ways: (person: Followed) => readonly Hop[];
  /** Roofs under which the seats of those who went stay in sight. */
  readonly emptied?: readonly Whereabouts[];
  /** What stands in an attic instead of a count. */
  readonly attics?: Readonly<Record<Whereabouts, string>>;
}

/** Someone as drawn: where, and how well it is known. */
export interface Drawn {
  readonly person: Followed;
  readonly where: Whereabouts;
  readonly look: DotLook | undefined;
  readonly at: Point;
}

export type SeatOf = (person: Followed, where: Whereabouts) => Seat;
