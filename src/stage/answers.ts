/**
 * The picture answers. Marks that know something are asked by pointer, by touch or by keyboard, and one line on the
 * stage says it. The stage is one stop for the Tab key; arrows go from mark to mark in reading order, Enter opens what
 * more there is, Escape puts the answer away. Nothing needs a hovering pointer.
 */
import { middleOf, nearest, type Answer, type Spot } from '../scene/asks.ts';
import type { Box, BoxId } from '../scene/scene.ts';
import { placeBeside } from './answer-place.ts';
import { fetchOnce } from './fetch-once.ts';
import { element } from './painter/nodes.ts';
import { wireWayIn } from './way-in.ts';

/** How near a pointer must come to a mark, in CSS px. */
const reach = 24;
/** How far a ring is from what it goes round, in box pixels. */
const air = 3;
/** Milliseconds that an answer stays when the pointer has left its mark: enough to come to the answer itself. */
const linger = 600;

type Asks = Readonly<Record<string, readonly Answer[]>>;
interface Answering {
  readonly ask: Answer;
  /** Of its own mark. */
  readonly own: Spot;
}
/** The picture that rests on the stage. */
interface Shown {
  readonly id: string;
  readonly box: Box;
}

/** The keys that go from mark to mark, and how far: a page is a year of months. */
const ways = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageDown: 12,
  PageUp: -12,
  Home: -Infinity,
  End: Infinity,
} as const;

/** The mark that a key leads to from the one asked last, or from none; both ends stay. */
const after = (last: number | undefined, key: keyof typeof ways, n: number): number => {
  const way = ways[key];
  const from = last ?? (way > 0 ? -1 : n);
  return Math.min(n - 1, Math.max(0, from + way));
};

export interface Answers {
  /** A picture has come to rest, of a step or between the days of two: its marks may be asked. */
  readonly ready: (shown: Shown, step: string) => void;
  /** The picture changes: nothing is asked until it rests. */
  readonly clear: () => void;
}

