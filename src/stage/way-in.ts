/**
 * From a step's words into the picture, and back. The stage stands before all text, so that for the Tab key alone a
 * reader in the middle of the page would be far from it: each step has a link to it, and Tab leads from it to the step.
 */

/** What stops the Tab key on the stage, in order; an answer's link among them. */
const stops = 'svg[tabindex], input:not([hidden]), [data-answer]:not([hidden]) a';

/**
 * Wires the links to the picture.
 *
 * @param ask asks the picture that is on the stage
 * @returns to be told which step's picture has come to rest
 */
export function wireWayIn(stage: HTMLElement, svg: SVGSVGElement, ask: () => void): (step: string) => void {
  let from: HTMLElement | undefined;
  /** The step whose picture is under way. */
  let awaited: string | undefined;
  /** The focus goes along with whoever comes by the keyboard; a finger has no use for it, and it would be framed. */
  let byKey = false;
  const enter = (): void => {
    awaited = undefined;
    if (byKey) svg.focus({ preventScroll: true });
    ask();
  };
  addEventListener('click', (event) => {
    const { target } = event;
    const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[data-to-picture]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    from = link;
    awaited = link.hash.slice(1);
    byKey = event.detail === 0;
    // Another step's picture is on the stage: the link leads to its own step first.
    if (awaited !== stage.dataset['state'] || stage.dataset['settled'] === undefined) return;
    event.preventDefault();
    enter();
  });
  stage.addEventListener('keydown', (event) => {
    const { key, target, shiftKey } = event;
    const step = document.getElementById(stage.dataset['state'] ?? '');
    const back = from && step?.contains(from) ? from : undefined;
    const answers = !stage.querySelector('[data-answer]')?.hasAttribute('hidden');
    if (back && target === svg && ((key === 'Escape' && !answers) || (key === 'Tab' && shiftKey))) {
      event.preventDefault();
      back.focus({ preventScroll: true });
    } else if (key === 'Tab' && !shiftKey && target === [...stage.querySelectorAll(stops)].at(-1)) {
      // The key's own work goes on from there.
      goOnFrom(back ?? step);
    }
  });
  return (step) => {
    if (step === awaited) enter();
    // Whoever has read on instead is not called back later.
    awaited = undefined;
  };
}

/** Lets the Tab key go on from an element, whether it is a stop itself or not. */
function goOnFrom(place: HTMLElement | null | undefined): void {
  if (!place) return;
  const isStop = place.hasAttribute('tabindex') || place.matches('a[href]');
  if (!isStop) place.tabIndex = -1;
  place.focus({ preventScroll: true });
  if (!isStop) place.removeAttribute('tabindex');
}
