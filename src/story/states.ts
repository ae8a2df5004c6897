/** The first edition's chapters: functions of a chapter's own state type instead of a module per picture. */
import type { Box, Scene } from '../scene/scene.ts';
import type { Chapter, PictureModule, Rows, Telling } from './chapter.ts';

/** Pictures of one chapter. `S` is the chapter's own state type; it stays inside the chapter. */
export interface StateChapter<S> {
  readonly id: string;
  readonly states: Readonly<Record<string, S>>;
  readonly scene: (state: S, box: Box, telling: Telling) => Scene;
  readonly describe: (state: S, telling: Telling) => string;
  readonly key: (state: S, telling: Telling) => string;
  readonly rows: (state: S, telling: Telling) => Rows | undefined;
  readonly sources: (state: S) => readonly string[];
}

/** The same chapter as picture modules. */
export function fromStates<S>(chapter: StateChapter<S>): Chapter {
  const pictureOf = (state: S): PictureModule => ({
    scene: (box, telling) => chapter.scene(state, box, telling),
    key: (telling) => chapter.key(state, telling),
    describe: (telling) => chapter.describe(state, telling),
    sources: chapter.sources(state),
    rows: (telling) => chapter.rows(state, telling),
  });
  return {
    id: chapter.id,
    pictures: Object.fromEntries(
      Object.entries(chapter.states).map(([name, state]) => [name, pictureOf(state)]),
    ),
  };
}
