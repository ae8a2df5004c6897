/** Every card in both languages, set in the real fonts: nothing too wide, too small, clipped or in the way. */
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { locales } from '../../content/model.ts';
import { cardSize, column, layOut } from './card.ts';
import { inkOf } from './card-picture.ts';
import { cardIds, cardOf } from './cards.ts';
import { renderCard } from './make-cards.ts';
import { typesetter } from '../fonts/outline-typesetter.ts';

describe.each(locales)('cards, %s', async (locale) => {
  const type = await typesetter(locale);

  it.each(cardIds)('%s', (id) => {
    const card = cardOf(locale, id);
    const { lines, rule, picture, fits } = layOut(card, type);
    expect(fits, 'all words have room').toBe(true);
    for (const { text, x, width, y } of lines) {
      expect.soft(x, text).toBeGreaterThanOrEqual(column.left);
      expect.soft(x + width, text).toBeLessThanOrEqual(column.right + 0.01);
      expect.soft(y, text).toBeLessThanOrEqual(column.bottom);
    }

    const title = lines.filter(({ setting }) => setting.tracking !== undefined);
    const size = title[0]?.setting.size ?? 0;
    expect(title.map(({ text }) => text).join(' ')).toBe(card.title);
    // A card is seen a quarter as large: a title must still be read.
    expect(size).toBeGreaterThanOrEqual(50);
    // A claim is a whole sentence, and takes the room that its short foot leaves.
    expect(title.length).toBeLessThanOrEqual(card.verdict === undefined ? 4 : 5);
    if (title.length > 1) {
      const last = title.at(-1)?.text ?? '';
      expect(last.replace(/\s/g, '').length, `last line "${last}"`).toBeGreaterThanOrEqual(
        locale === 'ko' ? 2 : 4,
      );
    }
    const foot = lines.filter(({ y }) => y > (title.at(-1)?.y ?? 0));
    expect(Math.min(...foot.map(({ y, setting }) => y - setting.size))).toBeGreaterThan(
      (title.at(-1)?.y ?? 0) + size * 0.3,
    );
    if (rule !== undefined) expect((title[0]?.y ?? 0) - size * 0.7).toBeGreaterThan(rule + 20);

    const ink = inkOf(card.scene, type);
    expect(picture.x + ink.left * picture.scale, 'left of the picture').toBeGreaterThan(column.right + 24);
    expect(picture.x + ink.right * picture.scale, 'right').toBeLessThan(cardSize.width - 24);
    expect(picture.y + ink.top * picture.scale, 'top').toBeGreaterThan(24);
    expect(picture.y + ink.bottom * picture.scale, 'bottom').toBeLessThan(cardSize.height - 24);

    const labels = card.scene.marks.filter((mark) => mark.kind === 'label');
    for (const label of labels)
      expect.soft(label.size * picture.scale, label.text).toBeGreaterThanOrEqual(18);
  });

  it('gives the same bytes every time', async () => {
    const [one, two] = [
      await renderCard(locale, 'phd-pipeline-peak', type),
      await renderCard(locale, 'phd-pipeline-peak', await typesetter(locale)),
    ];
    expect(one.equals(two)).toBe(true);
  });

  it('draws the picture in its colours, and letters', async () => {
    const { data, info } = await sharp(await renderCard(locale, 'phd-pipeline-peak', type))
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const seen = new Set<string>();
    for (let i = 0; i < data.length; i += info.channels) seen.add(data.subarray(i, i + 3).toString('hex'));
    const near = (hex: string): boolean =>
      [...seen].some((other) =>
        [0, 2, 4].every(
          (at) =>
            Math.abs(
              Number.parseInt(hex.slice(at, at + 2), 16) - Number.parseInt(other.slice(at, at + 2), 16),
            ) < 6,
        ),
      );
    for (const colour of ['faf6ee', '1c1a17', 'd1431a', '1f3a78']) expect(near(colour), colour).toBe(true);
  });
});
