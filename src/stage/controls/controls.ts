/** The reader's switches: plain article, motion, theme. Each is a pressed-or-not button that says what it does. */
import { saveSettings } from './settings.ts';

interface Options {
  /** The mode changed: the page has another layout now. */
  readonly onMode: () => void;
  /** Pictures may move now, or may no more. */
  readonly onMotion: () => void;
}

const html = document.documentElement;
const dark = matchMedia('(prefers-color-scheme: dark)');
const reduced = matchMedia('(prefers-reduced-motion: reduce)');

/** Whether the page is dark now: the reader's choice, else the system's. */
const isDark = (): boolean => (html.dataset['theme'] ?? (dark.matches ? 'dark' : 'light')) === 'dark';
const isStill = (): boolean => html.dataset['motion'] === 'off' || reduced.matches;

export function wireControls({ onMode, onMotion }: Options): void {
  const button = (name: string): HTMLButtonElement | null =>
    document.querySelector<HTMLButtonElement>(`button[data-control="${name}"]`);
  const [plain, motion, theme] = [button('plain'), button('motion'), button('theme')];
  const show = (): void => {
    plain?.setAttribute('aria-pressed', String(html.dataset['mode'] === 'plain'));
    motion?.setAttribute('aria-pressed', String(!isStill()));
    theme?.setAttribute('aria-pressed', String(isDark()));
  };

  plain?.addEventListener('click', () => {
    const mode = html.dataset['mode'] === 'plain' ? 'scroll' : 'plain';
    html.dataset['mode'] = mode;
    saveSettings({ mode });
    onMode();
  });
  motion?.addEventListener('click', () => {
    const next = isStill() ? 'on' : 'off';
    // "On" cannot overrule the system's wish for stillness; the button then stays unpressed.
    html.dataset['motion'] = next;
    saveSettings({ motion: next });
    onMotion();
  });
  theme?.addEventListener('click', () => {
    const next = isDark() ? 'light' : 'dark';
    html.dataset['theme'] = next;
    saveSettings({ theme: next });
  });
  closeOnLeaving(document.querySelector<HTMLDetailsElement>('details.display'));
  for (const query of [dark, reduced]) query.addEventListener('change', show);
  // Not the reader alone changes them: without its scenes the page is the plain article.
  new MutationObserver(show).observe(html, { attributeFilter: ['data-mode', 'data-motion', 'data-theme'] });
  show();
}

/** A disclosure over the page closes by Escape (its summary takes the focus back) and by a click elsewhere. */
function closeOnLeaving(details: HTMLDetailsElement | null): void {
  if (!details) return;
  details.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    details.open = false;
    details.querySelector('summary')?.focus();
  });
  document.addEventListener('click', (event) => {
    if (event.target instanceof Node && !details.contains(event.target)) details.open = false;
  });
}
