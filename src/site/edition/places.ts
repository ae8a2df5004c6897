/** Everything that has an address of its own to be shared: chapters and steps, and the retired ids that lead to them. */
import type { ChapterDoc, Locale, StepDoc } from '../../content/model.ts';
import { content } from './content.ts';
import { chaptersOf } from './steps.ts';

/** The step that shows best what its chapter is about; a chapter that is not named here is shown by its first. */
export const tellingSteps: Readonly<Record<string, string>> = {
  'openai-exodus': 'openai-exodus-half',
  'phd-pipeline': 'phd-pipeline-peak',
};

/** The step that answers the question of the opening. */
export const answerStep = 'what-held-up-scattered';

/** A chapter or a step in one language. */
export interface SharedPlace {
  readonly id: string;
  /** The id that is asked for: `id` itself, or a retired one. */
  readonly asked: string;
  readonly locale: Locale;
  readonly chapter: ChapterDoc;
  /** The step itself, or the one that shows the chapter. */
  readonly step: StepDoc;
  readonly isChapter: boolean;
  /** The takeaway of a step, the title of a chapter. */
  readonly title: string;
  /** What is said there, plain text. */
  readonly words: string;
}

/** The place of a live id; `undefined` if no chapter or step has it. */
function find(locale: Locale, id: string, asked: string): SharedPlace | undefined {
  for (const chapter of chaptersOf(locale)) {
    if (chapter.id === id) {
      const { title, summary: words, steps } = chapter;
      const shown = steps.find((candidate) => candidate.id === tellingSteps[id]) ?? steps[0];
      return shown && { id, asked, locale, chapter, step: shown, isChapter: true, title, words };
    }
    const step = chapter.steps.find((candidate) => candidate.id === id);
    if (step)
      return { id, asked, locale, chapter, step, isChapter: false, title: step.heading, words: step.words };
  }
  return undefined;
}

/** The place that an id leads to, by its alias if it was retired. */
export function placeOf(locale: Locale, asked: string): SharedPlace {
  const place = find(locale, content.permalinks.aliases[asked] ?? asked, asked);
  if (!place) throw new Error(`there is no chapter or step "${asked}" in ${locale}`);
  return place;
}

/** Every id ever published, live or retired, in the order of the list. */
export const publishedIds = (): readonly string[] => content.permalinks.ids;

/** Retired ids that lead to a live one. */
export const aliasesOf = (id: string): readonly string[] =>
  Object.entries(content.permalinks.aliases).flatMap(([alias, target]) => (target === id ? [alias] : []));

/** The place before and after this one in the story, of the same kind (steps beside steps, chapters beside chapters). */
export function neighbours({ locale, id, isChapter }: SharedPlace): {
  readonly before: SharedPlace | undefined;
  readonly after: SharedPlace | undefined;
} {
  const ids = chaptersOf(locale).flatMap((chapter) =>
    isChapter ? [chapter.id] : chapter.steps.map((step) => step.id),
  );
  const at = ids.indexOf(id);
  const place = (other: string | undefined): SharedPlace | undefined =>
    other === undefined ? undefined : placeOf(locale, other);
  return { before: place(ids[at - 1]), after: place(ids[at + 1]) };
}
