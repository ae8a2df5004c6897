/**
 * "Who says so?" Every number in the text is a link to its note in the ledger, and every word that is explained one to
 * the glossary; here the note comes to the number or the word.
 * A tap or Enter opens it and moves the focus into it; a resting pointer shows it without taking anything away. It
 * stays until Escape, its button, a press elsewhere, or until the pointer has left both number and note.
 */
import { beside, windowSize } from '../../site/beside.ts';
import { fetchOnce } from '../../stage/fetch-once.ts';
import { oncePerFrame } from '../../stage/motion.ts';

/** A stretch of a line: a text, or one in another language with its code. */
type Run = string | readonly [text: string, lang: string];
interface Note {
  readonly value: string;
  readonly what: string;
  readonly lines: readonly (string | readonly Run[])[];
  readonly url?: string;
  readonly claim?: string;
  readonly verdict?: string;
}
interface Notes {
  /** Names of the lines of every note, in order. */
  readonly lines: readonly string[];
  readonly words: Readonly<Record<'claim' | 'source' | 'entry' | 'close', string>>;
  readonly notes: Readonly<Record<string, Note>>;
}

/** A pointer that only passes over a number asks nothing; one that leaves may be on its way to the note. */
const restMs = 250;
const graceMs = 350;
/** Room in px between a note, its number and the window's edges. */
const gap = 8;

/** Lets numbers be asked, where the browser knows popovers; elsewhere they stay the links that they are. */
export function wireFacts(): void {
  const text = document.querySelector<HTMLElement>('[data-notes]');
  if (!text || !('popover' in HTMLElement.prototype)) return;
  const { notes: address = '', missing = '', entry = '', close: closing = '' } = text.dataset;
  const load = fetchOnce<Notes>(address);
  /** Instead of the notes, when they cannot be had: the ledger may be out of reach as well, so nobody is sent there. */
  const none: Notes = { lines: [], words: { claim: '', source: '', entry, close: closing }, notes: {} };
  let box: HTMLElement | undefined;
  let open: HTMLAnchorElement | undefined;
  let pinned = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The number last asked: the notes may arrive when the reader has long moved on. */
  let wanted: HTMLAnchorElement | undefined;
  const askOf = (event: Event): HTMLAnchorElement | null =>
    event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.ask') : null;
  const later = (ms: number, act: () => void): void => {
    clearTimeout(timer);
    timer = setTimeout(act, ms);
  };
  const close = (): void => {
    clearTimeout(timer);
    wanted = undefined;
    if (!open) return;
    const asked = open;
    const within = box?.contains(document.activeElement);
    open = undefined;
    asked.removeAttribute('aria-expanded');
    box?.hidePopover();
    if (within) asked.focus({ preventScroll: true });
  };
  const show = async (link: HTMLAnchorElement, pin: boolean): Promise<void> => {
    wanted = link;
    const { lines, words, notes } = await load().catch(() => none);
    const known = notes[link.querySelector('data')?.dataset['fact'] ?? link.hash.slice(1)];
    // A pointer that only rests is told nothing rather than that there is nothing.
    if (wanted !== link || (!known && !pin)) return;
    const note = known ?? { value: link.textContent.trim(), what: missing, lines: [] };
    if (open !== link) {
      close();
      wanted = link;
      box ??= makeBox();
      fillBox(box, note, lines, words, link.getAttribute('href') ?? '', close);
      box.showPopover();
      place(box, link);
      open = link;
      link.setAttribute('aria-expanded', 'true');
    }
    pinned = pin;
    if (pin) box?.focus({ preventScroll: true });
  };

  addEventListener('click', (event) => {
    const link = askOf(event);
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    clearTimeout(timer);
    if (open === link && pinned) close();
    else void show(link, true);
  });
  // Once the page has put the reader back at her place.
  const follow = oncePerFrame(() => {
    if (!open || !box) return;
    open.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    place(box, open);
  });
  addEventListener('resize', follow);
  // Letters may change their size as well.
  new ResizeObserver(follow).observe(text);
  // Text that is scrolled under a still pointer has not been pointed at, and a note must not catch the wheel.
  let scrolled = false;
  addEventListener(
    'scroll',
    () => {
      scrolled = true;
      clearTimeout(timer);
      if (open && !pinned) close();
    },
    { passive: true },
  );
  let at = { x: NaN, y: NaN };
  const point = (event: PointerEvent): void => {
    const moved = event.clientX !== at.x || event.clientY !== at.y;
    at = { x: event.clientX, y: event.clientY };
    const first = scrolled && moved;
    if (moved) scrolled = false;
    if (first || (event.type === 'pointerover' && !scrolled)) hover(event);
  };
  addEventListener('pointerover', point);
  addEventListener('pointermove', point);
  const hover = (event: PointerEvent): void => {
    if (event.pointerType !== 'mouse') return;
    const link = askOf(event);
    if (link) {
      if (link === open) clearTimeout(timer);
      else later(restMs, () => void show(link, false));
    } else if (box && event.target instanceof Node && box.contains(event.target)) clearTimeout(timer);
    else if (!pinned) later(graceMs, close);
  };
  addEventListener('focusin', (event) => {
    if (askOf(event)) void load().catch(() => undefined);
    // Whoever tabs on has read the note.
    else if (open && pinned && event.target instanceof Node && !box?.contains(event.target)) close();
  });
  addEventListener('pointerdown', (event) => {
    if (open && event.target instanceof Node && !box?.contains(event.target) && !askOf(event)) close();
  });
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
    if (event.key !== 'Tab' || !box?.contains(document.activeElement)) return;
    // The note stands at the end of the page, but in the order of focus right after its number.
    const stops = [box, ...box.querySelectorAll('a, button')];
    const at = stops.indexOf(document.activeElement ?? box);
    if (event.shiftKey ? at <= 1 : at === stops.length - 1) {
      close();
      if (event.shiftKey) event.preventDefault();
    }
  });
}

