/**
 * The picture answers. Marks that know something are asked by pointer, by touch or by keyboard, and one line on the
 * stage says it. The stage is one stop for the Tab key; arrows go from mark to mark in reading order, Enter opens what
 * more there is, Escape puts the answer away. Nothing needs a hovering pointer.
 */
import type { Point } from '../scene/arrange.ts';
import { markOf, nearest, placeOf, type Ask } from '../scene/asks.ts';
import type { Scene } from '../scene/scene.ts';
import { fetchOnce } from './fetch-once.ts';
import { element } from './painter/nodes.ts';

/** How near a pointer must come to a mark, in CSS px. */
const reach = 24;

type Asks = Readonly<Record<string, readonly Ask[]>>;
interface Answering {
  readonly ask: Ask;
  readonly place: Point;
  /** Of the ring that says which mark answers: around it, in box pixels. */
  readonly r: number;
}

export interface Answers {
  /** A picture has come to rest: its marks may be asked. */
  readonly ready: (id: string, scene: Scene) => void;
  /** The picture changes: nothing is asked until it rests. */
  readonly clear: () => void;
}

/** Lets the marks of a stage's drawing answer. The words are fetched at the first wish to ask. */
export function wireAnswers(stage: HTMLElement, svg: SVGSVGElement): Answers {
  const file = fetchOnce<Asks>(stage.dataset['asks'] ?? '');
  const answer = stage.querySelector<HTMLElement>('[data-answer]');
  let shown: { id: string; scene: Scene } | undefined;
  let answering: Answering[] = [];
  let at: number | undefined;
  const asked = new Set(stage.dataset['asked']?.split(' '));
  const layer = element('g', { 'data-asks': '' });
  const ring = element('g');

  /** Marks of the present picture, once the file is there. A file that cannot be had is asked for again next time. */
  const prepare = async (): Promise<void> => {
    const wanted = shown;
    if (!wanted || layer.childNodes.length > 0 || !asked.has(wanted.id)) return;
    const all = await file().catch(() => undefined);
    if (!all || shown !== wanted) return;
    answering = (all[wanted.id] ?? []).flatMap((ask) => {
      const place = placeOf(wanted.scene, ask.on);
      const mark = markOf(wanted.scene, ask.on);
      return place ? [{ ask, place, r: mark && 'r' in mark ? mark.r + 3 : 11 }] : [];
    });
    layer.replaceChildren(
      ...answering.map(({ ask, place: [cx, cy] }) =>
        element('circle', { 'data-ask': ask.id, cx, cy, r: 12, fill: 'none', 'pointer-events': 'all' }),
      ),
      ring,
    );
    svg.append(layer);
  };

  const hide = (): void => {
    at = undefined;
    ring.replaceChildren();
    if (answer) answer.hidden = true;
  };

  const show = (i: number): void => {
    const asked = answering[i];
    if (!asked || !answer) return;
    at = i;
    const { ask, place, r } = asked;
    const [cx, cy] = place;
    // Seen on whatever it crosses: a line of ink between lines of the ground.
    ring.replaceChildren(
      ...Object.entries({ ground: 4.5, ink: 1.5 }).map(([tone, width]) =>
        element('circle', { class: `s-${tone} asked`, cx, cy, r, 'stroke-width': width }),
      ),
    );
    const said: (Node | string)[] = [ask.text];
    if (ask.href !== undefined) {
      const more = document.createElement('a');
      more.href = ask.href;
      more.textContent = stage.dataset['more'] ?? ask.href;
      said.push(' ', more);
    }
    answer.replaceChildren(...said);
    answer.hidden = false;
    // In the half in which the mark is not, so that an answer never covers what it names.
    const { h } = (shown as { scene: Scene }).scene.box;
    answer.dataset['half'] = place[1] < h / 2 ? 'lower' : 'upper';
  };

  const pointed = (event: PointerEvent): number | undefined => {
    const matrix = svg.getScreenCTM();
    if (!matrix) return undefined;
    const places = answering.map(({ place: [x, y] }): Point => [
      matrix.a * x + matrix.e,
      matrix.d * y + matrix.f,
    ]);
    return nearest(places, [event.clientX, event.clientY], reach);
  };
  const point = (event: PointerEvent): void => {
    // A finger that only passes is scrolling.
    if (event.pointerType !== 'mouse' && event.type === 'pointermove' && event.buttons === 0) return;
    void prepare().then(() => {
      const i = pointed(event);
      if (i !== undefined) show(i);
      else if (event.type === 'pointerdown') hide();
    });
  };
  svg.addEventListener('pointerdown', point);
  svg.addEventListener('pointermove', point);
  // Heard on the stage: Chromium makes a drawing that listens for the focus itself a stop for Tab, asked or not.
  stage.addEventListener('focusin', ({ target }) => {
    if (target === svg) void prepare();
  });
  svg.addEventListener('keydown', (event) => {
    const last = answering.length - 1;
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const next =
      step !== undefined
        ? at === undefined
          ? step > 0
            ? 0
            : last
          : Math.min(last, Math.max(0, at + step))
        : event.key === 'Home'
          ? 0
          : event.key === 'End'
            ? last
            : undefined;
    if (next !== undefined && last >= 0) {
      event.preventDefault();
      show(next);
    } else if (event.key === 'Escape') hide();
    else if (event.key === 'Enter' && at !== undefined) {
      answer?.querySelector('a')?.click();
    }
  });

  return {
    ready(id, scene) {
      shown = { id, scene };
      // The stop for the Tab key is there as soon as there is something to ask.
      svg.setAttribute('aria-hidden', String(!asked.has(id)));
      if (asked.has(id)) svg.setAttribute('tabindex', '0');
      else svg.removeAttribute('tabindex');
    },
    clear() {
      shown = undefined;
      answering = [];
      layer.replaceChildren();
      layer.remove();
      hide();
    },
  };
}
