/** A share page's buttons: copy, and the system's own way to share. The page is whole without them. */
import { wireFacts } from '../notes/ask.ts';
import { copy } from './copy.ts';

const ways = document.querySelector<HTMLElement>('[data-share-page]');
const status = document.querySelector<HTMLElement>('[data-share-status]');
const title = ways?.dataset['title'] ?? document.title;

for (const button of document.querySelectorAll<HTMLElement>('button[data-copy]')) {
  const field = document.getElementById(button.dataset['copy'] ?? '');
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) continue;
  button.addEventListener('click', () => {
    const copied = field.id === 'address' ? 'copied' : 'copiedCode';
    const text = field.id === 'address' ? `${title}\n${field.value}` : field.value;
    void copy(text, field).then((done) => {
      if (status) status.textContent = ways?.dataset[done ? copied : 'refused'] ?? '';
    });
  });
}

wireFacts();

const system = document.querySelector<HTMLElement>('[data-share-system]');
if (system && typeof navigator.share === 'function') {
  system.hidden = false;
  system.addEventListener('click', () => {
    const url = document.querySelector<HTMLInputElement>('#address')?.value ?? location.href;
    // Refused or closed by the reader: the address is still there.
    navigator.share({ title, url }).catch(() => undefined);
  });
}
