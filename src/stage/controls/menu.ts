/** Where am I, how much is left, and the contents from anywhere. Without script the contents are a link away. */

/**
 * Shows the step's chapter, its place in it, and the minutes left: whole where there is room and in the contents,
 * in short on phones, in place of the name (article.css). The line under the bar shows the whole way.
 */
export function showProgress(steps: readonly HTMLElement[], id: string): void {
  const i = steps.findIndex((step) => step.id === id);
  const step = steps[i];
  const status = document.querySelector<HTMLElement>('[data-status]');
  const line = document.querySelector<HTMLElement>('[data-progress]');
  if (!step || !status || !line) return;
  const chapter = step.closest('section');
  const siblings = [...(chapter?.querySelectorAll('[data-step]') ?? [])];
  const title = chapter?.querySelector('.chapter-head h2')?.textContent;
  const at = title ? `${String(siblings.indexOf(step) + 1)}/${String(siblings.length)}` : '';
  const words = (name: 'left' | 'minutes'): string =>
    (status.dataset[name] ?? '').replace('{minutes}', step.dataset['minutes'] ?? '');
  const write = (part: string, text: string): void => {
    const place = status.querySelector(`[data-${part}]`);
    if (place) place.textContent = text;
  };
  write('whole', [title && `${title} ${at}`, words('left')].filter(Boolean).join(' · '));
  write('place', at);
  write('rest', ` · ${words('minutes')}`);
  status.parentElement?.toggleAttribute('data-in-chapter', at !== '');
  line.style.transform = `scaleX(${String(i / Math.max(1, steps.length - 1))})`;
}

/** Lets the contents link of the bar open the contents over the page, where the browser knows popovers. */
export function wireMenu(): void {
  const link = document.querySelector<HTMLAnchorElement>('a[data-menu]');
  const contents = document.getElementById('contents');
  if (!link || !contents || !('popover' in HTMLElement.prototype)) return;
  let menu: HTMLElement | undefined;
  link.setAttribute('aria-expanded', 'false');
  // A press anywhere else puts a popover away, on this link too, whose click would then open it again.
  let wasOpen = false;
  link.addEventListener('pointerdown', () => {
    wasOpen = menu?.matches(':popover-open') === true;
  });
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (wasOpen) {
      wasOpen = false;
      menu?.hidePopover();
      return;
    }
    menu ??= build(contents, link);
    menu.togglePopover();
  });
}

/** The contents of the page once more, as a popover: closed by Escape, by a click elsewhere, or by choosing. */
function build(contents: HTMLElement, link: HTMLElement): HTMLElement {
  const menu = document.createElement('div');
  menu.className = 'menu';
  menu.popover = 'auto';
  const copy = contents.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return menu;
  copy.removeAttribute('id');
  copy.removeAttribute('aria-labelledby');
  copy.setAttribute('aria-label', contents.querySelector('h2')?.textContent ?? '');
  copy.querySelector('h2')?.remove();
  const here = document.createElement('p');
  here.className = 'here';
  menu.append(here, copy);
  menu.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a')) menu.hidePopover();
  });
  menu.addEventListener('toggle', () => {
    const open = menu.matches(':popover-open');
    link.setAttribute('aria-expanded', String(open));
    here.textContent = document.querySelector('[data-status] [data-whole]')?.textContent ?? '';
    if (open) menu.querySelector<HTMLElement>('[aria-current]')?.scrollIntoView({ block: 'center' });
  });
  link.after(menu);
  return menu;
}
