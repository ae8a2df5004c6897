/**
 * Time on the stage: while a picture is of one of several days, a slider beside the day in it shows the others in its
 * place. The reader stays at her step, and so do the address and the stage's state; the next step, or this one come to
 * again, shows its own day.
 */
import type { Scene } from '../scene/scene.ts';

/** In parts of the box: where the slider begins, beside the longest date. It ends with the box. */
const left = 0.58;
/** How far the middle of figures is above their line, in parts of their size. */
const middle = 0.34;

export interface Time {
  /** The stage shows a picture: the slider stands at its day, or is put away where it has none. */
  readonly follow: (shown: string) => void;
  /** The picture has come to rest: the slider has its place in it. */
  readonly place: (shown: string, scene: Scene) => void;
}

/**
 * Wires the slider of a stage.
 *
 * @param show is asked for the picture of another day: that of a step, or one between, by what `data-shown` calls it
 */
export function wireTime(slider: HTMLInputElement, svg: SVGSVGElement, show: (shown: string) => void): Time {
  const pictures = slider.dataset['shown']?.split(' ') ?? [];
  const days = slider.dataset['days']?.split('|') ?? [];
  let scene: Scene | undefined;

  const say = (): void => {
    slider.setAttribute('aria-valuetext', days[slider.valueAsNumber] ?? '');
  };
  const lay = (): void => {
    const matrix = svg.getScreenCTM();
    const around = slider.offsetParent?.getBoundingClientRect();
    const words = days[slider.valueAsNumber];
    const day = scene?.marks.find((mark) => mark.kind === 'label' && mark.text === words);
    if (!scene || !matrix || !around || day?.kind !== 'label') return;
    const { a, e, f } = matrix;
    Object.assign(slider.style, {
      left: `${String(a * scene.box.w * left + e - around.left)}px`,
      width: `${String(a * scene.box.w * (1 - left))}px`,
      top: `${String(a * (day.y - day.size * middle) + f - around.top)}px`,
    });
  };

  slider.addEventListener('input', () => {
    say();
    show(pictures[slider.valueAsNumber] ?? '');
  });
  new ResizeObserver(lay).observe(svg);

  return {
    follow(shown) {
      const at = pictures.indexOf(shown);
      if (at < 0) slider.hidden = true;
      else slider.value = String(at);
      say();
    },
    place(shown, settled) {
      scene = settled;
      slider.hidden = !pictures.includes(shown);
      if (!slider.hidden) lay();
    },
  };
}
