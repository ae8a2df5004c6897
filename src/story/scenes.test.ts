/** Laws that every picture of the story obeys, in every box and language, and a reviewable snapshot of each. */
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { locales } from '../content/model.ts';
import { labelFaults } from '../scene/measure.ts';
import { boxes, boxIds, dotIndex, travellers } from '../scene/scene.ts';
import { inReadingOrder, spotsOf } from '../scene/asks.ts';
import { pack, unpack } from '../scene/wire.ts';
import { snapshotSvg } from '../site/edition/snapshot.ts';
import { chaptersOf, pictureOf, stepsOf } from '../site/edition/steps.ts';

const snapshots = join(import.meta.dirname, 'snapshots');
mkdirSync(snapshots, { recursive: true });

const cases = locales.flatMap((locale) => stepsOf(locale).map((step) => ({ locale, step })));

describe.each(cases)('$step.id, $locale', ({ locale, step }) => {
  const pictures = boxIds.map((box) => ({ box: boxes[box], picture: pictureOf(locale, step, box) }));

  test('obeys the laws of pictures in every box', () => {
    for (const { box, picture } of pictures) {
      const { scene, description, key, asks } = picture;
      expect.soft(pictureOf(locale, step, box.id), `${box.id}: pure`).toEqual(picture);
      const who = scene.dots.map(dotIndex);
      expect.soft(who, `${box.id}: travellers in order`).toEqual([...new Set(who)].sort((a, b) => a - b));
      expect.soft(who.filter((i) => !(i >= 0 && i < travellers))).toEqual([]);
      const outside = scene.dots.filter(
        ({ x, y, r }) =>
          !(r > 0 && x - r >= -0.5 && y - r >= -0.5 && x + r <= box.w + 0.5 && y + r <= box.h + 0.5),
      );
      expect.soft(outside, `${box.id}: dots inside`).toEqual([]);
      const keys = scene.marks.map(({ key }) => key);
      expect
        .soft(
          keys.filter((key, i) => keys.indexOf(key) !== i),
          `${box.id}: keys of their own`,
        )
        .toEqual([]);
      expect.soft(labelFaults(scene), `${box.id}: labels`).toEqual([]);
      expect.soft(description.length, 'says itself').toBeGreaterThan(20);
      expect.soft(key.length, 'has a key').toBeGreaterThan(5);
      expect
        .soft(
          asks.filter((ask) => spotsOf(scene, ask).length === 0).map(({ id }) => id),
          `${box.id}: every answer has a mark`,
        )
        .toEqual([]);
      const times = inReadingOrder(asks, scene).flatMap(({ id, series }) =>
        series === undefined ? [] : [id],
      );
      expect.soft(times, `${box.id}: asked as time passes`).toEqual([...times].sort());
      const wire = pack(box.id, new Map([[step.id, { scene, key, layer: '' }]]));
      const there = unpack(JSON.parse(JSON.stringify(wire)) as typeof wire, step.id);
      expect.soft(there?.scene, `${box.id}: travels unchanged`).toEqual({
        ...scene,
        // Keys are numbers on their way, each its own.
        marks: scene.marks.map((mark) => ({ ...mark, key: expect.stringMatching(/^\d+$/) as string })),
      });
    }
  });

  test('looks as it did', async () => {
    for (const { box, picture } of pictures) {
      const svg = snapshotSvg(picture, step.heading, locale).replaceAll('><', '>\n<');
      await expect(svg).toMatchFileSnapshot(join(snapshots, `${step.id}.${locale}.${box.id}.svg`));
    }
  });
});

test.each(boxIds)('a key is one number in all steps of a file, and no other is: %s', (id) => {
  const shown = new Map(
    stepsOf('en').map((step) => [step.id, { scene: pictureOf('en', step, id).scene, key: '', layer: '' }]),
  );
  const wire = pack(id, shown);
  const pairs = [...shown].flatMap(([step, { scene }]) =>
    scene.marks.map(({ key }, i) => [key, unpack(wire, step)?.scene.marks[i]?.key] as const),
  );
  const distinct = new Set(pairs.map((pair) => JSON.stringify(pair))).size;
  expect(new Set(pairs.map(([key]) => key)).size).toBe(distinct);
  expect(new Set(pairs.map(([, number]) => number)).size).toBe(distinct);
});

test('every snapshot is of a step', () => {
  const known = new Set(
    cases.flatMap(({ locale, step }) => boxIds.map((box) => `${step.id}.${locale}.${box}.svg`)),
  );
  expect(readdirSync(snapshots).filter((file) => !known.has(file))).toEqual([]);
});

test.each(locales)('every step changes the picture of the one before it, %s', (locale) => {
  for (const { steps } of chaptersOf(locale)) {
    const pictures = steps.map((step) => pictureOf(locale, step, 'wide'));
    pictures.slice(1).forEach((picture, i) => {
      expect.soft(picture.scene, steps[i + 1]?.id).not.toEqual(pictures[i]?.scene);
      expect.soft(picture.description, steps[i + 1]?.id).not.toBe(pictures[i]?.description);
    });
  }
});
