/**
 * The scroll driver. Scrollama is a wake-up call: on any event the driver asks geometry which step is at the
 * reading line now, and tells its listener only when that changes. It keeps the reader's place when the window
 * changes, so that a change of height alone never changes the step.
 */
import scrollama from 'scrollama';
import { lineOf, placeAt, stepAt, type Place, type Zone } from './geometry.ts';
import { oncePerFrame } from '../motion.ts';
import { textSize } from '../painter/fitting.ts';

export interface Driver {
  /** The step at the reading line. */
  readonly current: () => string;
  /** Measures again and keeps the reader's place: after a change of mode or layout. */
  readonly relayout: () => void;
}

interface Options {
  readonly steps: readonly HTMLElement[];
  /** What stands below the steps, in its order: places to keep there. */
  readonly landmarks: Iterable<HTMLElement>;
  /** The reading line in px below the top of the window; read anew at every layout. */
  readonly line: () => number;
  readonly onStep: (id: string) => void;
  /** The page lay still for a moment: the time to write the address. */
  readonly onRest: (id: string) => void;
}

/** Milliseconds without a scroll event after which the reader counts as resting. */
const rest = 160;

export function createDriver({ steps, landmarks, line, onStep, onRest }: Options): Driver {
  let zones: Zone[] = [];
  /** The steps, and on to the end of the page. */
  let places: Zone[] = [];
  let end = 0;
  let printing = false;
  let offset = 0;
  let current = '';
  let place: Place | undefined;
  let resting: ReturnType<typeof setTimeout> | undefined;
  // Scroll events that our own correction causes must not overwrite the place that it restores.
  let corrected = -1;

  const measure = (): void => {
    offset = line();
    zones = steps.map((step) => {
      const section = step.closest('section');
      const first = section?.querySelector('[data-step]') === step;
      // A chapter's first picture belongs to its heading and introduction as well.
      const top = (first ? section : step).getBoundingClientRect().top + scrollY;
      return { id: step.id, top };
    });
    // What is for paper only has no place.
    const below = [...landmarks].flatMap((landmark) => {
      const [box] = landmark.getClientRects();
      return box ? [{ id: landmark.id, top: box.top + scrollY }] : [];
    });
    places = [...zones, ...below.sort((a, b) => a.top - b.top)];
    end = document.documentElement.scrollHeight;
  };

  let letters = textSize();
  const update = (): void => {
    // Letters that have changed may move the page before anybody has measured it again.
    if (letters !== textSize() && !printing) {
      letters = textSize();
      relayout();
      return;
    }
    const at = stepAt(zones, scrollY + offset);
    if (at === undefined || printing) return;
    if (Math.abs(scrollY - corrected) > 1) {
      place = placeAt(places, end, scrollY + offset);
      corrected = -1;
    }
    if (at !== current) {
      current = at;
      onStep(at);
    }
    clearTimeout(resting);
    resting = setTimeout(() => {
      onRest(current);
    }, rest);
  };

  const relayout = (): void => {
    if (printing) return;
    const kept = place;
    measure();
    const target = kept ? lineOf(places, end, kept) : undefined;
    if (target !== undefined && scrollY > 0) {
      scrollTo({ top: target - offset, behavior: 'instant' });
      corrected = scrollY;
    }
    update();
  };

  const wake = oncePerFrame(update);
  measure();
  const scroller = scrollama();
  scroller
    .setup({ step: steps, offset: `${String(Math.round(offset))}px` })
    .onStepEnter(wake)
    .onStepExit(wake);
  // Of these there is one a frame already, and before anything is written that the page would be laid out for.
  addEventListener('scroll', update, { passive: true });
  addEventListener('scrollend', wake, { passive: true });
  addEventListener('hashchange', wake);
  // A link to where the page is already: nothing else tells of it.
  addEventListener('popstate', wake);
  addEventListener('pageshow', () => {
    measure();
    update();
  });
  addEventListener('resize', () => {
    relayout();
    scroller.resize();
  });
  // Paper is another layout, in which nobody scrolls; the reader comes back to her place.
  matchMedia('print').addEventListener('change', ({ matches }) => {
    printing = matches;
    relayout();
  });
  // Late fonts and opened tables change heights below or above, and the browser keeps the reader where she is; not when
  // all letters change their size, of which no event tells.
  const story = steps[0]?.closest('main');
  let height = story?.clientHeight ?? 0;
  if (story) {
    new ResizeObserver(() => {
      if (story.clientHeight === height) return;
      height = story.clientHeight;
      measure();
      update();
    }).observe(story);
  }
  update();
  return { current: () => current, relayout };
}
