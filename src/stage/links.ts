/** The address follows the reader, and a link leads to its place. */

/** Whether an id is one of the page's own; anything else in the address (typos, attacks) is left alone. */
export const stepOfHash = (hash: string, ids: ReadonlySet<string>): string | undefined => {
  const id = hash.startsWith('#') ? hash.slice(1) : hash;
  return ids.has(id) ? id : undefined;
};

/**
 * Writes the step into the address without a history entry, and into the links that keep the reader's place
 * (language, previous, next). The first step is the bare address: a reader who has not moved has a clean one.
 */
export function followReader(id: string, ids: readonly string[]): void {
  const at = ids.indexOf(id);
  const hash = at <= 0 ? '' : `#${id}`;
  if (location.hash !== hash) {
    // Ids of chapters stay while the reader is at the chapter's first step: the link that was opened is a good one.
    const chapter = document.getElementById(id)?.closest('section')?.id;
    const opened = location.hash === `#${chapter ?? ''}` && isFirstOf(id, chapter);
    if (!opened) history.replaceState(history.state, '', `${location.pathname}${location.search}${hash}`);
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-keeps-place]')) {
    link.hash = hash;
  }
  pointTo('previous', ids[at - 1]);
  pointTo('next', ids[at + 1]);
}

const isFirstOf = (id: string, chapter: string | undefined): boolean =>
  chapter !== undefined && document.getElementById(chapter)?.querySelector('[data-step]')?.id === id;

function pointTo(name: 'previous' | 'next', id: string | undefined): void {
  const link = document.querySelector<HTMLAnchorElement>(`a[data-go="${name}"]`);
  if (!link) return;
  if (id) link.setAttribute('href', `#${id}`);
  else link.removeAttribute('href');
}