function makeBox(): HTMLElement {
  const box = document.createElement('div');
  box.className = 'note';
  box.popover = 'manual';
  box.tabIndex = -1;
  box.setAttribute('role', 'dialog');
  document.body.append(box);
  return box;
}

const make = (tag: string, text = '', className = ''): HTMLElement => {
  const element = document.createElement(tag);
  element.textContent = text;
  element.className = className;
  return element;
};

const foreign = ([text, lang]: readonly [string, string]): HTMLElement => {
  const element = make('span', text);
  element.lang = lang;
  return element;
};

const link = (text: string, href: string): HTMLElement => {
  const element = make('a', text);
  element.setAttribute('href', href);
  return element;
};

function fillBox(
  box: HTMLElement,
  note: Note,
  lines: Notes['lines'],
  words: Notes['words'],
  entry: string,
  close: () => void,
): void {
  const list = make('dl');
  note.lines.forEach((text, i) => {
    if (text.length === 0) return;
    const said = make('dd');
    const runs = typeof text === 'string' ? [text] : text;
    for (const run of runs) said.append(typeof run === 'string' ? run : foreign(run));
    list.append(make('dt', lines[i]), said);
  });
  if (note.claim) {
    const claim = make('dd');
    // Its verdict as it stands elsewhere on the page: shape and word.
    const verdict = document.querySelector(`.verdict[data-verdict="${note.verdict ?? ''}"]`);
    if (verdict) claim.append(verdict.cloneNode(true), ' ');
    claim.append(link(note.claim, entry.replace(/#.*/, `#${note.claim}`)));
    list.append(make('dt', words.claim), claim);
  }
  const ways = make('p', '', 'ways');
  if (note.url) ways.append(link(words.source, note.url));
  ways.append(link(words.entry, entry));
  const button = make('button', '×');
  button.setAttribute('type', 'button');
  button.setAttribute('aria-label', words.close);
  button.addEventListener('click', close);
  box.setAttribute('aria-label', `${note.value}: ${note.what}`);
  box.replaceChildren(make('p', note.value, 'value'), make('p', note.what), list, ways, button);
}

/** Puts the note at its number, which may stand on two lines. It scrolls with the page. */
function place(box: HTMLElement, link: HTMLElement): void {
  const lines = [...link.getClientRects()];
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return;
  const { left, top } = beside(
    { left: last.left - 16, top: first.top, bottom: last.bottom },
    box.getBoundingClientRect(),
    windowSize(),
    gap,
  );
  box.style.top = `${String(Math.round(top + scrollY))}px`;
  box.style.left = `${String(Math.round(left + scrollX))}px`;
}
