/**
 * A hundred twice, each with a base of its own: those who left one of the giants' labs in the year to 2026, and those
 * who had entered the giants, as counted in 2024. Under flat roofs, which none of them founded, stand those whose next
 * employer was counted. The others of the first count went elsewhere, some of them to other labs; of the second nothing
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
/** Between one group and the next, in columns. */
const between = 0.75;

interface Panel {
  readonly top: number;
  readonly pitch: number;
  readonly r: number;
  /** How many stand under each roof, in order; the others stand beyond. */
  readonly placed: readonly number[];
}

export const onward = {
  scene(box, telling) {
    const giants: Panel = { ...measure(box, 1), placed: [share(telling, 'large-of-entrants')] };
    const lab: Panel = {
      ...measure(box, 0),
      placed: ['deepmind-leavers-anthropic', 'deepmind-leavers-meta'].map((id) =>
        Number(telling.fact(id).value),
      ),
    };
    const [known = [], unknown = []] = seats(giants);
    const [reported = [], next = [], rest = []] = seats(lab);
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
        ...roofs('giants', giants),
        ...roofs('lab', lab),
        ...heads('giants', 'zeki-leavers-large', giants, box, telling),
        ...heads('lab', 'deepmind-leavers-anthropic', lab, box, telling),
        field('onward-lab-rest', rest, 'gone'),
        field('onward-lab-reported', reported, 'open'),
        field('onward-lab-next', next, 'open'),
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
      meta: formatFact(fact('deepmind-leavers-meta'), locale, { form: 'figures' }),
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
      {
        id: 'lab-next',
        on: 'onward-lab-next#0',
        text: text('lab-next-said', 'lab-whose', 'deepmind-leavers-meta'),
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
  // Groups begin with a column of their own.
  const pitch = box.w / (columns + 1 + 2 * between);
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

/** The groups, those beyond the roofs last: from which column on each stands, and how many they are. */
function groups({ placed }: Panel): readonly { readonly from: number; readonly count: number }[] {
  const counts = [...placed, travellers - placed.reduce((sum, count) => sum + count, 0)];
  let from = 0;
  return counts.map((count) => {
    const group = { from, count };
    from += Math.ceil(count / rowsOfDots) + between;
    return group;
  });
}

/** Places of each group in rows, column by column. */
const seats = (panel: Panel): readonly (readonly Point[])[] =>
  groups(panel).map(({ from, count }) =>
    Array.from({ length: count }, (_, i): Point => [
      tenth((from + Math.floor(i / rowsOfDots) + 0.5) * panel.pitch),
      tenth(panel.top + ((i % rowsOfDots) + 0.5) * panel.pitch),
    ]),
  );

/** Flat roofs over those whose next employer is known: pitched ones are of firms that leavers founded. */
function roofs(key: string, panel: Panel): Curve[] {
  const { top, pitch, placed } = panel;
  const eaves = top - pitch * 0.12;
  return groups(panel)
    .slice(0, placed.length)
    .map(({ from, count }, i) => {
      const [left, right] = [from * pitch, (from + Math.ceil(count / rowsOfDots)) * pitch];
      return curve(
        `onward-roof-${key}-${String(i)}`,
        [
          [left, top + pitch * 0.2],
          [left, eaves],
          [right, eaves],
          [right, top + pitch * 0.2],
        ],
        { tone: 'ink', width: 2 },
      );
    });
}

/** The share, whose leavers, and where to; over the others that nothing is known. */
function heads(key: 'giants' | 'lab', fact: string, panel: Panel, box: Box, telling: Telling): Label[] {
  const { top, pitch } = panel;
  const say = (word: string): string => telling.say(`scene.startup-pull.onward.${key}-${word}`);
  const big = box.numeral * { narrow: 1.25, low: 1, medium: 1, wide: 1.75 }[box.id];
  const small = { narrow: box.least, medium: box.label, wide: box.label * 1.12 }[box.name];
  const to = top - pitch * 0.12 - small * 0.5;
  const figureOf = (id: string): string => formatFact(telling.fact(id), telling.locale, { form: 'figures' });
  const baseline = over(to, big, small);

  // Figures of the Korean face are broader.
  const beside = big * (2.11 + depthOf(telling)) + 2;
  const text = say(box.name === 'narrow' ? 'whose-short' : 'whose');
  const width = box.w - beside;
  const next =
    key === 'lab'
      ? [telling.say('scene.startup-pull.onward.lab-next', { share: figureOf('deepmind-leavers-meta') })]
      : [];
  const names = [say('to'), ...next, say('rest')];
  // Each over its group, or where the one before leaves room.
  let free = 0;
  const starts = groups(panel).map(({ from }, i) => {
    const x = Math.max(from * pitch, free);
    free = x + textWidth(names[i] ?? '', small) + small;
    return x;
  });
  return [
    label(`onward-figure-${key}`, [0, baseline], figureOf(fact), big, { face: 'num' }),
    ...note(`onward-whose-${key}`, [beside, baseline - noteHeight(text, small, width)], text, small, width),
    ...names.map((name, i) =>
      label(
        `onward-${i === 0 ? 'to' : i === names.length - 1 ? 'rest' : 'next'}-${key}`,
        [starts[i] ?? 0, to],
        name,
        small,
        i === names.length - 1 ? { tone: 'ink-2' } : {},
      ),
    ),
  ];
}
