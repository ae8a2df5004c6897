/** Sharing a chapter or step: the panel that its quiet link opens. Without popovers the link leads to its page. */
import { beside, windowSize } from '../../site/beside.ts';
import { copy } from './copy.ts';

/** Room in px between the panel, its link and the edges of the window. */
const gap = 8;

/** Makes every link to a share page open the panel instead. */
export function wireShare(): void {
  const panel = document.querySelector<HTMLElement>('[data-share-panel]');
  const part = (name: string): HTMLElement | null =>
    panel?.querySelector<HTMLElement>(`[data-share-${name}]`) ?? null;
  const title = part('title');
  const address = panel?.querySelector('input');
  const system = part('system');
  const page = panel?.querySelector('a');
  const report = panel?.querySelector<HTMLAnchorElement>('[data-share-report]');
  const status = part('status');
  if (!panel || !title || !address || !page || !status || !('popover' in HTMLElement.prototype)) return;
  let link: HTMLAnchorElement | undefined;

  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : undefined;
    const asked = target?.closest<HTMLAnchorElement>('a[data-share]');
    if (!asked || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    link = asked;
    title.textContent = titleOf(asked);
    address.value = asked.href;
    page.href = asked.href;
    if (report) {
      report.href = (report.dataset['of'] ?? '').replaceAll('(place)', asked.dataset['share'] ?? '');
    }
    status.textContent = '';
    system?.toggleAttribute('hidden', typeof navigator.share !== 'function');
    panel.showPopover();
    place(panel, asked);
    part('copy')?.focus({ preventScroll: true });
  });
  part('copy')?.addEventListener('click', () => {
    void copy(`${title.textContent}\n${address.value}`, address).then((done) => {
      status.textContent = panel.dataset[done ? 'copied' : 'refused'] ?? '';
    });
  });
  system?.addEventListener('click', () => {
    // Refused or closed by the reader: the panel is still there.
    navigator.share({ title: title.textContent, url: address.value }).catch(() => undefined);
  });
  part('close')?.addEventListener('click', () => {
    panel.hidePopover();
    link?.focus({ preventScroll: true });
  });
  address.addEventListener('focus', () => {
    address.select();
  });
}

/** The sentence that goes with the address: the heading of the step, of the chapter, or of the whole story. */
function titleOf(link: HTMLElement): string {
  const place = link.closest('.hero, .step, .chapter-head');
  // A step's link stands under its figure, its heading in its words.
  const heading = place?.querySelector(':scope > :is(h1, h2), :scope > .words > :is(h2, h3)');
  const words = heading?.textContent ?? document.title;
  // What keeps a line together on the page has no place in a message: word joiners, and the source's line breaks.
  return words.replaceAll('\u2060', '').replace(/\s+/g, ' ').trim();
}

/** Puts the panel at its link; narrow windows have it at their foot. */
function place(panel: HTMLElement, link: HTMLElement): void {
  const { left, top } = beside(
    link.getBoundingClientRect(),
    panel.getBoundingClientRect(),
    windowSize(),
    gap,
  );
  panel.style.setProperty('--left', `${String(left)}px`);
  panel.style.setProperty('--top', `${String(top)}px`);
}
