/**
 * The painter that moves: tweens from what is on screen to the next scene. The last frame of a tween is the scene
 * exactly, so however a reader arrives at a step, the picture is the same.
 *
 * What lies still is SVG. What moves is not: a hundred nodes with new attributes in every frame cost a phone more
 * than the frame has, so the travellers move on a canvas (crowd-canvas.ts) that is there only while they do. Its
 * frames reach the screen by themselves, a little later than the drawing's: so for that long both have the dots.
 */
import type { Scene } from '../../scene/scene.ts';
import { bleedOf, groupDots } from '../../scene/svg.ts';
import { createCrowd } from './crowd-canvas.ts';
import { createMarks, type Way } from './still-marks.ts';
import { animate, halt } from '../motion.ts';
import { draw, element, hatchDefs } from './nodes.ts';

export interface Painter {
  /** Paints a scene, moving from the present picture or at once. */
  readonly show: (scene: Scene, move: boolean, calls: Calls) => void;
}

export interface Calls {
  /** The picture begins to change: the time to change the words around it. */
  readonly begin: () => void;
  /** Nothing moves any more. */
  readonly settled: () => void;
}

/** As many frames as those of the canvas may be late. */
function* meanwhile(): Generator<undefined> {
  for (let i = 0; i < 2; i++) yield;
}

export function createPainter(svg: SVGSVGElement): Painter {
  // The travellers at rest: as in a figure, those of one look are one path.
  const over = element('g', { 'data-travellers': '' });
  // A layer of its own, so that hiding and showing a hundred dots paints none of them.
  over.style.willChange = 'opacity';
  const bleed = element('rect', { fill: 'none' });
  const marks = createMarks(over);
  const crowd = createCrowd(svg);

  const place = (dots: Scene['dots']): void => {
    over.replaceChildren(...groupDots(dots).map(draw));
  };
  const rest = (dots: Scene['dots']): void => {
    over.style.opacity = '1';
    crowd.rest(dots);
  };

  return {
    show(scene, move, { begin, settled }) {
      halt();
      const { w, h } = scene.box;
      const view = `0 0 ${String(w)} ${String(h)}`;
      // Another box is another drawing: nothing on screen means anything in it.
      if (!move || svg.getAttribute('viewBox') !== view || !crowd.present()) {
        // Until the first scene is there, the picture of the build stays: a slow line shows no empty stage.
        if (!over.isConnected) svg.replaceChildren(hatchDefs(), bleed, over);
        svg.setAttribute('viewBox', view);
        for (const [name, value] of Object.entries(bleedOf(scene.box)))
          bleed.setAttribute(name, String(value));
        begin();
        marks.put(scene.marks);
        place(scene.dots);
        rest(scene.dots);
        settled();
        return;
      }
      let way: Way | undefined;
      animate({
        // Nothing of this shows. What changes the drawing does so in few frames: each has the browser paint whatever lies
        // near the window anew, and one alone would be more than a slow phone has time for.
        *before() {
          begin();
          yield;
          way = marks.setOut(scene.marks);
          crowd.setOut(scene, way.ways);
          crowd.paint(0);
          yield;
          way.prepare();
          yield* meanwhile();
          over.style.opacity = '0';
          yield;
        },
        frame: (t) => {
          crowd.paint(t);
          way?.paint(t);
        },
        *after() {
          way?.arrive();
          place(scene.dots);
          over.style.opacity = '1';
          yield* meanwhile();
          crowd.rest(scene.dots);
          settled();
        },
      });
    },
  };
}
