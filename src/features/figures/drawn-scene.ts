/** A picture by itself with its letters as outlines: what can be made into pixels without a browser. */
import { paintMarks } from '../../scene/svg.ts';
import type { Scene } from '../../scene/scene.ts';
import type { Typesetter } from '../../scene/typesetter.ts';
import { dark, faint, light } from '../../site/tokens/tokens.ts';
import { labelLeft, labelSetting } from '../cards/card-picture.ts';

/** An SVG document of a scene without a single `text`, twice its size. Throws on a letter that no font has. */
export function drawnScene(scene: Scene, type: Typesetter, isDark = false): string {
  const { w, h } = scene.box;
  const palette = isDark ? dark : light;
  const tones = Object.entries(palette).map(([tone, c]) => `.s-${tone}{stroke:${c}}.f-${tone}{fill:${c}}`);
  const labels = scene.marks.filter((mark) => mark.kind === 'label');
  const marks = scene.marks.filter((mark) => mark.kind !== 'label');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-12 -12 ${String(w + 24)} ${String(h + 24)}" width="${String(2 * w + 48)}" height="${String(2 * h + 48)}">`,
    `<style>${tones.join('')}path:not(.letters),line{fill:none}.hair{stroke-width:1}.faint{opacity:${String(isDark ? 1 : faint)}}</style>`,
    `<rect x="-12" y="-12" width="100%" height="100%" class="f-ground"/>`,
    paintMarks({ ...scene, marks }, 'draw'),
    ...labels.map((label) => {
      const setting = labelSetting(label);
      const x = labelLeft(label, type.width(label.text, setting));
      return `<path class="f-${label.tone} letters" d="${type.outline(label.text, setting, x, label.y)}"/>`;
    }),
    '</svg>',
  ].join('');
}
