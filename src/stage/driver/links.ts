/** The address follows the reader, and a link leads to its place. */

/**
 * Goes to the place that the address names, when the page was opened by a link. After a reload or on the way back
 * the browser restores the reader's own position, which is better.
 */
export function arrive(ids: ReadonlySet<string>): void {
  const [entry] = performance.getEntriesByType('navigation');
  if (entry instanceof PerformanceNavigationTiming && entry.type !== 'navigate') {
    stay();
    return;
  }
  const id = location.hash.slice(1);
  const known =
    ids.has(id) || document.getElementById(id)?.matches('section[data-chapter], [data-alias]') === true;
  if (known) document.getElementById(id)?.scrollIntoView({ behavior: 'instant', block: 'start' });
}

/**
 * WebKit restores the position as well; once everything has loaded it goes on, twice, to where the address leads, which
 * is the start of the reader's step. She is put back.
 */
function stay(): void {
  let restored = 0;
  document.addEventListener('DOMContentLoaded', () => {
    restored = scrollY;
  });
  const putBack = (): void => {
    const linked = document.getElementById(location.hash.slice(1));
    if (!linked || restored === 0) return;
    const { scrollMarginTop } = getComputedStyle(linked);
    const isThere = Math.abs(linked.getBoundingClientRect().top - Number.parseFloat(scrollMarginTop)) < 1;
    if (isThere) scrollTo({ top: restored, behavior: 'instant' });
  };
  addEventListener('load', () => setTimeout(putBack));
}

/**
 * Tells jumps (links, back and forward, arriving, restored positions) from reading on: a jump paints at once.
 * Previous and next are reading on. `leadsTo` hears of each step that a jump leads to, also of the reader's own.
 */
export function watchJumps(leadsTo: (id: string) => void): {
  jumped: () => boolean;
  readOn: () => void;
  landed: () => void;
} {
  let jump = true;
  const begin = (hash: string): void => {
    jump = true;
    const step = document.getElementById(hash.slice(1))?.closest('[data-step]');
    if (step) leadsTo(step.id);
  };
  addEventListener('click', (event) => {
    const { target } = event;
    const link =
      target instanceof Element && target.closest<HTMLAnchorElement>('a[href^="#"]:not([data-go])');
    if (link && !event.defaultPrevented) begin(link.hash);
  });
  for (const name of ['popstate', 'hashchange']) {
    addEventListener(name, () => {
      begin(location.hash);
    });
  }
  return {
    jumped: () => jump,
    readOn: () => {
      jump = false;
    },
    landed: () => {
      // Before the page has finished loading, the browser may still put the reader elsewhere.
      if (document.readyState !== 'complete') return;
      jump = false;
    },
  };
}

/**
 * Writes the step into the address without a history entry, and into the link that keeps the reader's place, to the
 * other language. The first step is the bare address: a reader who has not moved has a clean one.
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
}

const isFirstOf = (id: string, chapter: string | undefined): boolean =>
  chapter !== undefined && document.getElementById(chapter)?.querySelector('[data-step]')?.id === id;
