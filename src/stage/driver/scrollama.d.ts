/** The narrow part of scrollama 3.2 that the driver uses; the package ships no types. */
declare module 'scrollama' {
  interface Scroller {
    setup(options: { step: readonly HTMLElement[]; offset?: number | string }): Scroller;
    onStepEnter(callback: () => void): Scroller;
    onStepExit(callback: () => void): Scroller;
    resize(): Scroller;
    destroy(): void;
  }
  export default function scrollama(): Scroller;
}
