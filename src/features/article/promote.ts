/** Promotes the finished article to a moving one. Whatever fails here, the article stays. */
import type { Box, BoxId } from '../../scene/scene.ts';
import { unpack } from '../../scene/wire.ts';
import { wireGuess } from '../guess/guess.ts';
import { wireFacts } from '../notes/ask.ts';
import { wirePaper } from '../print/put-pictures.ts';
import { wireControls } from '../../stage/controls/controls.ts';
import { gatherStops } from '../../stage/controls/stops.ts';
import { createVoice } from '../../stage/controls/voice.ts';
import { showProgress, wireMenu } from '../../stage/controls/menu.ts';
import { createDriver } from '../../stage/driver/driver.ts';
import { fitting, textSize } from '../../stage/painter/fitting.ts';
import { arrive, followReader, watchJumps } from '../../stage/driver/links.ts';
import { pointTo, wireNeighbours } from '../../stage/driver/neighbours.ts';
import { mayMove, onMotionChange, oncePerFrame } from '../../stage/motion.ts';
import { wireAnswers } from '../../stage/answers.ts';
import { wireTime } from '../../stage/time.ts';
import { createPainter } from '../../stage/painter/painter.ts';
import { createScenes } from '../../stage/scenes.ts';
import { wireShare } from '../share/share-panel.ts';
import { wireNumbers } from '../figures/numbers.ts';

const html = document.documentElement;

/**
 * Milliseconds: when steps follow one another as fast as this, a page is being flung, and no picture of theirs can be
 * seen. The stage then sets out for the one at which the reader stays so long.
 */
const hurry = 110;

/** What the stage is to show: another object with every wish, so that what comes late can tell that it does. */
interface Wish {
  readonly id: string;
  /** What time on the stage asks for instead of the step's own picture. */
  readonly other: string | undefined;
  readonly box: Box;
}

