/**
 * Pictures on paper without colour: what one picture tells apart by its tone can be told apart in grey as well, or by
 * its form. Hollow and filled, large and small, dashed and drawn through are forms; places are not.
 */
import { describe, expect, test } from 'vitest';
import { boxes, type Mark, type Scene, type Tone } from '../../scene/scene.ts';
import { besidePicture, broadPicture } from './paper-pages.ts';
import { pictureOf, stepsOf } from '../../site/edition/steps.ts';
import { print } from '../../site/tokens/tokens.ts';

/** CIE lightness of a tone on paper, 0 to 100: all that is left of it without colour. */
function lightness(tone: Tone): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
    const channel = Number.parseInt(print[tone].slice(i, i + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 116 * Math.cbrt(0.2126 * r + 0.7152 * g + 0.0722 * b) - 16;
}

/** How a mark that stands for something looks: what it is, how large, and its tone. */
interface Look {
  readonly tone: Tone;
  /** Marks of two forms are never taken for one another. */
  readonly form: string;
  readonly size: number;
}

/** The look of a mark; words say themselves, and hairlines and hatches stand for nothing that is counted. */
function lookOf(mark: Mark): Look[] {
  switch (mark.kind) {
    case 'dot':
    case 'field':
    case 'grid': {
      const look = mark.kind === 'grid' ? undefined : mark.look;
      const filling = look ?? (mark.tone === 'other' ? 'open' : 'filled');
      return [{ tone: mark.tone, size: mark.r, form: `${filling} ${mark.shape}` }];
    }
    case 'curve':
      return [{ tone: mark.tone, size: mark.width, form: mark.dashed ? 'dashed curve' : 'curve' }];
    case 'bar':
      return [{ tone: mark.tone, size: 1, form: mark.uncertain ? 'hatched bar' : 'bar' }];
    case 'line':
    case 'gap':
    case 'label':
      return [];
  }
}

/** Pairs of looks in a picture that only a colour tells apart. */
function alike({ marks, dots }: Scene): string[] {
  const looks = new Map([...marks, ...dots].flatMap(lookOf).map((look) => [JSON.stringify(look), look]));
  const all = [...looks.values()];
  return all.flatMap((a, i) =>
    all.slice(i + 1).flatMap((b) => {
      const size = Math.max(a.size, b.size) / Math.min(a.size, b.size);
      const isApart =
        a.tone === b.tone ||
        a.form !== b.form ||
        size >= 1.3 ||
        Math.abs(lightness(a.tone) - lightness(b.tone)) >= 12;
      return isApart ? [] : [`${a.form}: ${a.tone} and ${b.tone}`];
    }),
  );
}

describe('pictures in grey', () => {
  test.each(stepsOf('en'))('$id', (step) => {
    for (const box of Object.values(boxes))
      expect.soft(alike(pictureOf('en', step, box.name).scene), box.name).toEqual([]);
    const own = broadPicture('en', step) ?? besidePicture('en', step);
    if (own) expect(alike(own.scene)).toEqual([]);
  });

  test('are found wanting where only colour tells', () => {
    const dot = { kind: 'dot', key: 'd0', x: 0, y: 0, r: 5, shape: 'round' } as const;
    const scene = (...tones: Tone[]): Scene => ({
      box: boxes.narrow,
      marks: [],
      dots: tones.map((tone) => ({ ...dot, tone })),
    });
    expect(alike(scene('industry', 'ink-3'))).toEqual(['filled round: industry and ink-3']);
    expect(alike(scene('industry', 'academia', 'other', 'ink'))).toEqual([]);
  });
});
