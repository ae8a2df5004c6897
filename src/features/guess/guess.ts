/** "Guess first, twice": wires the bet and the line that the reader draws. What is guessed leaves no trace elsewhere. */
import { isChoice } from './choices.ts';
import { openKept, type Kept } from './kept.ts';
import { draw, penAt, penBy, percent, shown, top, type Line, type Pen } from './line.ts';

type Say = (template: string | undefined, parts?: Readonly<Record<string, string>>) => void;

/** Does nothing on a page that asks for no guess. */
export function wireGuess(aloud: (text: string) => void): void {
  const parts = document.querySelectorAll<HTMLElement>('[data-guess]');
  if (parts.length === 0) return;
  const kept = openKept(() => localStorage);
  const say: Say = (template = '', words = {}) => {
    aloud(fill(template, words));
  };
  const shows = [...parts].flatMap((part) => {
    const wire = wires[part.dataset['guess'] ?? ''];
    if (!wire) return [];
    const show = wire(part, kept, say, () => {
      showAll();
    });
    part.dataset['live'] = '';
    return [show];
  });
  const showAll = (): void => {
    for (const show of shows) show();
  };
  showAll();
}

const fill = (template: string, words: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => words[name] ?? '');

/** Makes a part answer; returns what brings it up to date with the guesses. */
type Wire = (part: HTMLElement, kept: Kept, say: Say, changed: () => void) => () => void;

const wires: Readonly<Record<string, Wire>> = { bet, answer, line, drawn };

function bet(form: HTMLElement, kept: Kept, say: Say, changed: () => void): () => void {
  const choices = [...form.querySelectorAll('input')];
  const clear = form.querySelector('button');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !isChoice(target.value)) return;
    kept.keep({ bet: target.value });
    say(form.dataset['said'], { choice: target.labels?.[0]?.textContent.trim() ?? '' });
    changed();
  });
  clear?.addEventListener('click', () => {
    kept.keep({ bet: undefined });
    changed();
    say(form.dataset['cleared']);
    choices[0]?.focus();
  });
  return () => {
    const chosen = kept.guesses().bet;
    for (const choice of choices) choice.checked = choice.value === chosen;
    clear?.toggleAttribute('data-idle', chosen === undefined);
  };
}

function answer(part: HTMLElement, kept: Kept, say: Say, changed: () => void): () => void {
  const forget = part.querySelector('button');
  forget?.addEventListener('click', () => {
    kept.keep({ bet: undefined, line: undefined });
    // The button goes with what it forgets; the reader stays where it was.
    part.tabIndex = -1;
    part.focus({ preventScroll: true });
    changed();
    say(part.dataset['cleared']);
  });
  return () => {
    const guesses = kept.guesses();
    for (const row of part.querySelectorAll<HTMLElement>('[data-choice]')) {
      row.querySelector('[data-yours]')?.toggleAttribute('hidden', row.dataset['choice'] !== guesses.bet);
    }
    forget?.toggleAttribute('data-idle', guesses.bet === undefined && guesses.line === undefined);
  };
}

function line(part: HTMLElement, kept: Kept, say: Say, changed: () => void): () => void {
  const pad = part.querySelector<HTMLElement>('[data-pad]');
  const now = part.querySelector<HTMLElement>('[data-now]');
  const clear = part.querySelector('button');
  const names = (part.dataset['months'] ?? '').split('|');
  const last = Number(part.dataset['last']);
  let month = -1;
  if (!pad) return () => undefined;
  const { empty = '', at = '', label = '' } = pad.dataset;

  const drawn = (): Line => kept.guesses().line ?? [];
  const put = (next: Line): void => {
    kept.keep({ line: next.length > 0 ? next : undefined });
    changed();
  };

  pad.tabIndex = 0;
  for (const [name, value] of Object.entries({
    role: 'slider',
    'aria-label': label,
    'aria-valuemin': '0',
    'aria-valuemax': String(top / 10),
  })) {
    pad.setAttribute(name, value);
  }
  pad.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const pen = penBy(event.key, drawn(), last, month);
    if (!pen) return;
    event.preventDefault();
    month = pen.month;
    put(draw(drawn(), last, undefined, pen));
  });

  let before: Line | undefined;
  let pen: Pen | undefined;
  const move = ({ clientX, clientY }: PointerEvent): void => {
    const { left, top, width, height } = pad.getBoundingClientRect();
    const to = penAt((clientX - left) / width, (clientY - top) / height);
    const next = draw(drawn(), last, pen, to);
    pen = to;
    month = to.month;
    put(next);
  };
  pad.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || !event.isPrimary) return;
    before = drawn();
    pen = undefined;
    pad.setPointerCapture(event.pointerId);
    move(event);
  });
  pad.addEventListener('pointermove', (event) => {
    if (before) move(event);
  });
  pad.addEventListener('pointerup', () => {
    if (!before) return;
    before = undefined;
    say(part.dataset['said'], spoken(names, drawn()));
  });
  // The finger was scrolling after all: what it passed over is not drawn.
  pad.addEventListener('pointercancel', () => {
    if (before) put(before);
    before = undefined;
  });
  clear?.addEventListener('click', () => {
    month = -1;
    put([]);
    say(part.dataset['cleared']);
    pad.focus();
  });

  return () => {
    const values = drawn();
    if (values.length === 0) month = -1;
    month = Math.min(month, values.length - 1);
    paint(part, values, last, month);
    const place = month < 0 ? values.length - 1 : month;
    const value = values[place];
    const text = value === undefined ? empty : fill(at, { month: names[place] ?? '', value: percent(value) });
    pad.setAttribute('aria-valuenow', String((value ?? last) / 10));
    pad.setAttribute('aria-valuetext', text);
    if (now) now.textContent = value === undefined ? '' : text;
    part.toggleAttribute('data-begun', value !== undefined);
    clear?.toggleAttribute('data-idle', value === undefined);
  };
}

function drawn(part: HTMLElement, kept: Kept): () => void {
  const names = (part.dataset['months'] ?? '').split('|');
  const real = (part.dataset['real'] ?? '').split('|');
  const words = part.querySelector('[data-now]');
  return () => {
    const values = kept.guesses().line ?? [];
    part.toggleAttribute('hidden', values.length === 0);
    paint(part, values, Number(part.dataset['last']), -1);
    if (words && values.length > 0) {
      const all = { ...spoken(names, values), real: real[values.length - 1] ?? '' };
      words.textContent = fill(part.dataset['said'] ?? '', all);
    }
  };
}

/** The end of the line, in words. */
const spoken = (names: readonly string[], values: Line): Record<string, string> => ({
  month: names[values.length - 1] ?? '',
  value: percent(values.at(-1) ?? 0),
});

/** Paints the line into the chart, whose units are months and tenths of a point; the dot is where the pen is. */
function paint(part: HTMLElement, values: Line, last: number, month: number): void {
  const at = (i: number): string => `${String(shown + 1 + i)} ${String(top - (values[i] ?? last))}`;
  const line = [-1, ...values.keys()].map(at).join('L');
  part.querySelector('[data-yours]')?.setAttribute('d', values.length > 0 ? `M${line}` : '');
  // Before anything is drawn, it shows where to begin.
  const pen = month >= 0 || values.length === 0 ? `M${at(month)}h0` : '';
  part.querySelector('[data-pen]')?.setAttribute('d', pen);
}
