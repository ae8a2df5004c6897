import { expect, test } from 'vitest';
import { boxes } from '../../scene/scene.ts';
import { tellings } from '../../site/edition/telling.ts';
import { deals } from './record.ts';
import { windowOf } from './windows.ts';

test('a window is as large as its higher report, a square a million', () => {
  const pitch = 7;
  for (const deal of deals(tellings.en).filter(({ kind }) => kind === 'hire')) {
    const marks = windowOf(deal, [3, 5, 10], (i, j) => [i * pitch, j * pitch], boxes.wide, tellings.en);
    const plate = marks.find((mark) => mark.kind === 'bar');
    expect((plate?.w ?? 0) * (plate?.h ?? 0)).toBeCloseTo(
      ((deal.range?.[1] ?? 0) / 1_000_000) * pitch ** 2,
      -1,
    );
  }
});

test('reports that differ have two outlines, the higher one dotted', () => {
  const outlines = (startup: string): boolean[] => {
    const deal = deals(tellings.en).find((each) => each.startup === startup);
    if (!deal) throw new Error(`no deal with ${startup}`);
    return windowOf(deal, [0, 0, 10], (i, j) => [i, j], boxes.wide, tellings.en).flatMap((mark) =>
      mark.kind === 'curve' ? [mark.dashed] : [],
    );
  };
  expect(outlines('Adept')).toEqual([true, false]);
  expect(outlines('Windsurf')).toEqual([false]);
});
