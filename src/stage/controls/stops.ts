/**
 * Links that stand together are one stop for the Tab key: the first of them, or the one that had the focus last. Left
 * and Right go from one to the next, as a sign beside the focus says (article.css). Without script each is a stop.
 * A link to the picture is never the one: where there is no stage it is out of sight.
 */

/** Makes one stop of the links in each of these places. A table's own links, and what is for paper, are left alone. */
export function gatherStops(places: string): void {
  const linksOf = (place: Element): HTMLElement[] => [
    ...place.querySelectorAll<HTMLElement>('a:not(.print-only, .print-only *, details *)'),
  ];
  const stop = (links: readonly HTMLElement[], at: HTMLElement | undefined): void => {
    for (const link of links) link.tabIndex = link === at ? 0 : -1;
  };
  for (const place of document.querySelectorAll(places)) {
    const links = linksOf(place);
    if (links.length > 1) stop(links, links[0]);
  }
  addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement && target.matches('a[tabindex]:not([data-to-picture])'))
      stop(linksOf(target.closest(places) ?? target), target);
  });
  addEventListener('keydown', ({ target, key, altKey, ctrlKey, metaKey, shiftKey }) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[key];
    if (!step || altKey || ctrlKey || metaKey || shiftKey || !(target instanceof HTMLElement)) return;
    const links = linksOf(target.closest(places) ?? target).filter((link) => link.checkVisibility());
    if (target.matches('a[tabindex]')) links[links.indexOf(target) + step]?.focus();
  });
}
