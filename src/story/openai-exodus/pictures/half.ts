/** The article's hundred in ten rows: half keep their seats in ink; the others, outlined in the colour of people in motion, are blown out of theirs. */
import { randomLcg } from 'd3';
import { formatFact } from '../../../content/format/format.ts';
import type { Point } from '../../../scene/arrange.ts';
import { dots, label, note, noteHeight, trail, under } from '../../../scene/marks.ts';
import { dotKey, tenth, travellers, type Box, type BoxId } from '../../../scene/scene.ts';
import type { PictureModule } from '../../chapter.ts';
import { count } from '../record.ts';

const side = 10;

/** Distance of the seats, in box pixels. */
const pitchOf: Readonly<Record<BoxId, number>> = { narrow: 20.5, low: 15.5, medium: 33, wide: 47 };

export const half = {
  scene(box, telling) {
    const pitch = pitchOf[box.id];
    const r = tenth(pitch * 0.37);
    const top = box.h - side * pitch;
    const gone = travellers - count(telling, 'openai-reported-remain');
    // Column by column from the right, so that those who go have had the right half.
    const seats = Array.from({ length: travellers }, (_, i): Point => [
      (side - Math.floor(i / side) - 0.5) * pitch,
      top + ((i % side) + 0.5) * pitch,
    ]);
    const empty = seats.slice(0, gone);
    const big = box.numeral * (box.name === 'wide' ? 1.75 : 1.3);
    const text = telling.say('scene.openai-exodus.half.of', {
      hired: formatFact(telling.fact('openai-reported-hired'), telling.locale),
    });
    const width = box.w * { narrow: 0.62, medium: 0.36, wide: 0.46 }[box.name];
    const below = under(big * 0.8, big, box.label) + box.label * 0.15;
    const end = below + noteHeight(text, box.label, width) + box.label * 0.8;
    const away = blown(empty, { pitch, r, top, words: [width, end], head: big }, box);
    const there = top - box.label * 0.55;
    return {
      box,
      marks: [
        ...empty.map((seat, i) => trail(`half-way-${String(i)}`, seat, away[i] ?? seat, 0.12, 'industry')),
        {
          kind: 'field',
          key: 'half-empty',
          points: empty,
          r: tenth(r * 0.16),
          tone: 'ink-3',
          shape: 'round',
        },
        label(
          'half-number',
          [0, big * 0.8],
          formatFact(telling.fact('openai-reported-remain'), telling.locale),
          big,
          { face: 'num' },
        ),
        ...note('half-of', [0, below], text, box.label, width, { tone: 'ink-2' }),
        label('half-there', [0, there], telling.say('scene.openai-exodus.half.there'), box.label),
        label('half-gone', [box.w, big * 0.8], telling.say('scene.openai-exodus.half.gone'), big * 0.72, {
          anchor: 'end',
          face: 'num',
        }),
      ],
      dots: dots([...away, ...seats.slice(gone)], (i) =>
        i < gone ? { r, tone: 'industry', look: 'open' } : { r, tone: 'ink' },
      ),
    };
  },
  key: ({ say }) => say('scene.openai-exodus.half.key'),
  describe({ say, fact, locale }) {
    const figure = (id: string): string => formatFact(fact(id), locale, { form: 'figures' });
    return say('scene.openai-exodus.half.said', {
      hired: figure('openai-reported-hired'),
      remain: figure('openai-reported-remain'),
    });
  },
  asks({ say, fact, locale }) {
    const params = {
      hired: formatFact(fact('openai-reported-hired'), locale),
      remain: formatFact(fact('openai-reported-remain'), locale),
    };
    return [
      {
        id: 'remain',
        on: dotKey(travellers - 1),
        text: say('scene.openai-exodus.half.remain-asked', params),
      },
      { id: 'gone', on: dotKey(0), text: say('scene.openai-exodus.half.gone-asked', params) },
    ];
  },
  sources: ['article', 'economist-2024'],
} satisfies PictureModule;

interface Wind {
  readonly pitch: number;
  readonly r: number;
  /** Upper edge of the block. */
  readonly top: number;
  /** Right and lower edge of the words above the block. */
  readonly words: Point;
  /** Height of the word at the upper right. */
  readonly head: number;
}

/**
 * Where the leavers are: the farther right their seat was, the farther they have come, up and down as well as
 * across, with a fixed-seed shiver; then they are pushed apart until none touches another, the words or the edge.
 */
function blown(from: readonly Point[], { pitch, r, top, words, head }: Wind, box: Box): Point[] {
  const random = randomLcg(0.2016);
  const home = (side / 2) * pitch;
  const room = box.w - home - r;
  const places = from.map(([x, y]): [number, number] => {
    const t = (x - home) / home;
    const spread = r + ((y - top) / (box.h - top)) * (box.h - 2 * r);
    return [
      home + pitch * 0.5 + room * t ** 1.25 + (random() - 0.5) * (pitch * 0.8 + room * 0.2) * t,
      y + (spread - y) * t ** 0.6 + (random() - 0.5) * pitch * 2.2 * t,
    ];
  });
  const left = home + pitch * 0.3 + r;
  // Under the words they keep their distance unevenly, or they would stand in a row.
  const under = places.map(() => random() * pitch * 2.6);
  // A dot's outline stands out of it.
  const edge = r + 1;
  for (let round = 0; round < pushes; round++) {
    places.forEach((a, i) => {
      for (const b of places.slice(i + 1)) pushApart(a, b, 2.35 * r);
    });
    for (const [i, p] of places.entries()) {
      p[0] = Math.min(box.w - edge, Math.max(left, p[0]));
      const ceiling =
        p[0] - r < words[0]
          ? words[1] + r + (under[i] ?? 0)
          : p[0] > box.w * 0.7
            ? head + edge + (under[i] ?? 0) * 0.5
            : edge;
      p[1] = Math.min(box.h - edge, Math.max(ceiling, p[1]));
    }
  }
  return places.map(([x, y]): Point => [tenth(x), tenth(y)]);
}

/** Rounds of pushing; far more than a crowd of fifty needs to come to rest. */
const pushes = 160;

/** Moves two places along the line between them until they are `distance` apart, if they are nearer. */
function pushApart(a: [number, number], b: [number, number], distance: number): void {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const now = Math.hypot(dx, dy) || 1;
  const push = (distance - now) / 2 / now;
  if (push <= 0) return;
  a[0] -= dx * push;
  a[1] -= dy * push;
  b[0] += dx * push;
  b[1] += dy * push;
}
