/**
 * A hundred of those who left one of the giants' labs in the year to August 2026. Under flat roofs, since no leaver
 * founded those firms, stand the shares whose next employer was told, outlined, because the count was read second-hand.
 * What one digest adds is grey: it gives no period, so its shares may not be of the same people.
 */
import { formatFact } from '../../../content/format/format.ts';
import type { Point } from '../../../scene/arrange.ts';
import { curve, dots, label } from '../../../scene/marks.ts';
import {
  dotKey,
  tenth,
  travellers,
  type Box,
  type Curve,
  type Label,
  type Tone,
} from '../../../scene/scene.ts';
import type { PictureModule, Telling } from '../../chapter.ts';
import { rowsByKey } from '../../drawn.ts';
import { heading } from '../../heading.ts';
import { shareTo } from '../record.ts';

/** Where leavers were said to have gone, the most first. */
const firms = ['anthropic', 'meta', 'openai'] as const;
/** Between one group and the next, in columns. */
const between = 1;

/** Those who went to a firm, or elsewhere, in columns from the left. */
interface Group {
  readonly to: (typeof firms)[number] | 'elsewhere';
  readonly from: number;
  readonly columns: number;
  readonly count: number;
}

const factOf = (to: (typeof firms)[number], { fact, locale }: Telling): string =>
  formatFact(fact(`deepmind-leavers-${to}`), locale, { form: 'figures' });

/** The groups of a hundred in so many rows, those who went elsewhere last. */
function groupsIn(rows: number, telling: Telling): readonly Group[] {
  const told = firms.map((to) => ({ to, count: shareTo(to, telling) }));
  const rest = travellers - told.reduce((sum, { count }) => sum + count, 0);
  let from = 0;
  return [...told, { to: 'elsewhere' as const, count: rest }].map(({ to, count }) => {
    const columns = Math.ceil(count / rows);
    const group = { to, from, columns, count };
    from += columns + between;
    return group;
  });
}

/** Shares of a digest are grey. */
const toneOf = (to: Group['to']): Tone => (to === 'anthropic' ? 'industry' : 'ink-2');

interface Plan {
  readonly groups: readonly Group[];
  /** From dot to dot, in box pixels. */
  readonly pitch: number;
  readonly rows: number;
}

/** As many rows as let the dots be largest in this room. */
function plan({ w }: Box, height: number, telling: Telling): Plan {
  const plans = [4, 5, 6, 7, 8, 9, 10].map((rows): Plan => {
    const groups = groupsIn(rows, telling);
    const across = groups.reduce((sum, { columns }) => sum + columns, (groups.length - 1) * between);
    return { groups, rows, pitch: Math.min(w / across, height / rows) };
  });
  return plans.reduce((best, each) => (each.pitch > best.pitch ? each : best));
}

export const onward = {
  scene(box, telling) {
    const head = heading(
      box,
      telling.say('scene.startup-pull.onward.heading'),
      telling.say('scene.startup-pull.onward.what'),
    );
    const big = box.numeral * { narrow: 0.66, low: 0.55, medium: 0.6, wide: 0.7 }[box.id];
    const small = box.label;
    // Over the dots stand a share and a name for each roof.
    const { groups, pitch, rows } = plan(box, box.h - head.bottom - big - small * 3.4 - 4, telling);
    const top = box.h - rows * pitch - 2;
    const shown = groups.flatMap((group) => seats(group, top, pitch, rows).map((at) => ({ at, group })));
    return {
      box,
      marks: [
        ...head.marks,
        ...groups.flatMap((group) => [
          ...roof(group, top, pitch),
          ...names(group, top - pitch * 0.35, pitch, { big, small }, telling),
        ]),
      ],
      dots: dots(
        shown.map(({ at }) => at),
        (i) =>
          shown[i]?.group.to === 'elsewhere'
            ? { r: tenth(pitch * 0.36), tone: 'ink-3', look: 'lost' }
            : { r: tenth(pitch * 0.36), tone: toneOf(shown[i]?.group.to ?? 'elsewhere'), look: 'open' },
      ),
    };
  },
  key: ({ say }) => say('scene.startup-pull.onward.key'),
  describe: (telling) =>
    telling.say('scene.startup-pull.onward.said', {
      anthropic: factOf('anthropic', telling),
      meta: factOf('meta', telling),
      openai: factOf('openai', telling),
    }),
  asks: (telling) => {
    let before = 0;
    return firms.map((to) => {
      const on = dotKey(before);
      before += shareTo(to, telling);
      return {
        id: `to-${to}`,
        on,
        text: telling.say('scene.startup-pull.onward.asked', {
          share: factOf(to, telling),
          firm: telling.say(`scene.startup-pull.onward.${to}-said`),
        }),
      };
    });
  },
  rows({ say, table, locale, fact }) {
    const leavers = table('deepmind-leavers');
    const of = rowsByKey(leavers, firms);
    return {
      table: leavers.name,
      header: leavers.columns.map(({ title }) => title[locale]),
      of,
      columns: leavers.columns.map(({ name }) => name),
      rows: firms.map((to) => [
        say(`scene.startup-pull.onward.${to}`),
        formatFact(fact(`deepmind-leavers-${to}`), locale, { form: 'figures' }),
      ]),
    };
  },
  sources: ['fortune-zeki-2026-08'],
} satisfies PictureModule;

/** Places in rows, column by column. */
const seats = ({ from, count }: Group, top: number, pitch: number, rows: number): readonly Point[] =>
  Array.from({ length: count }, (_, i): Point => [
    tenth((from + Math.floor(i / rows) + 0.5) * pitch),
    tenth(top + ((i % rows) + 0.5) * pitch),
  ]);

/** A flat roof over those whose next employer was told. */
function roof({ to, from, columns }: Group, top: number, pitch: number): Curve[] {
  if (to === 'elsewhere') return [];
  const [left, right, eaves] = [from * pitch, (from + columns) * pitch, top - pitch * 0.12];
  const walls: readonly Point[] = [
    [left, top + pitch * 0.2],
    [left, eaves],
    [right, eaves],
    [right, top + pitch * 0.2],
  ];
  return [curve(`onward-roof-${to}`, walls, { tone: to === 'anthropic' ? 'ink' : 'ink-2', width: 2 })];
}

/** Over a roof its firm and the share; over the others that they went elsewhere. */
function names(
  { to, from }: Group,
  y: number,
  pitch: number,
  { big, small }: { readonly big: number; readonly small: number },
  telling: Telling,
): Label[] {
  const x = from * pitch;
  const tone = to === 'anthropic' ? 'ink' : 'ink-2';
  const name = label(`onward-${to}`, [x, y], telling.say(`scene.startup-pull.onward.${to}`), small, { tone });
  return to === 'elsewhere'
    ? [name]
    : [
        name,
        label(`onward-share-${to}`, [x, y - small * 1.4], factOf(to, telling), big, { face: 'num', tone }),
      ];
}
