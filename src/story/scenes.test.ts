/** Laws that every picture of the story obeys, in every box and language, and a reviewable snapshot of each. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { locales } from '../content/model.ts';
import { boxes, dotIndex, travellers } from '../scene/scene.ts';
import { labelFaults } from '../scene/measure.ts';
import { pack, unpack } from '../scene/wire.ts';
import { snapshotSvg } from '../site/edition/snapshot.ts';
import { chaptersOf, pictureOf, stepsOf } from '../site/edition/steps.ts';

const snapshots = join(import.meta.dirname, 'snapshots');
mkdirSync(snapshots, { recursive: true });

const cases = locales.flatMap((locale) =>
  stepsOf(locale).flatMap((step) => Object.values(boxes).map((box) => ({ locale, step, box }))),
);

describe.each(cases)('$step.id in $locale, $box.id', ({ locale, step, box }) => {
  const picture = pictureOf(locale, step, box.id);
  const { scene } = picture;

  test('is pure: painting it twice gives the same picture', () => {
    expect(pictureOf(locale, step, box.id)).toEqual(picture);
  });

  test('holds travellers, in order and inside the box', () => {
    const who = scene.dots.map(dotIndex);
    expect(who).toEqual([...new Set(who)].sort((a, b) => a - b));
    expect(who.every((i) => i >= 0 && i < travellers)).toBe(true);
    for (const { x, y, r } of scene.dots) {
      expect(x - r).toBeGreaterThanOrEqual(-0.5);
      expect(y - r).toBeGreaterThanOrEqual(-0.5);
      expect(x + r).toBeLessThanOrEqual(box.w + 0.5);
      expect(y + r).toBeLessThanOrEqual(box.h + 0.5);
      expect(r).toBeGreaterThan(0);
    }
  });

  test('has marks with keys of their own', () => {
    const keys = scene.marks.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('has labels that are large enough, inside the box, and apart', () => {
    expect(labelFaults(scene)).toEqual([]);
  });

  test('says itself and its key', () => {
    expect(picture.description.length).toBeGreaterThan(20);
    expect(picture.key.length).toBeGreaterThan(5);
  });

  test('travels to the browser and back unchanged', () => {
    const wire = pack(box.id, new Map([[step.id, { scene, key: picture.key, layer: '' }]]));
    expect(unpack(JSON.parse(JSON.stringify(wire)) as typeof wire, step.id)?.scene).toEqual(scene);
  });

  test('looks as it did', async () => {
    const svg = snapshotSvg(picture, step.heading, locale).replaceAll('><', '>\n<');
    await expect(svg).toMatchFileSnapshot(join(snapshots, `${step.id}.${locale}.${box.id}.svg`));
  });
});

describe.each(locales.flatMap((locale) => chaptersOf(locale).map((chapter) => ({ locale, chapter }))))(
  '$chapter.id in $locale',
  ({ locale, chapter }) => {
    test('changes its picture at every step', () => {
      const pictures = chapter.steps.map((step) => pictureOf(locale, step, 'wide'));
      pictures.slice(1).forEach((picture, i) => {
        expect(picture.scene).not.toEqual(pictures[i]?.scene);
        expect(picture.description).not.toBe(pictures[i]?.description);
      });
    });
  },
);