function start(stage: HTMLElement, say: (text: string) => void): void {
  const svg = stage.querySelector('svg');
  const keyLine = stage.querySelector<HTMLElement>('[data-stage-key]');
  const layerLine = stage.querySelector<HTMLElement>('[data-stage-layer]');
  const steps = [...document.querySelectorAll<HTMLElement>('[data-step]')];
  const ids = steps.map(({ id }) => id);
  const slider = stage.querySelector<HTMLInputElement>('[data-time]');
  if (!svg || !keyLine || !layerLine || !slider || ids.length === 0) return;

  const painter = createPainter(svg);
  const answers = wireAnswers(stage, svg);
  const fitsNow = (): Box => fitting(svg.clientWidth, svg.clientHeight, textSize());
  let wanted: Wish | undefined;
  let painted = false;
  /** The box whose scenes could not be had, so that the page is the plain article against the reader's choice. */
  let lacking: BoxId | undefined;
  let changed = -hurry;
  let held: ReturnType<typeof setTimeout> | undefined;
  const scenes = createScenes(stage.dataset['scenes'] ?? '', (box) => {
    if (lacking !== box) return;
    setMode('scroll');
    layOutAnew();
  });
  const days = createScenes(slider.dataset['time'] ?? '', () => undefined);
  const time = wireTime(slider, svg, (shown) => {
    show(driver.current(), true, shown);
  });

  const paint = async (wish: Wish, move: boolean): Promise<void> => {
    const { other, box } = wish;
    const id = other ?? wish.id;
    const wire = await (ids.includes(id) ? scenes : days)(box.id);
    // The reader may have gone on, or turned her phone, while the file was under way.
    if (wanted !== wish) return;
    const shown = unpack(wire, id);
    if (!shown) throw new Error(`no scene for step "${id}"`);
    painter.show(shown.scene, move && painted && mayMove(), {
      begin: () => {
        answers.clear();
        time.follow(id);
        keyLine.textContent = shown.key;
        layerLine.textContent = shown.layer;
        // What stays and is pushed aside counts as a shift: the space between the two is a new one, too.
        layerLine.nextSibling?.replaceWith(' ');
      },
      settled: () => {
        // An older picture that came to its end while the reader flew on: not what the stage is to show.
        if (wanted !== wish) return;
        painted = true;
        stage.dataset['settled'] = '';
        answers.ready({ id, box: shown.scene.box }, wish.id);
        time.place(id, shown.scene);
        if (other !== undefined && move) say(shown.said ?? describedAt(id));
        // Who came by a link has seen nothing of the opening's picture, and now sees her own.
        delete html.dataset['arrival'];
      },
    });
  };
  /** The step that Previous or Next has gone to, until the driver has heard of it: quick hands are ahead of a frame. */
  let ahead: string | undefined;
  // A frame after the step has changed, for in that frame the browser has enough to do.
  const tell = oncePerFrame(() => {
    showProgress(steps, driver.current());
    pointTo(ahead ?? driver.current(), ids);
  });
  /** The page has another layout: the reader stays at her place, and the stage, where there is one, paints it anew. */
  const layOutAnew = (): void => {
    driver.relayout();
    repaint();
  };
  const repaint = (): void => {
    painted = false;
    showAgain();
  };
  /** The picture that is there, at once: also one that time on the stage has asked for. */
  const showAgain = (): void => {
    const id = driver.current();
    show(id, false, wanted?.id === id ? wanted.other : undefined);
  };
  const setMode = (mode: 'scroll' | 'plain'): void => {
    html.dataset['mode'] = mode;
    lacking = undefined;
  };
  const show = (id: string, move: boolean, other?: string): void => {
    tell();
    clearTimeout(held);
    // Asked before anything is written, so that the browser need not lay the page out for an answer.
    const away = getComputedStyle(stage).display === 'none';
    const wish = { id, other, box: fitsNow() };
    stage.dataset['state'] = id;
    wanted = away ? undefined : wish;
    if (away) {
      // Plain article: the stage is put away, but says the truth for whoever asks.
      stage.dataset['settled'] = '';
      painted = false;
      return;
    }
    delete stage.dataset['settled'];
    const begin = (): void => {
      paint(wish, move).catch(() => {
        if (wanted !== wish) return;
        // Without a day between, the step's own is there.
        if (other !== undefined) {
          show(id, false);
          return;
        }
        setMode('plain');
        lacking = wish.box.id;
        layOutAnew();
      });
    };
    const now = performance.now();
    if (move && mayMove() && now - changed < hurry) held = setTimeout(begin, hurry);
    else begin();
    changed = now;
  };

  // A link's place is reached before anything is measured, so that no other picture shows up on the way.
  arrive(new Set(ids));
  const jumps = watchJumps((id) => {
    // The driver has nothing to tell of the step at which the reader is already.
    if (wanted?.id === id && wanted.other !== undefined) show(id, true);
  });
  const driver = createDriver({
    steps,
    line: () => readingLine(stage),
    landmarks: document.querySelectorAll<HTMLElement>('.after [id]'),
    onStep: (id) => {
      if (id === ahead) ahead = undefined;
      show(id, !jumps.jumped());
    },
    onRest: (id) => {
      ahead = undefined;
      jumps.landed();
      mark(id);
      followReader(id, ids);
    },
  });
  wireNeighbours(ids, (id) => {
    ahead = id;
    jumps.readOn();
    say(document.querySelector(`#${id} :is(h1, h2, h3)`)?.textContent ?? '');
  });
  wireMenu();
  const still = (): void => {
    if (!mayMove()) showAgain();
  };
  wireControls({
    onMode: () => {
      lacking = undefined;
      layOutAnew();
    },
    onMotion: still,
  });
  onMotionChange(still);
  // Of another size it may be another drawing, also of one that is still under way.
  new ResizeObserver(() => {
    if (wanted && fitsNow().id !== wanted.box.id) repaint();
  }).observe(svg);
  // Coming back to a hidden stage (window made taller, zoom undone) finds the right picture.
  addEventListener('resize', () => {
    if (!wanted) repaint();
  });
  html.dataset['ready'] = '';
}

/** What the picture of a step shows, in words: its figure says so. */
const describedAt = (id: string): string =>
  document.querySelector(`#${id} .picture svg`)?.getAttribute('aria-label') ?? '';

/**
 * The reading line in px from the top of the window. Beside the text, the middle of the window; under a stage that
 * sits on top, a little below its lower edge, where the eye is.
 */
function readingLine(stage: HTMLElement): number {
  const { position, display } = getComputedStyle(stage);
  if (display === 'none' || position !== 'sticky') return innerHeight * 0.4;
  const box = stage.getBoundingClientRect();
  const onTop = box.width > innerWidth * 0.9;
  const bottom = Number.parseFloat(getComputedStyle(stage).top) + box.height;
  return onTop ? bottom + (innerHeight - bottom) * 0.4 : innerHeight * 0.5;
}

/** Marks the step in the contents, and in their copy in the menu. */
function mark(id: string): void {
  for (const link of document.querySelectorAll(`nav a[data-contents][aria-current]`)) {
    link.removeAttribute('aria-current');
  }
  for (const link of document.querySelectorAll(`nav a[data-contents][href$="#${id}"]`)) {
    link.setAttribute('aria-current', 'step');
  }
}

// It may come so late that the page has given it up, with all that it does.
html.dataset['script'] = '';
wireShare();
wirePaper();
// Before anything is measured: an answer that is kept takes its place.
const say = createVoice();
wireGuess(say);
wireFacts();
wireNumbers();
gatherStops('.words, figure');
const stage = document.querySelector<HTMLElement>('[data-stage]');
if (stage) {
  try {
    start(stage, say);
  } catch {
    html.dataset['mode'] = 'plain';
  }
}
