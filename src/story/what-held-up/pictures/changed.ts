/**
 * How four phrases read where they were reported and where they were summed up: a band each, with an arrow from the
 * first to the second, dotted where it could not be followed.
 */
import { formatFact } from '../../../content/format/format.ts';
import type { Point } from '../../../scene/arrange.ts';
import { arrow, curve, hairline, label, lineHeight, note, noteHeight, under } from '../../../scene/marks.ts';
import type { Box, BoxId, Curve, Label, Line } from '../../../scene/scene.ts';
import type { PictureModule, Telling } from '../../chapter.ts';

/** Phrases from above, and whether The Economist's own words were read. */
const phrases = [
  { id: 'many', wasRead: true },
  { id: 'hiring', wasRead: true },
  { id: 'dozen', wasRead: true },
  { id: 'seventh', wasRead: false },
] as const;
type Phrase = (typeof phrases)[number];

/** Sizes of what it was and of what it became; ends of the arrow, and where what it became begins. */
interface Plan {
  readonly was: number;
  readonly became: number;
  readonly way: Point;
  readonly right: number;
}
const plans: Readonly<Record<BoxId, Plan>> = {
  narrow: { was: 16.5, became: 27, way: [121, 154], right: 163 },
  low: { was: 15, became: 24, way: [121, 154], right: 163 },
  medium: { was: 25, became: 46, way: [306, 378], right: 398 },
  wide: { was: 33, became: 59, way: [322, 400], right: 422 },
};

interface Frame extends Plan {
  readonly small: number;
  /** Under the names of the two papers, and over the footnote. */
  readonly top: number;
  readonly height: number;
}

export const changed = {
  scene(box, telling) {
    const frame = measure(box);
    return {
      box,
      marks: [
        ...names(frame, box, telling),
        ...phrases.flatMap((phrase, i) => band(phrase, i, frame, box, telling)),
      ],
      dots: [],
    };
  },
  key: ({ say }) => say('scene.what-held-up.changed.key'),
  describe: (telling) => telling.say('scene.what-held-up.changed.said', figures(telling)),
  asks: (telling) =>
    phrases.map(({ id, wasRead }) => {
      const say = (key: string): string => telling.say(`scene.what-held-up.changed.${key}`, figures(telling));
      return {
        id,
        on: `changed-${id}-became`,
        text: telling.say('scene.what-held-up.changed.asked', {
          was: wasRead ? say(`${id}-was`) : say('unread'),
          became: say(`${id}-became`),
        }),
      };
    }),
  sources: ['zeki-2024', 'economist-2024', 'article'],
} satisfies PictureModule;

const figures = ({ fact, locale }: Telling): Readonly<Record<string, string>> => ({
  firms: formatFact(fact('hiring-firms'), locale),
  dozen: formatFact(fact('openai-economist-left'), locale),
  twelve: formatFact(fact('openai-reported-left'), locale, { form: 'figures' }),
  seventh: formatFact(fact('unproven-one-in'), locale),
  pay: formatFact(fact('pay-package-usd'), locale),
});

function measure(box: Box): Frame {
  const small = { narrow: box.least, medium: box.label, wide: box.label * 1.05 }[box.name];
  const top = small * { narrow: 1.5, medium: 1.7, wide: 1.9 }[box.name];
  return { ...plans[box.id], small, top, height: (box.h - top - small * 1.9) / phrases.length };
}

/** Over the bands who wrote, and under them what Zeki's own page has of it. */
function names({ small, right }: Frame, box: Box, telling: Telling): Label[] {
  const say = (key: string): string => telling.say(`scene.what-held-up.changed.${key}`, figures(telling));
  const phone = box.name === 'narrow';
  const name = (paper: 'economist' | 'article'): string =>
    phone ? say(`${paper}-short`) : `${say(paper)}, ${say(`${paper}-when`)}`;
  return [
    label('changed-economist', [0, small * 0.9], name('economist'), small, { tone: 'ink-2' }),
    label('changed-article', [right, small * 0.9], name('article'), small),
    label('changed-zeki', [0, box.h - small * 0.3], say(phone ? 'zeki-short' : 'zeki'), small, {
      tone: 'ink-2',
    }),
  ];
}

/** What it was, an arrow, and what it became. */
function band(
  { id, wasRead }: Phrase,
  i: number,
  frame: Frame,
  box: Box,
  telling: Telling,
): (Line | Curve | Label)[] {
  const { small, was, became, way, right, top, height } = frame;
  const say = (key: string): string => telling.say(`scene.what-held-up.changed.${key}`, figures(telling));
  const short = box.name === 'narrow' ? '-short' : '';
  const y = top + i * height;
  const middle = y + height / 2;
  const width = way[0] - small * 0.6;
  const gloss = say(`${id}-gloss${short}`);
  // What it became and its gloss stand in the middle together.
  const foot = under(0, became, small) + noteHeight(gloss, small, box.w - right);
  const baseline = middle + (became * 0.74 - foot) / 2;
  const word = say(`${id}-became`);
  return [
    hairline(`changed-rule-${id}`, [0, y], [box.w, y]),
    ...(wasRead
      ? middled(`changed-${id}-was`, say(`${id}-was${short}`), was, width, middle, 'num')
      : unread(middle, width, frame, say('unread'))),
    ...arrow(`changed-arrow-${id}`, [way[0], middle], [way[1], middle], small * 0.5, {
      tone: wasRead ? 'ink' : 'ink-2',
      width: 2,
      dashed: !wasRead,
    }),
    label(`changed-${id}-became`, [right, baseline], word, became, {
      face: 'num',
      ...(/[가-힣]/.test(word) ? { lang: 'ko' } : {}),
    }),
    ...note(`changed-${id}-gloss`, [right, baseline + under(0, became, small)], gloss, small, box.w - right, {
      tone: 'ink-2',
    }),
  ];
}

/** Words whose lines stand around a height. */
function middled(
  key: string,
  text: string,
  size: number,
  width: number,
  middle: number,
  face: Label['face'],
  x = 0,
): Label[] {
  const first = middle - noteHeight(text, size, width) / 2 + size * 0.34;
  return note(key, [x, first], text, size, width, { face, tone: face === 'num' ? 'ink' : 'ink-2' });
}

/** An empty frame in the place of words that could not be read. */
function unread(middle: number, width: number, { small, height }: Frame, text: string): (Curve | Label)[] {
  const inner = width - small * 1.2;
  const half = Math.min(
    height * 0.44,
    Math.max(height * 0.28, noteHeight(text, small, inner) / 2 + small * lineHeight),
  );
  return [
    curve(
      'changed-unread-frame',
      [
        [1, middle - half],
        [width, middle - half],
        [width, middle + half],
        [1, middle + half],
        [1, middle - half],
      ],
      { tone: 'ink-2', width: 1.2, dashed: true },
    ),
    ...middled('changed-unread', text, small, inner, middle, 'label', small * 0.7),
  ];
}
