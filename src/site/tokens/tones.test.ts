/**
 * What lies filled in one picture is told apart by every eye and in grey: two tones of one shape and size differ at
 * a glance. Hollow dots (`other`) differ by their form, and so do hatched bars, squares from rounds, and large from
 * small; none of these needs a colour.
 */
import { describe, expect, test } from 'vitest';
import { boxes, type Scene, type Tone } from '../../scene/scene.ts';
import { leastApart } from './eyes.ts';
import { pictureOf, stepsOf } from '../edition/steps.ts';
import { dark, light, print } from './tokens.ts';

interface Look {
  readonly tone: Tone;
  readonly form: string;
  readonly size: number;
}

/** Every look of a filled mark in a scene: its tone, form and size. */
function looksOf({ dots, marks }: Scene): Look[] {
  const all = [...dots, ...marks].flatMap((mark): Look[] => {
    switch (mark.kind) {
      case 'dot':
      case 'field':
        // An outline differs from a filled mark by its form, whatever its tone.
        return mark.tone === 'other' || mark.look
          ? []
          : [{ tone: mark.tone, form: mark.shape, size: mark.r }];
      case 'grid':
        return [{ tone: mark.tone, form: mark.shape, size: mark.r }];
      case 'bar':
        return mark.uncertain ? [] : [{ tone: mark.tone, form: 'bar', size: 1 }];
      case 'curve':
        return [{ tone: mark.tone, form: mark.dashed ? 'dashed' : 'curve', size: mark.width }];
      default:
        return [];
    }
  });
  return [...new Map(all.map((look) => [JSON.stringify(look), look])).values()];
}

/** Pairs of looks that only their tone tells apart. */
const alike = (looks: readonly Look[]): [Tone, Tone][] =>
  looks.flatMap((a, i) =>
    looks
      .slice(i + 1)
      .filter((b) => a.tone !== b.tone && a.form === b.form)
      .filter((b) => Math.max(a.size, b.size) / Math.min(a.size, b.size) < 1.25)
      .map((b): [Tone, Tone] => [a.tone, b.tone]),
  );

describe.each(stepsOf('en'))('$id', (step) => {
  test.each(Object.values(boxes))('tones of one form differ for every eye, $id', ({ id }) => {
    for (const [a, b] of alike(looksOf(pictureOf('en', step, id).scene))) {
      for (const [name, palette] of Object.entries({ light, dark, print })) {
        expect(leastApart(palette[a], palette[b]), `${a} and ${b}, ${name}`).toBeGreaterThanOrEqual(12);
      }
    }
  });
});

test('there are such pairs, and the eyes see what ours do', () => {
  const pairs = stepsOf('en').flatMap((step) => alike(looksOf(pictureOf('en', step, 'wide').scene)));
  expect(new Set(pairs.map((pair) => pair.toSorted().join(' '))).size).toBeGreaterThanOrEqual(3);
  // What the law is there for: the same grey.
  expect(leastApart(light.industry, light['ink-3'])).toBeLessThan(3);
  expect(leastApart(light.ground, light.ink)).toBeGreaterThan(70);
});
