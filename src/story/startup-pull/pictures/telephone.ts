/**
 * A telephone line from who counted to who reported to who summed up: a wire for each phrase, and on each pole how it
 * read there. A wire is broken where it could not be followed.
 */
import { formatFact } from '../../../content/format/format.ts';
import type { Point } from '../../../scene/arrange.ts';
import { curve, hairline, label, note, noteHeight, over } from '../../../scene/marks.ts';
import { tenth, type Box, type Curve, type Field, type Label, type Line } from '../../../scene/scene.ts';
import type { PictureModule, Telling } from '../../chapter.ts';

/** Phrases from above, and on which poles each was read. */
const phrases = [
  { id: 'many', economist: true, zeki: undefined },
  { id: 'hiring', economist: true, zeki: false },
  { id: 'dozen', economist: true, zeki: undefined },
  { id: 'seventh', economist: false, zeki: false },
] as const;
type Phrase = (typeof phrases)[number];

const poles = ['zeki', 'economist', 'article'] as const;
type Pole = (typeof poles)[number];

interface Frame {
  readonly small: number;
  /** Size of what it became. */
  readonly big: number;
  readonly x: Readonly<Record<Pole, number>>;
  /** Under the names of the poles. */
  readonly top: number;
  readonly rowHeight: number;
}

