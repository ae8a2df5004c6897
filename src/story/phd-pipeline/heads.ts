/**
 * Heads, not shares: each dot one new PhD, 2022 beside 2024, sector by sector. What 2024 has more stands apart.
 * The travellers are exactly those added in industry and academia and everyone in the rest of 2024.
 */
import { stackHeight, stackPoints, type Point, type Stack } from '../../scene/arrange.ts';
import {
  dotKey,
  tenth,
  travellers,
  type Box,
  type Dot,
  type Field,
  type Label,
  type Line,
  type Scene,
} from '../../scene/scene.ts';
import type { Telling } from '../chapter.ts';
import { counts } from './record.ts';

const sectors = ['industry', 'academia', 'other'] as const;
const columns = 7;

export function heads(box: Box, telling: Telling): Scene {
  const [before, after] = counts(telling);
  if (!before || !after) throw new Error('ai-phd-counts needs its two years');
  const most = Math.max(after.industry, before.industry);
  const small = Math.max(12.9, box.label * 0.9);
  const plus = tenth(box.numeral * (box.name === 'narrow' ? 0.8 : 0.9));
  const top = small * 1.4 + plus * 1.1;
  const bottom = box.label * 3.4;
  const baseline = box.h - bottom;
  const group = box.w / sectors.length;
  // Two stacks a group; one row left open between what was there and what was added.
  const pitch = Math.min(
    (group * 0.86) / (2 * columns + 1.5),
    (baseline - top) / (Math.ceil(most / columns) + 1.6),
  );
  const wide = columns * pitch;
  const between = 1.5 * pitch;
  const stackOf = (sector: number, second: boolean): Stack => ({
    x: sector * group + (group - 2 * wide - between) / 2 + (second ? wide + between : 0),
    baseline,
    columns,
    pitch,
  });
  const r = tenth(pitch * 0.4);
  const fields: Field[] = [];
  const labels: (Label | Line)[] = [];
  const travelling: { point: Point; tone: Dot['tone'] }[] = [];

  sectors.forEach((tone, i) => {
    const [left, right] = [stackOf(i, false), stackOf(i, true)];
    const [was, is] = [before[tone], after[tone]];
    const added = Math.max(0, is - was);
    const kept = tone === 'other' ? 0 : is - added;
    const lift = added > 0 ? stackHeight(right, kept) + pitch * 0.8 : 0;
    const addedPoints = stackPoints({ ...right, baseline: baseline - lift }, 0, is - kept);
    fields.push(
      { kind: 'field', key: `was-${tone}`, points: stackPoints(left, 0, was), r, tone, shape: 'round' },
      { kind: 'field', key: `kept-${tone}`, points: stackPoints(right, 0, kept), r, tone, shape: 'round' },
    );
    travelling.push(...addedPoints.map((point) => ({ point, tone })));
    const number = new Intl.NumberFormat(telling.locale);
    const label = (key: string, x: number, y: number, text: string, rest: Partial<Label> = {}): Label => ({
      kind: 'label',
      key: `${key}-${tone}`,
      x: tenth(x),
      y: tenth(y),
      text,
      size: small,
      anchor: 'middle',
      tone: 'ink-2',
      face: 'label',
      ...rest,
    });
    const [leftX, rightX] = [left.x + wide / 2, right.x + wide / 2];
    const rightTop = baseline - lift - stackHeight(right, is - kept);
    labels.push(
      label('was-n', leftX, baseline - stackHeight(left, was) - small * 0.45, number.format(was)),
      label('is-n', rightX, rightTop - small * 0.45, number.format(is), { tone: 'ink' }),
      label('was-year', leftX, baseline + small * 1.4, `’${String(before.year % 100)}`),
      label('is-year', rightX, baseline + small * 1.4, `’${String(after.year % 100)}`, { tone: 'ink' }),
      label('name', (leftX + rightX) / 2, baseline + small * 2.9, telling.say(`scene.phd-pipeline.${tone}`), {
        tone: 'ink',
        size: box.label,
      }),
    );
    if (added > 0) {
      labels.push(
        label('added', rightX, rightTop - small * 1.35 - plus * 0.22, `+${number.format(added)}`, {
          tone: 'ink',
          face: 'num',
          size: plus,
        }),
      );
    }
  });
  if (travelling.length !== travellers) {
    throw new Error(`heads draws ${String(travelling.length)} travelling dots, not ${String(travellers)}`);
  }

  return {
    box,
    marks: [
      {
        kind: 'line',
        key: 'ground',
        x1: 0,
        x2: box.w,
        y1: tenth(baseline + pitch * 0.2),
        y2: tenth(baseline + pitch * 0.2),
        tone: 'ink-3',
        dashed: false,
      },
      ...fields,
      ...labels,
    ],
    dots: travelling.map(({ point: [x, y], tone }, i): Dot => ({
      kind: 'dot',
      key: dotKey(i),
      x,
      y,
      r,
      tone,
      shape: 'round',
    })),
  };
}
