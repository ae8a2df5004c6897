/**
 * A hundred new PhDs of 2022, standing in three stacks: industry, academia, the rest. A dashed line across each stack is
 * how high it was in 2011.
 */
import { formatValue } from '../../../content/format/format.ts';
import { scaleBand } from 'd3';
import { apportion, stackHeight, stackPoint, type Point, type Stack } from '../../../scene/arrange.ts';
import { dots, hairline, label } from '../../../scene/marks.ts';
import { textWidth } from '../../../scene/measure.ts';
import { travellers, type Box, type Label, type Line, type Scene, type Tone } from '../../../scene/scene.ts';
import { heading } from '../../heading.ts';
import type { PictureModule, Telling } from '../../chapter.ts';
import { drawnRows, shareOf, shareSaid, type Share } from '../record.ts';

const [before, year] = [2011, 2022];

const groups = ['industry', 'academia', 'other'] as const satisfies readonly Tone[];
type Group = (typeof groups)[number];
/** The most dots that a stack holds. */
const most = 71;
/** Room for the heading, in box pixels: two lines of words where the box is narrow. */
const headRoom = { narrow: 66, low: 66, medium: 66, wide: 84 } as const;
/** How many dots a row of a stack may have. */
const rowsOf = [5, 6, 7, 8, 9];

const partsOf = (share: Share): number[] => apportion([share.industry, share.academia], travellers);

/** A share as so many of a hundred dots; with a decimal where the dots of all three cannot all be rounded as they are. */
const said = (share: number, n: number, locale: Telling['locale']): string =>
  formatValue(Math.round(share) === n ? n : share, 'percent', locale, Math.round(share) === n ? 0 : 1);

const percent = (share: number, { locale }: Telling): string => formatValue(share, 'percent', locale, 0);

function scene(box: Box, telling: Telling): Scene {
  const { say, locale } = telling;
  const share = shareOf(telling, year);
  const parts = partsOf(share);
  const shares = [share.industry, share.academia, share.rest];
  const was = shareOf(telling, before);
  const head = heading(
    box,
    say('scene.phd-pipeline.peak.title', { year: String(year) }),
    say('scene.phd-pipeline.peak.what', {
      year: String(before),
      industry: percent(was.industry, telling),
      academia: percent(was.academia, telling),
    }),
  );
  const number = box.numeral * (box.name === 'narrow' ? 0.82 : 0.9);
  const foot = box.label * 2;
  const baseline = box.h - foot;
  const top = headRoom[box.id];
  const places = scaleBand(groups, [0, box.w]).paddingInner(0.14);
  const options = rowsOf.map((columns) => ({
    columns,
    pitch: Math.min(
      (baseline - top - number * 1.1) / Math.ceil(most / columns),
      places.bandwidth() / columns,
    ),
  }));
  const largest = Math.max(...options.map(({ pitch }) => pitch));
  // Of the options with large dots the one that stands tallest.
  const { columns, pitch } = options.find((option) => option.pitch > largest * 0.9) ?? {
    columns: 5,
    pitch: 1,
  };
  const stackOf = (group: Group): Stack => ({
    x: (places(group) ?? 0) + (places.bandwidth() - columns * pitch) / 2,
    baseline,
    columns,
    pitch,
  });
  const r = pitch * 0.4;
  const ghosts = partsOf(was);

  const marks = groups.flatMap((group, i): (Label | Line)[] => {
    const stack = stackOf(group);
    const n = parts[i] ?? 0;
    const middle = stack.x + (columns * pitch) / 2;
    const roof = baseline - stackHeight(stack, ghosts[i] ?? 0);
    const own = baseline - stackHeight(stack, n);
    // On its own dots. Where the dashed line would run through it, the line leaves room for it.
    const text = said(shares[i] ?? n, n, locale);
    const isStruck = roof < own && own - roof < number * 1.25;
    const half = textWidth(text, number) / 2 + number * 0.15;
    return [
      label(`value-${group}`, [middle, own - number * 0.28], text, number, {
        anchor: 'middle',
        face: 'num',
      }),
      label(
        `name-${group}`,
        [middle, baseline + box.label * 1.4],
        say(`scene.phd-pipeline.${group}`),
        box.label,
        { anchor: 'middle' },
      ),
      ...(isStruck
        ? [
            ghost(`was-${group}`, stack.x, middle - half, roof),
            ghost(`was-${group}-on`, middle + half, stack.x + columns * pitch, roof),
          ]
        : [ghost(`was-${group}`, stack.x, stack.x + columns * pitch, roof)]),
    ];
  });

  const seat = ([group, i]: readonly [number, number]): Point =>
    stackPoint(stackOf(groups[group] ?? 'other'), i);
  const seated = seats(parts);
  return {
    box,
    marks: [
      ...head.marks,
      hairline('ground', [0, baseline + pitch * 0.15], [box.w, baseline + pitch * 0.15]),
      ...marks,
    ],
    dots: dots(seated.map(seat), (i) => ({ r, tone: groups[seated[i]?.[0] ?? 2] ?? 'other' })),
  };
}

/** How high a stack was before, from one place to another. */
const ghost = (key: string, from: number, to: number, y: number): Line =>
  hairline(key, [from, y], [to, y], { tone: 'ink', dashed: true });

/**
 * Which dot sits where: `[group, seat]` per traveller. Industry is filled from the low keys up, the rest from the
 * high keys down, academia in between, so that from one year to another as few dots as possible change group.
 */
function seats(parts: readonly number[]): (readonly [group: number, seat: number])[] {
  const [industry = 0, academia = 0] = parts;
  return Array.from({ length: travellers }, (_, i) => {
    if (i < industry) return [0, i] as const;
    if (i < industry + academia) return [1, i - industry] as const;
    return [2, travellers - 1 - i] as const;
  });
}

export const peak = {
  scene,
  key: ({ say }) => say('scene.phd-pipeline.peak.key'),
  describe(telling) {
    const share = shareOf(telling, year);
    const rest = formatValue(share.rest, 'percent', telling.locale, 1);
    return [
      shareSaid(telling, share),
      telling.say('scene.phd-pipeline.peak.rest-said', { rest }),
      telling.say('scene.phd-pipeline.peak.before-said', { year: String(before) }),
      shareSaid(telling, shareOf(telling, before)),
    ].join(' ');
  },
  asks: (telling) =>
    [
      { of: year, on: 'value-industry' },
      { of: before, on: 'was-industry' },
    ].map(({ of, on }) => ({
      id: `year-${String(of)}`,
      on,
      text: shareSaid(telling, shareOf(telling, of)),
    })),
  rows: (telling) => drawnRows(telling, 'ai-phd-employment', (each) => each === year || each === before),
  sources: ['ai-index-2024', 'digest-ai-index'],
} satisfies PictureModule;
