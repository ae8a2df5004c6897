/** What a still may weigh, each for itself: hundreds of marks are one path, or a page of 36 would be slow and heavy. */
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from 'vitest';
import { locales } from '../content/model.ts';
import { boxIds } from '../scene/scene.ts';
import { paintSvg } from '../scene/svg.ts';
import { pictureOf, stepsOf } from '../site/edition/steps.ts';

/** The heaviest when measured: the roofs of June 2025, 2.9 KB; the most elements: the nine countries, 101. */
const most = { elements: 110, bytes: 3300 };

/** Bytes when packed. What is light enough packed in haste is lighter still with care, which takes twenty times as long. */
function packed(svg: string): number {
  const hasty = brotliCompressSync(svg, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
  return hasty <= most.bytes ? hasty : brotliCompressSync(svg).length;
}

test.each(locales)('no still has more elements, or weighs more packed, than its budget, %s', (locale) => {
  const over = stepsOf(locale).flatMap((step) =>
    boxIds.flatMap((box) => {
      const { scene, description } = pictureOf(locale, step, box);
      const svg = paintSvg(scene, step.id, description);
      const [elements, bytes] = [svg.match(/<[a-z]/g)?.length ?? 0, packed(svg)];
      return elements > most.elements || bytes > most.bytes
        ? [`${step.id}, ${box}: ${String(elements)} elements, ${String(bytes)} bytes`]
        : [];
    }),
  );
  expect(over).toEqual([]);
});
