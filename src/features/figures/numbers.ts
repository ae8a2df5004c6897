/**
 * The numbers of a figure, fetched when they are first asked for: the table stands on the step's own page, and a page
 * with all of them would have two thousand elements more for every reader. Until it is there, and wherever it cannot be
 * had, a link leads to it.
 */
import { sortable } from './sort-tables.ts';

/** Lets the numbers of each figure be opened in their place. */
export function wireNumbers(): void {
  for (const details of document.querySelectorAll<HTMLDetailsElement>('figure details')) {
    details.addEventListener('toggle', () => void open(details));
  }
}

async function open(details: HTMLDetailsElement): Promise<void> {
  const link = details.querySelector<HTMLAnchorElement>('a[data-numbers]');
  if (!link || !details.open) return;
  const numbers = await fetched(link.href).catch(() => []);
  // Opened twice while it was under way, it is filled once.
  if (numbers.length === 0 || !link.isConnected) return;
  link.replaceWith(...numbers);
  for (const table of details.querySelectorAll('table')) sortable(table);
}

/** The table of a page and what stands under it. Parsed alone: the page's own styles would break this one's policy. */
async function fetched(address: string): Promise<Element[]> {
  const response = await fetch(address);
  const [section = ''] = /<section id="numbers".*?<\/section>/s.exec(await response.text()) ?? [];
  const { body } = new DOMParser().parseFromString(section, 'text/html');
  return [...body.querySelectorAll('section > :not(h2)')].map((part) => document.adoptNode(part));
}
