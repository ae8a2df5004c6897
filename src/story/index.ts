/** The registry of chapters: the only place that knows them all. */
import { settle, type Box } from '../scene/scene.ts';
import type { Chapter, Picture, Telling } from './chapter.ts';
import { genaiJobs } from './genai-jobs/genai-jobs.ts';
import { megaSalaries } from './mega-salaries/mega-salaries.ts';
import { openaiExodus } from './openai-exodus/openai-exodus.ts';
import { opening } from './opening/opening.ts';
import { phdPipeline } from './phd-pipeline/phd-pipeline.ts';
import { policy } from './policy/policy.ts';
import { startupPull } from './startup-pull/startup-pull.ts';
import { whatHeldUp } from './what-held-up/what-held-up.ts';

type PictureMaker = (state: string, box: Box, telling: Telling) => Picture;

/** Closes over a chapter's own state type, so that the registry can hold chapters of different types. */
function register<S>(chapter: Chapter<S>): {
  id: string;
  states: ReadonlySet<string>;
  picture: PictureMaker;
} {
  return {
    id: chapter.id,
    states: new Set(Object.keys(chapter.states)),
    picture: (name, box, telling) => {
      const state = chapter.states[name];
      if (state === undefined) throw new Error(`chapter "${chapter.id}" has no state "${name}"`);
      return {
        scene: settle(chapter.scene(state, box, telling)),
        description: chapter.describe(state, telling),
        key: chapter.key(state, telling),
        rows: chapter.rows(state, telling),
        sources: chapter.sources(state),
      };
    },
  };
}

const registry = [
  register(opening),
  register(openaiExodus),
  register(startupPull),
  register(megaSalaries),
  register(genaiJobs),
  register(phdPipeline),
  register(policy),
  register(whatHeldUp),
];

/** The state names that each chapter's steps may use; the content check holds the chapters to them. */
export const statesByChapter: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  registry.map(({ id, states }) => [id, states]),
);

/**
 * The picture of a state: pure, so any jump, reload, resize or print of it is the same picture.
 *
 * @example picture('phd-pipeline', 'sectors-2011', boxes.narrow, telling).scene
 */
export function picture(chapter: string, state: string, box: Box, telling: Telling): Picture {
  const entry = registry.find(({ id }) => id === chapter);
  if (!entry) throw new Error(`no pictures are registered for chapter "${chapter}"`);
  return entry.picture(state, box, telling);
}
