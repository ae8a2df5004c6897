/** The address follows the reader, and a link leads to its place. */

/**
 * Goes to the place that the address names, when the page was opened by a link. After a reload or on the way back
 * the browser restores the reader's own position, which is better.
 */
export function arrive(ids: ReadonlySet<string>): void {
  const [entry] = performance.getEntriesByType('navigation');
  if (entry instanceof PerformanceNavigationTiming && entry.type !== 'navigate') return;
  const id = location.hash.slice(1);
  const known =
    ids.has(id) || document.getElementById(id)?.matches('section[data-chapter], [data-alias]') === true;
  if (known) document.getElementById(id)?.scrollIntoView({ behavior: 'instant', block: 'start' });
}

/**
 * Tells jumps (links, back and forward, arriving, restored positions) from reading on: a jump paints at once.
 * Previous and next are reading on, whatever the address does.
 */
export function watchJumps(): { jumped: () => boolean; landed: () => void } {
  let jump = true;
  let readingOn = false;
  let pressed: HTMLElement | undefined;
  const begin = (): void => {
    jump = !readingOn;
  };
  addEventListener('click', (event) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
    if (!link) return;
    readingOn = link.dataset['go'] !== undefined;
    pressed = readingOn ? link : undefined;
    begin();
  });
  addEventListener('popstate', begin);
  addEventListener('hashchange', () => {
    begin();
    // Following a fragment takes the focus away; from Previous and Next it stays, to be pressed again.
    pressed?.focus({ preventScroll: true });
    pressed = undefined;
  });
  return {
    jumped: () => jump,
    landed: () => {
      // Before the page has finished loading, the browser may still put the reader elsewhere.
      if (document.readyState !== 'complete') return;
      jump = false;
      readingOn = false;
    },
  };
}

/**
 * Writes the step into the address without a history entry, and into the links that keep the reader's place
 * (language, previous, next). The first step is the bare address: a reader who has not moved has a clean one.
 */
export function followReader(id: string, ids: readonly string[]): void {
  const at = ids.indexOf(id);
  const hash = at <= 0 ? '' : `#${id}`;
  if (location.hash !== hash && document.readyState === 'complete') {
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