/** Lets the marks of a stage's drawing answer. The words are fetched at the first wish to ask. */
export function wireAnswers(stage: HTMLElement, svg: SVGSVGElement): Answers {
  const files = new Map<BoxId, () => Promise<Asks>>();
  const fileOf = (box: BoxId): Promise<Asks> => {
    const file = files.get(box) ?? fetchOnce<Asks>((stage.dataset['asks'] ?? '').replace('{box}', box));
    files.set(box, file);
    return file();
  };
  const answer = stage.querySelector<HTMLElement>('[data-answer]');
  let shown: Shown | undefined;
  let answering: Answering[] = [];
  let at: number | undefined;
  /** The mark of this picture that was asked last, from which the keys go on. */
  let last: number | undefined;
  /** A tap on a picture that was still on its way. */
  let early: PointerEvent | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  const asked = new Set(stage.dataset['asked']?.split(' '));
  const layer = element('g', { 'data-asks': '' });
  const ring = element('g');

  /** Whoever was leaving has come back, or there is nothing to leave. */
  const stay = (): void => {
    clearTimeout(leaving);
    leaving = undefined;
  };

  /** Marks of the present picture, once the file is there. A file that cannot be had is asked for again next time. */
  const prepare = async (): Promise<void> => {
    const wanted = shown;
    if (!wanted || layer.childNodes.length > 0 || !asked.has(wanted.id)) return;
    const all = await fileOf(wanted.box.id).catch(() => undefined);
    if (!all || shown !== wanted) return;
    answering = (all[wanted.id] ?? []).flatMap((ask): Answering[] => {
      const [own] = ask.spots;
      return own ? [{ ask, own }] : [];
    });
    layer.replaceChildren(
      ...answering.map(({ ask, own }) => {
        const [cx, cy] = middleOf(own);
        return element('circle', {
          'data-ask': ask.id,
          cx,
          cy,
          r: 12,
          fill: 'none',
          'pointer-events': 'all',
        });
      }),
      ring,
    );
    svg.append(layer);
  };

  const hide = (): void => {
    stay();
    at = undefined;
    ring.replaceChildren();
    if (!answer) return;
    answer.hidden = true;
    answer.replaceChildren();
  };

  /** What the keys do, for the eyes: the drawing's own name says it to whoever listens. */
  const keys = (): HTMLElement => {
    const hint = document.createElement('span');
    hint.className = 'answer-keys';
    hint.ariaHidden = 'true';
    hint.textContent = stage.dataset['keys'] ?? '';
    return hint;
  };

  const place = (answer: HTMLElement, mark: DOMRect): void => {
    const { x, y, width, height } = stage.getBoundingClientRect();
    const side = parseFloat(getComputedStyle(answer).getPropertyValue('--side')) || 0;
    const at = placeBeside(
      { x: mark.x - x, y: mark.y - y, width: mark.width, height: mark.height },
      { width: answer.offsetWidth, height: answer.offsetHeight },
      { x: side, y: 0, width: width - 2 * side, height },
    );
    answer.style.translate = `${String(Math.round(at.x))}px ${String(Math.round(at.y))}px`;
  };

  const show = (i: number): void => {
    const asked = answering[i];
    if (!asked || !answer || !shown) return;
    stay();
    if (i === at) return;
    at = last = i;
    const { ask, own } = asked;
    const [x, y, w, h] = own;
    const around = { x: x - air, y: y - air, width: w + 2 * air, height: h + 2 * air };
    const rx = Math.min(around.width, around.height, 24) / 2;
    // Seen on whatever it crosses: a line of ink between lines of the ground.
    ring.replaceChildren(
      ...Object.entries({ ground: 4.5, ink: 1.5 }).map(([tone, width]) =>
        element('rect', { class: `s-${tone} asked`, ...around, rx, 'stroke-width': width }),
      ),
    );
    const said: (Node | string)[] = [ask.text];
    if (ask.href !== undefined) {
      const more = document.createElement('a');
      more.href = ask.href;
      more.textContent = stage.dataset['more'] ?? ask.href;
      said.push(' ', more);
    }
    if (svg.matches(':focus-visible')) said.push(keys());
    answer.replaceChildren(...said);
    answer.hidden = false;
    place(answer, ring.getBoundingClientRect());
  };

  /** What the keys do, told to whoever comes by them and has asked nothing yet. */
  const invite = (): void => {
    if (!answer || at !== undefined || answering.length === 0 || !svg.matches(':focus-visible')) return;
    answer.replaceChildren(keys());
    answer.hidden = false;
    place(answer, svg.getBoundingClientRect());
  };

  const pointed = (event: MouseEvent): number | undefined => {
    const matrix = svg.getScreenCTM();
    if (!matrix) return undefined;
    const { a, e, f } = matrix;
    return nearest(
      answering.map(({ ask }) => ask.spots),
      [(event.clientX - e) / a, (event.clientY - f) / a],
      reach / a,
    );
  };
  const point = (event: PointerEvent): void => {
    // A finger that only passes is scrolling.
    if (event.pointerType !== 'mouse' && event.type === 'pointermove' && event.buttons === 0) return;
    if (!shown && event.type === 'pointerdown') early = event;
    void prepare().then(() => {
      const i = pointed(event);
      svg.style.cursor = i === undefined ? '' : 'pointer';
      if (i !== undefined) show(i);
      else if (event.type === 'pointerdown') hide();
      else if (at !== undefined) leave();
    });
  };
  const leave = (): void => {
    leaving ??= setTimeout(hide, linger);
  };
  svg.addEventListener('pointerdown', point);
  svg.addEventListener('pointermove', point);
  svg.addEventListener('pointercancel', () => {
    early = undefined;
  });
  svg.addEventListener('pointerleave', ({ pointerType }) => {
    if (pointerType === 'mouse') leave();
  });
  answer?.addEventListener('pointerenter', stay);
  // It may lie on marks that one wants to ask next: a tap on it asks those, or puts it away. The tap that brought it
  // there ends on it as well, and leaves it.
  let isPressed = false;
  answer?.addEventListener('pointerdown', () => {
    isPressed = true;
  });
  answer?.addEventListener('click', (event) => {
    const i = pointed(event);
    if (isPressed && !(event.target instanceof HTMLAnchorElement)) {
      if (i === undefined || i === at) hide();
      else show(i);
    }
    isPressed = false;
  });
  answer?.addEventListener('pointerleave', ({ pointerType }) => {
    if (pointerType === 'mouse') leave();
  });
  addEventListener('pointerdown', ({ target }) => {
    if (!stage.contains(target as Node)) hide();
  });
  // Wherever the focus is: an answer may have come by the mouse.
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });
  // Heard on the stage: Chromium makes a drawing that listens for the focus itself a stop for Tab, asked or not.
  stage.addEventListener('focusin', ({ target }) => {
    if (target === svg) void prepare().then(invite);
  });
  stage.addEventListener('focusout', ({ target }) => {
    if (target !== svg) return;
    if (at === undefined) hide();
    answer?.querySelector('.answer-keys')?.remove();
  });
  svg.addEventListener('keydown', (event) => {
    const { key } = event;
    if (key in ways && shown && asked.has(shown.id)) {
      event.preventDefault();
      void prepare().then(() => {
        show(after(last, key as keyof typeof ways, answering.length));
      });
    } else if (key === 'Enter' && at !== undefined) {
      answer?.querySelector('a')?.click();
    }
  });

  const arrived = wireWayIn(stage, svg, () => {
    void prepare().then(() => {
      show(last ?? 0);
    });
  });

  return {
    ready(now, step) {
      shown = now;
      const { id } = now;
      // The stop for the Tab key is there as soon as there is something to ask.
      svg.setAttribute('aria-hidden', String(!asked.has(id)));
      if (asked.has(id)) svg.setAttribute('tabindex', '0');
      else svg.removeAttribute('tabindex');
      if (document.activeElement === svg) void prepare();
      arrived(step);
      if (early) point(early);
      early = undefined;
    },
    clear() {
      shown = undefined;
      last = undefined;
      answering = [];
      layer.replaceChildren();
      layer.remove();
      hide();
    },
  };
}
