/**
 * What the tests see from inside the page. `installProbe` is sent into every page before its own scripts; it must
 * stay self-contained, for it travels as text.
 */

/** Something that happened on the stage, in the order in which it happened. */
export interface StageEvent {
  readonly what: 'state' | 'settled' | 'moving';
  readonly id: string;
  /** Milliseconds since the page began. */
  readonly at: number;
  /** Number of frames that the browser had begun. */
  readonly frame: number;
}

export interface Probe {
  /** The step at the reading line, worked out from the layout by the design's own words and none of its code. */
  readonly expected: () => string;
  /** Everything that happened on the stage since the page began, or since it was emptied. */
  readonly log: StageEvent[];
  /** The step shown, once nothing scrolls, nothing moves and the state is the expected one. */
  readonly rest: () => Promise<string>;
  /** Resolves after this many frames. */
  readonly frames: (count: number) => Promise<void>;
  /** CLS so far, which words of the story were moved under the reader, and what moved how far, for the message. */
  readonly shifts: () => { score: number; words: string[]; moved: string[] };
}

declare global {
  interface Window {
    probe: Probe;
  }
}

export function installProbe(): void {
  let frame = 0;
  const tick = (): void => {
    frame += 1;
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  const nextFrame = (): Promise<void> =>
    new Promise((done) => {
      requestAnimationFrame(() => {
        done();
      });
    });
  const stage = (): HTMLElement => {
    const found = document.querySelector<HTMLElement>('[data-stage]');
    if (!found) throw new Error('there is no stage');
    return found;
  };

  /** Beside the text: the middle of the window. On top: 40 % of the way from the stage's lower edge to the window's. */
  const readingLine = (): number => {
    const box = stage().getBoundingClientRect();
    const beside = box.width < innerWidth * 0.9;
    return beside ? innerHeight / 2 : box.bottom + (innerHeight - box.bottom) * 0.4;
  };

  const expected = (): string => {
    const line = readingLine();
    let at = '';
    for (const step of document.querySelectorAll('[data-step]')) {
      const chapter = step.closest('[data-chapter]');
      const opens = chapter?.querySelector('[data-step]') === step ? chapter : step;
      // Browsers keep scroll positions to a fraction of a pixel and report them rounded.
      if (at === '' || opens.getBoundingClientRect().top <= line + 0.5) at = step.id;
    }
    return at;
  };

  const rest = async (): Promise<string> => {
    const begun = performance.now();
    let still = 0;
    let last = -1;
    for (;;) {
      await nextFrame();
      still = scrollY === last ? still + 1 : 0;
      last = scrollY;
      const { state, settled } = stage().dataset;
      // Measuring costs a frame its time, so it waits until everything else says rest.
      if (still > 4 && 'ready' in document.documentElement.dataset && settled !== undefined) {
        const shown = getComputedStyle(stage()).display !== 'none';
        if (!shown || state === expected()) return state ?? '';
      }
      if (performance.now() - begun > 8000) {
        throw new Error(
          `no rest: at the reading line is ${expected()}, the stage shows ${String(state)}, ` +
            `${settled === undefined ? 'moving' : 'settled'}, at ${String(scrollY)} of ${String(document.documentElement.scrollHeight)}`,
        );
      }
    }
  };

  interface Shift extends PerformanceEntry {
    readonly value: number;
    readonly sources: readonly {
      readonly node: Node | null;
      readonly previousRect: DOMRect;
      readonly currentRect: DOMRect;
    }[];
  }
  const words: string[] = [];
  const moved: string[] = [];
  let score = 0;
  // The largest burst of shifts: gaps under a second, five seconds at most.
  let burst = { from: -Infinity, to: -Infinity, value: 0 };
  const note = ({ value, startTime, sources }: Shift): void => {
    const more = startTime - burst.to < 1000 && startTime - burst.from < 5000;
    burst = more
      ? { from: burst.from, to: startTime, value: burst.value + value }
      : { from: startTime, to: startTime, value };
    score = Math.max(score, burst.value);
    for (const { node, previousRect: from, currentRect: to } of sources) {
      const element = node instanceof Element ? node : node?.parentElement;
      if (element?.closest('section')) words.push(element.textContent.slice(0, 60));
      const place = ({ x, y, width, height }: DOMRect): string =>
        [x, y, width, height].map(Math.round).join(' ');
      moved.push(
        `${value.toFixed(4)} ${element?.tagName ?? ''}.${element?.className ?? ''} ${place(from)} → ${place(to)}`,
      );
    }
  };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) note(entry as Shift);
  }).observe({ type: 'layout-shift', buffered: true });

  const probe: Probe = {
    expected,
    rest,
    log: [],
    shifts: () => ({ score, words, moved }),
    frames: async (count) => {
      for (let i = 0; i < count; i++) await nextFrame();
    },
  };
  window.probe = probe;

  // The page's own script runs before DOMContentLoaded, so the whole document is watched from its first moment.
  new MutationObserver((changes) => {
    for (const { attributeName, target } of changes) {
      if (!(target instanceof HTMLElement) || target.dataset['stage'] === undefined) continue;
      const id = target.dataset['state'] ?? '';
      const settled = target.dataset['settled'] !== undefined;
      const what = attributeName === 'data-state' ? 'state' : settled ? 'settled' : 'moving';
      probe.log.push({ what, id, at: performance.now(), frame });
    }
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-state', 'data-settled'] });
}
