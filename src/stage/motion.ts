/** All motion: how long, how eased, and the one clock. Nothing else in the project may ask for a frame. */
import { easeCubicInOut } from 'd3';

/** Milliseconds from one settled picture to the next. Well under the two seconds after which motion must be stoppable. */
const duration = 900;

const reduced = matchMedia('(prefers-reduced-motion: reduce)');

/** Whether pictures may move: the reader's own switch first, then the system's setting, both read live. */
export const mayMove = (): boolean =>
  document.documentElement.dataset['motion'] !== 'off' && !reduced.matches && !document.hidden;

/** Calls back when the system's setting or the tab's visibility changes. */
export function onMotionChange(callback: () => void): void {
  reduced.addEventListener('change', callback);
  document.addEventListener('visibilitychange', callback);
}

/** The frame that was asked for. */
let running = 0;

interface Animation {
  /** What must be done first: from one `yield` to the next in each frame. */
  readonly before: () => Iterator<unknown>;
  /** Paints time `t` of the motion, from 0 to 1, not eased yet. */
  readonly frame: (t: number) => void;
  /** What is done at the end: from one `yield` to the next in each frame, the first with the last of the motion. */
  readonly after: () => Iterator<unknown>;
}

/**
 * Runs an animation. One at a time: a new one replaces the old, which is not finished but left where it is, to be
 * taken over from what is on screen.
 */
export function animate({ before, frame, after }: Animation): void {
  halt();
  const jobs = before();
  const rest = after();
  let start: number | undefined;
  let t = 0;
  const tick = (now: number): void => {
    const next = requestAnimationFrame(tick);
    running = next;
    if (start === undefined && jobs.next().done !== true) return;
    start ??= now;
    if (t < 1) {
      t = Math.min(1, (now - start) / duration);
      frame(t);
      if (t < 1) return;
    }
    // What is done at the end may have begun another animation.
    if (rest.next().done === true) cancelAnimationFrame(next);
  };
  running = requestAnimationFrame(tick);
}

/** Stops whatever moves, without a last frame. */
export function halt(): void {
  cancelAnimationFrame(running);
}

/** Eased progress of one part of the motion that lasts from `start` to `end` of the whole (0–1 each). */
export const part = (t: number, start: number, end: number): number =>
  easeCubicInOut(Math.min(1, Math.max(0, (t - start) / (end - start))));

/** Lets at most one call through per frame, with the last one's effect. */
export function oncePerFrame(callback: () => void): () => void {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      callback();
    });
  };
}
