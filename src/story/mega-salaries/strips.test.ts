import { expect, test } from 'vitest';
import type { Grid } from '../../scene/scene.ts';
import { tellings } from '../../site/edition/telling.ts';
import { deals } from './record.ts';
import { stripOf } from './strips.ts';

const pitch = 5;
const field: Grid = {
  kind: 'grid',
  key: 'stake',
  x: 0,
  y: 0,
  columns: 100,
  rows: 143,
  pitch,
  r: 2,
  tone: 'ink-3',
  shape: 'square',
};
const high: Readonly<Record<string, number>> = { 'Character.AI': 30, Windsurf: 24 };
const stripFor = (startup: string): ReturnType<typeof stripOf> => {
  const deal = deals(tellings.en).find((each) => each.startup === startup);
  if (!deal) throw new Error(`no deal with ${startup}`);
  return stripOf(deal, { row: 0, high: high[startup] ?? 10 }, field, (i, j) => [i * pitch, j * pitch]);
};

test('a deal has a solid square for each million of the lower report, and none for what is alleged', () => {
  for (const { startup, range, standing } of deals(tellings.en).filter(({ kind }) => kind === 'hire')) {
    let solid = 0;
    for (const mark of stripFor(startup)) {
      if (mark.kind === 'grid') solid += mark.columns * mark.rows;
      if (mark.kind === 'field') solid += mark.points.length;
    }
    expect(solid, startup).toBe(standing === 'alleged' ? 0 : (range?.[0] ?? 0) / 1_000_000);
  }
});

test('its hatched bar holds the higher report, where two differ', () => {
  const areas = ['Adept', 'Character.AI', 'Windsurf'].map((startup) => {
    const hatched = stripFor(startup).find((mark) => mark.kind === 'bar' && mark.uncertain);
    return hatched?.kind === 'bar' ? (hatched.w * hatched.h) / pitch ** 2 : 0;
  });
  expect(areas).toEqual([330, 3000, 0]);
});
