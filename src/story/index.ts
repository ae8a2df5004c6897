/** The registry of chapters: the only place that knows them all. */
import { settle, type Box } from '../scene/scene.ts';
import type { Chapter, Picture, PictureModule, Telling } from './chapter.ts';
import { genaiJobs } from './genai-jobs/genai-jobs.ts';
import { megaSalaries } from './mega-salaries/mega-salaries.ts';
import { openaiExodus } from './openai-exodus/openai-exodus.ts';
import { opening } from './opening/opening.ts';
import { phdPipeline } from './phd-pipeline/phd-pipeline.ts';
import { policy } from './policy/policy.ts';
import { roofsBetween } from './roofs/between.ts';
import { startupPull } from './startup-pull/startup-pull.ts';
import { whatHeldUp } from './what-held-up/what-held-up.ts';

/** Who is followed and where they stood, for whoever lists them. */
export { followed, independent, junes, lost, origin, stayOn, threads } from './followed.ts';

/** All chapters, in the order of the story. */
const registry: readonly Chapter[] = [
  opening,
  openaiExodus,
  startupPull,
  megaSalaries,
  genaiJobs,
  phdPipeline,
  policy,
  whatHeldUp,
];

/** The state names that each chapter's steps may use; the content check holds the chapters to them. */
export const statesByChapter: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  registry.map(({ id, pictures }) => [id, new Set(Object.keys(pictures))]),
);

/**
 * The picture of a state: pure, so any jump, reload, resize or print of it is the same picture.
 *
 * @example picture('phd-pipeline', 'even', boxes.narrow, telling).scene
 */
export function picture(chapter: string, state: string, box: Box, telling: Telling): Picture {
  const drawn = registry.find(({ id }) => id === chapter)?.pictures[state];
  if (!drawn) throw new Error(`there is no picture "${state}" of chapter "${chapter}"`);
  return told(drawn, box, telling);
}

/** The days between those of steps, on which everybody is placed by the same rule. */
const between: readonly (PictureModule & { readonly day: string })[] = [
  roofsBetween('2024-06-30', '2024-12-31'),
  roofsBetween('2025-06-30', '2025-12-31'),
];

/** Pictures of days that no step has, by their days: time on the stage shows them. */
export const picturesBetween = (box: Box, telling: Telling): ReadonlyMap<string, Picture> =>
  new Map(between.map((drawn) => [drawn.day, told(drawn, box, telling)]));

function told(drawn: PictureModule, box: Box, telling: Telling): Picture {
  return {
    scene: settle(drawn.scene(box, telling)),
    day: drawn.day,
    description: drawn.describe(telling),
    key: drawn.key(telling),
    rows: drawn.rows?.(telling),
    sources: drawn.sources,
    asks: drawn.asks?.(telling) ?? [],
  };
}

export { cover } from './opening/cover.ts';
export { threeJunes } from './what-held-up/three-junes.ts';
