/**
 * A hundred twice, each with a base of its own: those who left one of the giants' labs in the year to 2026, and those
 * who had entered the giants, as counted in 2024. Under a flat roof, which none of them founded, stand those whose next
 * employer was counted. The others of the first count went elsewhere, many of them to other labs; of the second nothing
 * is told of them.
 */
import { formatFact } from '../../../content/format/format.ts';
import type { Point } from '../../../scene/arrange.ts';
import { curve, dots, label, note, noteHeight, over } from '../../../scene/marks.ts';
import {
  dotKey,
  tenth,
  travellers,
  type Box,
  type Curve,
  type Field,
  type Label,
  type Scene,
} from '../../../scene/scene.ts';
import { textWidth } from '../../../scene/measure.ts';
import type { PictureModule, Telling } from '../../chapter.ts';
import { rowsByKey } from '../../drawn.ts';
import { depthOf } from '../../heading.ts';
import { share } from '../record.ts';

/** Dots of a hundred stand in five rows. */
const rowsOfDots = 5;
const columns = travellers / rowsOfDots;

interface Panel {
  readonly top: number;
  readonly pitch: number;
  readonly r: number;
  /** How many stand under the roof. */
  readonly placed: number;
}

export const onward = {
  scene(box, telling) {
    const giants: Panel = { ...measure(box, 1), placed: share(telling, 'large-of-entrants') };
    const lab: Panel = {
      ...measure(box, 0),
      placed: Number(telling.fact('deepmind-leavers-anthropic').value),
    };
    const [known, unknown] = seats(giants);
    const [reported, rest] = seats(lab);
    const field = (key: string, points: readonly Point[], look: Field['look']): Field => ({
      kind: 'field',
      key,
      points,
      r: lab.r,
      tone: look === 'open' ? 'industry' : 'ink-3',
      shape: 'round',
      ...(look ? { look } : {}),
    });
    const scene: Scene = {
      box,
      marks: [
        ...roof('giants', giants),
        ...roof('lab', lab),
        ...heads('giants', 'zeki-leavers-large', giants, box, telling),
        ...heads('lab', 'deepmind-leavers-anthropic', lab, box, telling),
        field('onward-lab-rest', rest, 'gone'),
        field('onward-lab-reported', reported, 'open'),
      ],
      dots: dots([...known, ...unknown], (i) =>
        i < known.length ? { r: giants.r, tone: 'industry' } : { r: giants.r, tone: 'ink-3', look: 'lost' },
      ),
    };
    return scene;
  },
  key: ({ say }) => say('scene.startup-pull.onward.key'),
  describe: ({ say, fact, locale }) =>
    say('scene.startup-pull.onward.said', {
      large: formatFact(fact('zeki-leavers-large'), locale),
      unknown: formatFact(fact('zeki-leavers-unknown'), locale),
      anthropic: formatFact(fact('deepmind-leavers-anthropic'), locale, { form: 'figures' }),
      rivals: formatFact(fact('deepmind-leavers-rivals'), locale, { form: 'figures' }),
    }),
  asks: ({ say, fact, locale }) => {
    const text = (key: string, whose: string, value: string): string =>
      `${formatFact(fact(value), locale, { form: 'figures' })} ${say(`scene.startup-pull.onward.${whose}`)}: ${say(`scene.startup-pull.onward.${key}`)}.`;
    return [
      { id: 'giants', on: dotKey(0), text: text('giants-to', 'giants-whose', 'zeki-leavers-large') },
      {
        id: 'giants-rest',
        on: dotKey(travellers - 1),
        text: text('giants-rest', 'giants-whose', 'zeki-leavers-unknown'),
      },
      {
        id: 'lab',
        on: 'onward-lab-reported#0',
        text: text('lab-to', 'lab-whose', 'deepmind-leavers-anthropic'),
      },
    ];
  },
  rows({ say, table, locale }) {
    const zeki = table('zeki-talent-2024');
    const digits = zeki.columns.find(({ name }) => name === 'share_pct')?.digits ?? 0;
    const number = new Intl.NumberFormat(locale, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    const of = rowsByKey(zeki, ['large-of-entrants']);
    return {
      table: zeki.name,
      header: zeki.columns.map(({ title }) => title[locale]),
      of,
      columns: zeki.columns.map(({ name }) => name),
      rows: of.map((row) => [
        say(`scene.startup-pull.row.${String(row['measure'])}`),
        say(`scene.startup-pull.base.${String(row['base'])}`),
        number.format(Number(row['share_pct'])),
      ]),
    };
  },
  sources: ['zeki-2024', 'fortune-zeki-2026-08'],
} satisfies PictureModule;

function measure(box: Box, i: number): Omit<Panel, 'placed'> {
  const pitch = box.w / (columns + 1);
  const height = box.h / 2;
  const r = tenth(pitch * { narrow: 0.36, medium: 0.34, wide: 0.36 }[box.name]);
  // The block of dots stands at the foot of its half, with a little air under the first.
  const rise = Math.min(
    pitch,
    (height * { narrow: 0.5, low: 0.52, medium: 0.55, wide: 0.54 }[box.id]) / rowsOfDots,
  );
  return {
    pitch: rise,
    r: Math.min(r, rise * 0.4),
    top: (i + 1) * height - rowsOfDots * rise - (i === 0 ? box.h * 0.035 : 2),
  };
}

/** Those under the roof in rows, column by column; the others beyond a gap. */
function seats({ top, pitch, placed }: Panel): readonly [Point[], Point[]] {
  const all = Array.from({ length: travellers }, (_, i): Point => {
    const beyond = i < placed ? 0 : pitch * 0.75;
    return [
      tenth((Math.floor(i / rowsOfDots) + 0.5) * pitch + beyond),
      tenth(top + ((i % rowsOfDots) + 0.5) * pitch),
    ];
  });
  return [all.slice(0, placed), all.slice(placed)];
}

/** A flat roof over those whose next employer is known: pitched ones are of firms that leavers founded. */
function roof(key: string, { top, pitch, placed }: Panel): Curve[] {
  const width = Math.ceil(placed / rowsOfDots) * pitch;
  const eaves = top - pitch * 0.12;
  return [
    curve(
      `onward-roof-${key}`,
      [
        [0, top + pitch * 0.2],
        [0, eaves],
        [width, eaves],
        [width, top + pitch * 0.2],
      ],
      { tone: 'ink', width: 2 },
    ),
  ];
}

/** The share, whose leavers, and where to; over the others that nothing is known. */
function heads(
  key: 'giants' | 'lab',
  fact: string,
  { top, pitch, placed }: Panel,
  box: Box,
  telling: Telling,
): Label[] {
  const say = (word: string): string => telling.say(`scene.startup-pull.onward.${key}-${word}`);
  const big = box.numeral * { narrow: 1.25, low: 1, medium: 1, wide: 1.75 }[box.id];
  const small = { narrow: box.least, medium: box.label, wide: box.label * 1.12 }[box.name];
  const to = top - pitch * 0.12 - small * 0.5;
  const figure = formatFact(telling.fact(fact), telling.locale, { form: 'figures' });
  const baseline = over(to, big, small);

  // Figures of the Korean face are broader.
  const beside = big * (2.11 + depthOf(telling)) + 2;
  const text = say(box.name === 'narrow' ? 'whose-short' : 'whose');
  const width = box.w - beside;
  const right = Math.ceil(placed / rowsOfDots) * pitch + pitch * 0.75;
  return [
    label(`onward-figure-${key}`, [0, baseline], figure, big, { face: 'num' }),
    ...note(`onward-whose-${key}`, [beside, baseline - noteHeight(text, small, width)], text, small, width),
    label(`onward-to-${key}`, [0, to], say('to'), small),
    label(
      `onward-rest-${key}`,
      [Math.max(right, textWidth(say('to'), small) + small), to],
      say('rest'),
      small,
      { tone: 'ink-2' },
    ),
  ];
}
