/** Previous and Next, and the links that skip a step: to the step before or after, as often and as fast as they are pressed. */

/** Lets these links read on. `readingOn` hears of each step that a reader goes to by them, before she is there. */
export function wireNeighbours(ids: readonly string[], readingOn: (id: string) => void): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-go]')) {
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      // Following a fragment would take the focus away, and lead nowhere when its step is the address already.
      event.preventDefault();
      const id = link.hash.slice(1);
      if (link.ariaDisabled === 'true') return;
      readingOn(id);
      history.pushState(null, '', link.hash);
      document.getElementById(id)?.scrollIntoView({ behavior: 'instant' });
      pointTo(id, ids);
      // Who skips goes on skipping.
      if (link.matches('.skip'))
        document.querySelector<HTMLElement>(`#${id} > .skip`)?.focus({ preventScroll: true });
    });
  }
}

/**
 * Points Previous and Next to the neighbours of a step. At an end of the story one of them leads nowhere, and says so;
 * it stays a link, for whoever has just come there by it, but is no stop on the way to others.
 */
export function pointTo(id: string, ids: readonly string[]): void {
  const at = ids.indexOf(id);
  for (const [name, neighbour] of [
    ['previous', ids[at - 1]],
    ['next', ids[at + 1]],
  ] as const) {
    const link = document.querySelector<HTMLAnchorElement>(`a[data-go="${name}"]`);
    if (!link) continue;
    link.setAttribute('href', `#${neighbour ?? id}`);
    link.ariaDisabled = neighbour === undefined ? 'true' : null;
    link.tabIndex = neighbour === undefined ? -1 : 0;
  }
}
