import type { Report } from '../read/mistakes.ts';
import type { ChapterReading, Reading } from '../read/reading.ts';

/** Holds the list of published ids to the chapters and steps that exist: an id never vanishes. */
export function checkPermalinks({ permalinks, chapters }: Reading, report: Report): void {
  if (!permalinks.whole) return;
  const live = liveIds(chapters);
  const published = new Set<string>();
  permalinks.ids.forEach((id, i) => {
    const at = permalinks.placeOfId(i);
    if (published.has(id)) report(at, `id "${id}" is listed a second time; expected each id once.`);
    published.add(id);
    if (live.has(id) || Object.hasOwn(permalinks.aliases, id) || mayBeUnread(id, chapters)) return;
    report(
      at,
      `id "${id}" was published but no chapter or step has it; an id never vanishes, so add an alias for it.`,
    );
  });
  for (const id of live) {
    if (published.has(id)) continue;
    report({ file: permalinks.file }, `id "${id}" is not listed; add it to ids, so that its links are kept.`);
  }
  for (const id of permalinks.recorded.ids) {
    if (published.has(id)) continue;
    report(
      { file: permalinks.file },
      `id "${id}" of edition ${permalinks.recorded.version} is not listed any more; an id never vanishes, so list it and add an alias for it.`,
    );
  }
  checkAliases(permalinks, live, chapters, report);
}

function checkAliases(
  permalinks: Reading['permalinks'],
  live: ReadonlySet<string>,
  chapters: readonly ChapterReading[],
  report: Report,
): void {
  const { aliases } = permalinks;
  for (const [alias, target] of Object.entries(aliases)) {
    const at = permalinks.placeOfAlias(alias);
    if (live.has(alias)) {
      report(
        at,
        `alias "${alias}" is also the id of a chapter or step; expected aliases for retired ids only.`,
      );
    }
    if (Object.hasOwn(aliases, target)) {
      report(
        at,
        `alias "${alias}" leads to another alias, "${target}"; expected it to lead straight to a live id.`,
      );
    } else if (!live.has(target) && !mayBeUnread(target, chapters)) {
      report(at, `alias "${alias}" leads to "${target}", which no chapter or step has; expected a live id.`);
    }
  }
}

/** The ids of all chapters and steps, of either language. */
function liveIds(chapters: readonly ChapterReading[]): ReadonlySet<string> {
  return new Set(chapters.flatMap(({ id, steps }) => [id, ...steps.map(({ doc }) => doc.id)]));
}

/** Whether the id may be that of a step in a chapter that no language could be read of. */
function mayBeUnread(id: string, chapters: readonly ChapterReading[]): boolean {
  const own = chapters.filter((chapter) => id.startsWith(`${chapter.id}-`));
  return own.length > 0 && own.every(({ whole }) => !whole);
}
