/** What pictures of roofs are told with, and who is drawn in them where. */
import type { DotLook } from '../../scene/scene.ts';
import type { Followed, Whereabouts } from '../followed.ts';
import type { Seat } from './seats.ts';

/** What a picture of roofs tells. */
export interface Told {
  /** ISO; one of the days of the pictures. */
  readonly day: string;
  /** The day of the picture before, since when people moved. */
  readonly before?: string;
  /** The roofs that the finding is about; their walls are in ink. */
  readonly main: readonly Whereabouts[];
  readonly finding: string;
  /** Roofs under which the seats of those who went stay in sight. */
  readonly emptied?: readonly Whereabouts[];
  /** What stands above a roof instead of a count, where there is room. */
  readonly changes?: Readonly<Record<Whereabouts, string>>;
}

/** Someone as drawn: where, how well it is known, and whether they moved since the picture before. */
export interface Drawn {
  readonly person: Followed;
  readonly where: Whereabouts;
  readonly look: DotLook | undefined;
  readonly seat: Seat;
  readonly hasMoved: boolean;
}

export type SeatOf = (person: Followed, where: Whereabouts) => Seat;
