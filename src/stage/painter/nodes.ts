/** Marks of a scene as nodes of a drawing. */
import {
  brokenRings,
  curvePath,
  dotsPath,
  dotsStroke,
  fieldLayers,
  gridDashes,
  gridStroke,
  gridPath,
} from '../../scene/svg.ts';
import type { Scene } from '../../scene/scene.ts';

/** Anything that lies under the travellers. */
export type Mark = Scene['marks'][number];
const svgNames = 'http://www.w3.org/2000/svg';

/** One mark, where its scene has it. */
export function draw(mark: Mark): SVGElement {
  switch (mark.kind) {
    case 'label': {
      const text = element('text', {
        class: `f-${mark.tone} ${mark.face}`,
        x: mark.x,
        y: mark.y,
        'font-size': mark.size,
        'text-anchor': mark.anchor,
        ...(mark.lang === undefined ? {} : { lang: mark.lang }),
      });
      text.textContent = mark.text;
      return text;
    }
    case 'line':
      return element('line', {
        class: `s-${mark.tone} hair`,
        x1: mark.x1,
        y1: mark.y1,
        x2: mark.x2,
        y2: mark.y2,
        ...(mark.dashed ? { 'stroke-dasharray': '3 3' } : {}),
      });
    case 'curve':
      return element('path', {
        class: `s-${mark.tone}`,
        d: curvePath(mark.points),
        'stroke-width': mark.width,
        'stroke-linejoin': 'round',
        'stroke-linecap': 'round',
        ...(mark.dashed ? { 'stroke-dasharray': '1 5' } : {}),
      });
    case 'bar': {
      const place = { x: mark.x, y: mark.y, width: mark.w, height: mark.h };
      return mark.uncertain
        ? element('rect', {
            class: `s-${mark.tone} hair`,
            fill: 'url(#stage-gap)',
            'stroke-dasharray': '3 3',
            ...place,
          })
        : element('rect', { class: `f-${mark.tone}`, ...place });
    }
    case 'grid':
      return element('path', {
        class: `s-${mark.tone}`,
        d: gridPath(mark),
        ...gridStroke(mark),
        'stroke-dasharray': gridDashes(mark),
      });
    case 'gap':
      return element('rect', {
        fill: 'url(#stage-gap)',
        x: mark.x,
        y: mark.y,
        width: mark.w,
        height: mark.h,
      });
    case 'field': {
      const group = element('g');
      if (mark.look === 'lost') {
        group.append(element('path', { class: `s-${mark.tone}`, ...brokenRings(mark) }));
        return group;
      }
      for (const { tone, r } of fieldLayers(mark)) {
        group.append(
          element('path', { class: `s-${tone}`, d: dotsPath({ ...mark, r }), ...dotsStroke(mark.shape, r) }),
        );
      }
      return group;
    }
  }
}

/** The hatch of gaps and of uncertain amounts. */
export function hatchDefs(): SVGElement {
  const defs = element('defs');
  const pattern = element('pattern', {
    id: 'stage-gap',
    width: 6,
    height: 6,
    patternUnits: 'userSpaceOnUse',
    patternTransform: 'rotate(45)',
  });
  pattern.append(element('path', { class: 's-ink-3 faint', d: 'M0 0v6', 'stroke-width': 1 }));
  defs.append(pattern);
  return defs;
}

export function element<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | number>> = {},
): SVGElementTagNameMap[K] {
  const node = document.createElementNS(svgNames, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
  return node;
}
