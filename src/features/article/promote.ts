/** Promotes the finished article to a moving one. Whatever fails here, the article stays. */
import type { Box, BoxId } from '../../scene/scene.ts';
import { unpack, type Wire } from '../../scene/wire.ts';
import { wireGuess } from '../guess/guess.ts';
import { wireFacts } from '../notes/ask.ts';
import { wireControls } from '../../stage/controls/controls.ts';
import { showProgress, wireMenu } from '../../stage/controls/menu.ts';
import { createDriver } from '../../stage/driver/driver.ts';
import { fitting, textSize } from '../../stage/painter/fitting.ts';
import { arrive, followReader, watchJumps } from '../../stage/driver/links.ts';
import { mayMove, onMotionChange, oncePerFrame } from '../../stage/motion.ts';
import { wireAnswers } from '../../stage/answers.ts';
import { createPainter } from '../../stage/painter/painter.ts';
import { wireShare } from '../share/share-panel.ts';
import { wireTables } from '../figures/sort-tables.ts';

const html = document.documentElement;

/**
 * Milliseconds: when steps follow one another as fast as this, a page is being flung, and no picture of theirs can be
 * seen. The stage then sets out for the one at which the reader stays so long.
 */
const hurry = 110;

function start(stage: HTMLElement): void {
  const svg = stage.querySelector('svg');
  const keyLine = stage.querySelector<HTMLElement>('[data-stage-key]');
  const layerLine = stage.querySelector<HTMLElement>('[data-stage-layer]');
  const steps = [...document.querySelectorAll<HTMLElement>('[data-step]')];
  const ids = steps.map(({ id }) => id);
  if (!svg || !keyLine || !layerLine || ids.length === 0) return;

  const painter = createPainter(svg);
  const answers = wireAnswers(stage, svg);
  const fitsNow = (): Box => fitting(svg.clientWidth, svg.clientHeight, textSize());
  const wires = new Map<BoxId, Wire>();
  let wanted = '';
  let changed = -hurry;
  let held: ReturnType<typeof setTimeout> | undefined;
  let painted: { id: string; box: BoxId } | undefined;

  const paint = async (id: string, box: Box, move: boolean): Promise<void> => {
    const wire = wires.get(box.id) ?? (await fetchWire(stage, box.id));
    wires.set(box.id, wire);
    // The reader may have gone on while the file was under way.
    if (wanted !== id) return;
    const shown = unpack(wire, id);
    if (!shown) throw new Error(`no scene for step "${id}"`);
    painter.show(shown.scene, move && painted !== undefined && mayMove(), {
      begin: () => {
        answers.clear();
        keyLine.textContent = shown.key;
        layerLine.textContent = shown.layer;
      },
      settled: () => {
        // An older picture that came to its end while the reader flew on: not what the stage is to show.
        if (wanted !== id) return;
        painted = { id, box: box.id };
        stage.dataset['settled'] = '';
        answers.ready(id, shown.scene);
        // Who came by a link has seen nothing of the opening's picture, and now sees her own.
        delete html.dataset['arrival'];
      },
    });
  };
  // A frame after the step has changed, for in that frame the browser has enough to do.
  const tell = oncePerFrame(() => {
    showProgress(steps, driver.current());
  });
  const show = (id: string, move: boolean): void => {
    tell();
    clearTimeout(held);
    wanted = id;
    // Asked before anything is written, so that the browser need not lay the page out for an answer.
    const away = getComputedStyle(stage).display === 'none';
    const box = fitsNow();
    stage.dataset['state'] = id;
    if (away) {
      // Plain article: the stage is put away, but says the truth for whoever asks.
      stage.dataset['settled'] = '';
      painted = undefined;
      return;
    }
    delete stage.dataset['settled'];
    const begin = (): void => {
      paint(id, box, move).catch(() => {
        demote();
        // The article is laid out anew; the reader stays at her place.
        driver.relayout();
      });
    };
    const now = performance.now();
    if (move && now - changed < hurry) held = setTimeout(begin, hurry);
    else begin();
    changed = now;
  };

  // A link's place is reached before anything is measured, so that no other picture shows up on the way.
  arrive(new Set(ids));
  const jumps = watchJumps();
  const driver = createDriver({
    steps,
    line: () => readingLine(stage),
    onStep: (id) => {
      show(id, !jumps.jumped());
    },
    onRest: (id) => {
      jumps.landed();
      mark(id);
      followReader(id, ids);
    },
  });
  wireMenu();
  wireControls({
    onMode: () => {
      driver.relayout();
      painted = undefined;
      show(driver.current(), false);
    },
  });
  onMotionChange(() => {
    if (!mayMove()) show(driver.current(), false);
  });
  new ResizeObserver(() => {
    if (!painted || fitsNow().id === painted.box) return;
    painted = undefined;
    show(driver.current(), false);
  }).observe(svg);
  // Coming back to a hidden stage (window made taller, zoom undone) finds the right picture.
  addEventListener('resize', () => {
    if (!painted) show(driver.current(), false);
  });
  html.dataset['ready'] = '';
}

/** Without its scenes the stage has nothing to show: the page is the plain article. */
function demote(): void {
  html.dataset['mode'] = 'plain';
}

async function fetchWire(stage: HTMLElement, box: BoxId): Promise<Wire> {
  const address = (stage.dataset['scenes'] ?? '').replace('{box}', box);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${String(response.status)}`);
  return (await response.json()) as Wire;
}

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

wireShare();
// Before anything is measured: an answer that is kept takes its place.
wireGuess();
const notes = html.querySelector<HTMLElement>('[data-notes]')?.dataset['notes'];
if (notes) wireFacts(notes);
wireTables();
const stage = document.querySelector<HTMLElement>('[data-stage]');
if (stage) {
  try {
    start(stage);
  } catch {
    demote();
  }
}
