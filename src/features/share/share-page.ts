/** A share page's buttons: copy, and the system's own way to share. The page is whole without them. */
import { wireFacts } from '../notes/ask.ts';
import { copy } from './copy.ts';

const ways = document.querySelector<HTMLElement>('[data-share-page]');
const status = document.querySelector<HTMLElement>('[data-share-status]');
const title = ways?.dataset['title'] ?? document.title;
const address = document.querySelector<HTMLInputElement>('#address');
const picture = document.querySelector<HTMLAnchorElement>('a[data-share-picture]');
const button = (name: string): HTMLElement | null => document.querySelector(`[data-${name}]`);

/** Says how it went: a name of what the page has words for. */
function tell(how: string): void {
  if (status) status.textContent = ways?.dataset[how] ?? '';
}

for (const button of document.querySelectorAll<HTMLElement>('button[data-copy]')) {
  const field = document.getElementById(button.dataset['copy'] ?? '');
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) continue;
  button.addEventListener('click', () => {
    const copied = field.id === 'address' ? 'copied' : 'copiedCode';
    const text = field.id === 'address' ? `${title}\n${field.value}` : field.value;
    void copy(text, field).then((done) => {
      tell(done ? copied : 'refused');
    });
  });
}

/** Words as they go into a message: without what keeps a line together on the page. */
const tidy = (words: string): string =>
  words
    .replaceAll('\u2060', '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();

/** What the reader has marked of the place's words, else their first paragraph. */
function quoted(): string {
  const words = document.querySelector('.single-text .words');
  const marked = getSelection();
  const own = marked?.anchorNode && words?.contains(marked.anchorNode) ? marked.toString() : '';
  return tidy(own) || tidy(words?.querySelector('p')?.textContent ?? '');
}
button('print')?.addEventListener('click', () => {
  print();
});
button('copy-quote')?.addEventListener('click', () => {
  if (!address) return;
  const lines = (ways?.dataset['quote'] ?? '').replace('(words)', quoted).split('\n');
  const text = lines.map(tidy).join('\n');
  void copy(text, address).then((done) => {
    tell(done ? 'copiedQuote' : 'refused');
  });
});

/** The figure as pixels, fetched once it is wanted. */
let fetched: Promise<Blob> | undefined;
const figure = (): Promise<Blob> =>
  (fetched ??= fetch(picture?.href ?? '').then((response) => {
    if (!response.ok) throw new Error(String(response.status));
    return response.blob();
  }));

const copyPicture = button('copy-picture');
if (copyPicture && picture && 'ClipboardItem' in window) {
  copyPicture.hidden = false;
  copyPicture.addEventListener('click', () => {
    // The promise itself goes to the clipboard: some browsers take it only in the very moment of the click.
    navigator.clipboard.write([new ClipboardItem({ 'image/png': figure() })]).then(
      () => {
        tell('copiedPicture');
      },
      () => {
        fetched = undefined;
        tell('refusedPicture');
      },
    );
  });
}

wireFacts();

/** What is shared: the link, with the figure where the device takes files. */
async function shared(url: string): Promise<ShareData> {
  const link = { title, url };
  const name = picture?.pathname.split('/').pop() ?? '';
  try {
    const withFigure = { ...link, files: [new File([await figure()], name, { type: 'image/png' })] };
    return navigator.canShare(withFigure) ? withFigure : link;
  } catch {
    return link;
  }
}
const system = button('share-system');
if (system && typeof navigator.share === 'function') {
  system.hidden = false;
  const takesFiles = typeof navigator.canShare === 'function';
  system.addEventListener('click', () => {
    const url = address?.value ?? location.href;
    const data = takesFiles && picture ? shared(url) : Promise.resolve({ title, url });
    // Refused or closed by the reader: the address is still there.
    data.then((what) => navigator.share(what)).catch(() => undefined);
  });
}