export const telephone = {
  scene(box, telling) {
    const frame = measure(box);
    return {
      box,
      marks: [
        ...poles.flatMap((pole) => poleMarks(pole, frame, box, telling)),
        ...phrases.flatMap((phrase, i) => [
          ...wires(phrase, i, frame),
          ...fixings(phrase, i, frame),
          ...readings(phrase, i, frame, box, telling),
        ]),
      ],
      dots: [],
    };
  },
  key: ({ say }) => say('scene.startup-pull.telephone.key'),
  describe: (telling) => telling.say('scene.startup-pull.telephone.said', figures(telling)),
  asks: (telling) =>
    phrases.map(({ id, economist }) => {
      const say = (key: string): string =>
        telling.say(`scene.startup-pull.telephone.${key}`, figures(telling));
      return {
        id,
        on: `telephone-${id}-became`,
        text: telling.say('scene.startup-pull.telephone.asked', {
          was: economist ? say(`${id}-was`) : say('unread'),
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
  const small = { narrow: box.least, medium: box.label, wide: box.label * 1.12 }[box.name];
  const top = small * { narrow: 3, low: 2.5, medium: 2.9, wide: 3.4 }[box.id];
  return {
    small,
    big: { narrow: 23, low: 20, medium: 36, wide: 49 }[box.id],
    x: {
      zeki: 5,
      economist: box.w * { narrow: 0.13, medium: 0.29, wide: 0.27 }[box.name],
      article: box.w * { narrow: 0.55, medium: 0.62, wide: 0.6 }[box.name],
    },
    top,
    rowHeight: (box.h - top - 4) / phrases.length,
  };
}

/** Where a phrase's wire is fixed to the poles. */
const wireAt = (i: number, { top, rowHeight }: Frame): number => top + (i + 1) * rowHeight - rowHeight * 0.13;

/** A pole with a cross-arm, and its name over it. */
function poleMarks(pole: Pole, frame: Frame, box: Box, telling: Telling): (Line | Label)[] {
  const { x, top, small } = frame;
  const at = x[pole];
  const say = (key: string): string => telling.say(`scene.startup-pull.telephone.${key}`);
  const phone = box.name === 'narrow';
  const names = [say(`${pole}${phone ? '-short' : ''}`), ...(phone ? [] : [say(`${pole}-when`)])];
  return [
    hairline(`telephone-pole-${pole}`, [at, top - small * 0.35], [at, box.h], { tone: 'ink-2' }),
    ...names.map((text, i) =>
      label(
        `telephone-name-${pole}-${String(i)}`,
        // On a phone the first name stands higher, for there is no room beside the second.
        [Math.max(0, at - 5), small * (phone && pole !== 'zeki' ? 2.05 : 0.9 + i * 1.25)],
        text,
        small,
        { tone: i === 0 ? 'ink' : 'ink-2' },
      ),
    ),
  ];
}

/** Wires sag between poles; a broken one comes from a pole on which the phrase was not found. */
function wires({ id, economist, zeki }: Phrase, i: number, frame: Frame): Curve[] {
  const { x, rowHeight } = frame;
  const y = wireAt(i, frame);
  const sag = (from: number, to: number): Point[] =>
    Array.from({ length: 17 }, (_, k): Point => {
      const t = k / 16;
      return [tenth(from + (to - from) * t), tenth(y + 4 * t * (1 - t) * rowHeight * 0.11)];
    });
  const wire = (key: string, from: number, to: number, isKnown: boolean): Curve =>
    curve(`telephone-wire-${id}-${key}`, sag(from, to), {
      tone: isKnown ? 'ink' : 'ink-2',
      width: isKnown ? 1.6 : 1.2,
      dashed: !isKnown,
    });
  return [
    ...(zeki === undefined ? [] : [wire('zeki', x.zeki, x.economist, zeki)]),
    wire('economist', x.economist, x.article, economist),
  ];
}

/** Where a wire is held: filled on the poles on which the phrase was read, hollow on the others. */
function fixings({ id, economist, zeki }: Phrase, i: number, frame: Frame): Field[] {
  const { x, small } = frame;
  const y = tenth(wireAt(i, frame));
  const held: readonly (readonly [Pole, boolean])[] = [
    ...(zeki === undefined ? [] : [['zeki', zeki] as const]),
    ['economist', economist],
    ['article', true],
  ];
  const square = (wasRead: boolean): Field => ({
    kind: 'field',
    key: `telephone-fixing-${id}-${wasRead ? 'read' : 'unread'}`,
    points: held.filter(([, read]) => read === wasRead).map(([pole]): Point => [tenth(x[pole]), y]),
    r: tenth(small * 0.26),
    tone: 'ink',
    shape: 'square',
    ...(wasRead ? {} : { look: 'open' as const }),
  });
  return [square(true), square(false)].filter(({ points }) => points.length > 0);
}

/** How the phrase read at each pole, standing on the wire. */
function readings(
  { id, economist, zeki }: Phrase,
  i: number,
  frame: Frame,
  box: Box,
  telling: Telling,
): Label[] {
  const { x, small, big } = frame;
  const say = (key: string): string => telling.say(`scene.startup-pull.telephone.${key}`, figures(telling));
  const phone = box.name === 'narrow';
  const pad = small * 0.5;
  const y = wireAt(i, frame) - small * 0.55;
  const standing = (
    key: string,
    at: number,
    text: string,
    size: number,
    width: number,
    rest: Partial<Label>,
  ): Label[] =>
    note(`telephone-${id}-${key}`, [at + pad, y - noteHeight(text, size, width)], text, size, width, rest);
  const room = x.article - x.economist - pad * 2;
  const wide = box.w - x.article - pad;
  const gloss = say(`${id}-gloss${phone ? '-short' : ''}`);
  const became = over(y - noteHeight(gloss, small, wide), big, small);
  return [
    ...(zeki === false && !phone
      ? standing('zeki', x.zeki, say('not-there'), small, x.economist - x.zeki - pad * 2, { tone: 'ink-2' })
      : []),
    ...standing(
      'economist',
      x.economist,
      economist ? say(`${id}-was${phone ? '-short' : ''}`) : say('unread'),
      small,
      room,
      {
        tone: economist ? 'ink' : 'ink-2',
      },
    ),
    label(`telephone-${id}-became`, [x.article + pad, became], say(`${id}-became`), big, {
      face: 'num',
      ...(/[가-힣]/.test(say(`${id}-became`)) ? { lang: 'ko' } : {}),
    }),
    ...standing('gloss', x.article, gloss, small, wide, { tone: 'ink-2' }),
  ];
}
