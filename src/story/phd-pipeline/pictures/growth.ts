/**
 * Heads, not shares: each dot one new PhD, 2022 beside 2024, sector by sector. What 2024 has more stands apart. The
 * travellers are exactly those added in industry and academia and everyone in the rest of 2024.
 */
import { scaleBand } from 'd3';
import { formatValue } from '../../../content/format/format.ts';
import { stackHeight, stackPoints, type Point, type Stack } from '../../../scene/arrange.ts';
import { dots, hairline, label } from '../../../scene/marks.ts';
import { type Field, type Label, type Tone } from '../../../scene/scene.ts';
import type { PictureModule } from '../../chapter.ts';
import { counts, drawnRows } from '../record.ts';

const sectors = ['industry', 'academia', 'other'] as const;
const columns = 7;

export const growth = {
  scene(box, telling) {
    const { say, locale } = telling;
    const [before, after] = counts(telling);
    if (!before || !after) throw new Error('ai-phd-counts needs its two years');
    const number = new Intl.NumberFormat(locale, { signDisplay: 'auto' });
    const small = Math.max(box.least, box.label * 0.9);
    const plus = box.numeral * { narrow: 1, medium: 1.15, wide: 1.35 }[box.name];
    const top = small * 1.4 + plus * 1.1;
    const baseline = box.h - box.label * 3.4;
    const groups = scaleBand(sectors, [0, box.w]);
    const group = groups.bandwidth();
    // Two stacks a group; one row left open between what was there and what was added.
    const most = Math.max(after.industry, before.industry);
    const pitch = Math.min(
      (group * 0.86) / (2 * columns + 1.5),
      (baseline - top) / (Math.ceil(most / columns) + 1.6),
    );
    const wide = columns * pitch;
    const between = 1.5 * pitch;
    const r = pitch * 0.4;
    const travelling: { point: Point; tone: Tone }[] = [];
    const marks = sectors.flatMap((tone): (Field | Label)[] => {
      const x = (groups(tone) ?? 0) + (group - 2 * wide - between) / 2;
      const left: Stack = { x, baseline, columns, pitch };
      const right: Stack = { ...left, x: x + wide + between };
      const [was, is] = [before[tone], after[tone]];
      const added = Math.max(0, is - was);
      const kept = tone === 'other' ? 0 : is - added;
      const lift = added > 0 ? stackHeight(right, kept) + pitch * 0.8 : 0;
      const topmost = baseline - lift - stackHeight(right, is - kept);
      travelling.push(
        ...stackPoints({ ...right, baseline: baseline - lift }, 0, is - kept).map((point) => ({
          point,
          tone,
        })),
      );
      const [leftX, rightX] = [left.x + wide / 2, right.x + wide / 2];
      const said = (key: string, at: Point, text: string, rest: Partial<Label> = {}): Label => ({
        ...label(`${key}-${tone}`, at, text, rest.size ?? small, { anchor: 'middle', tone: 'ink-2' }),
        ...rest,
      });
      const difference = is > was ? `+${number.format(added)}` : `−${number.format(was - is)}`;
      return [
        { kind: 'field', key: `was-${tone}`, points: stackPoints(left, 0, was), r, tone, shape: 'round' },
        { kind: 'field', key: `kept-${tone}`, points: stackPoints(right, 0, kept), r, tone, shape: 'round' },
        said('was-n', [leftX, baseline - stackHeight(left, was) - small * 0.45], number.format(was)),
        said('is-n', [rightX, topmost - small * 0.45], number.format(is), { tone: 'ink' }),
        said('was-year', [leftX, baseline + small * 1.4], `’${String(before.year % 100)}`),
        said('is-year', [rightX, baseline + small * 1.4], `’${String(after.year % 100)}`, { tone: 'ink' }),
        said('name', [(leftX + rightX) / 2, baseline + small * 2.9], say(`scene.phd-pipeline.${tone}`), {
          tone: 'ink',
          size: box.label,
        }),
        said('added', [rightX, topmost - small * 1.35 - (is > was ? plus : plus * 0.66) * 0.22], difference, {
          tone: is > was ? 'ink' : 'ink-2',
          face: 'num',
          // The lesser matter, and the lesser room.
          size: is > was ? plus : plus * 0.66,
        }),
      ];
    });
    return {
      box,
      marks: [hairline('ground', [0, baseline + pitch * 0.2], [box.w, baseline + pitch * 0.2]), ...marks],
      dots: dots(
        travelling.map(({ point }) => point),
        (i) => ({ r, tone: travelling[i]?.tone ?? 'other' }),
      ),
    };
  },
  key: ({ say }) => say('scene.phd-pipeline.growth.key'),
  describe: (telling) =>
    counts(telling)
      .map((row) =>
        telling.say('scene.phd-pipeline.growth.year-said', {
          year: String(row.year),
          industry: formatValue(row.industry, 'people', telling.locale, 0),
          academia: formatValue(row.academia, 'people', telling.locale, 0),
          other: formatValue(row.other, 'people', telling.locale, 0),
        }),
      )
      .join(' '),
  asks: (telling) =>
    sectors.map((sector) => ({
      id: sector,
      on: `added-${sector}`,
      text: `${telling.say(`scene.phd-pipeline.${sector}`)}: ${counts(telling)
        .map((row) => `${String(row.year)} ${formatValue(row[sector], 'people', telling.locale, 0)}`)
        .join(', ')}.`,
    })),
  rows: (telling) => drawnRows(telling, 'ai-phd-counts'),
  sources: ['ai-index-2024', 'ai-index-2026'],
} satisfies PictureModule;
