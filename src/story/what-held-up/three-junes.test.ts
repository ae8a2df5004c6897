import { describe, expect, it } from 'vitest';
import { locales } from '../../content/model.ts';
import { labelFaults } from '../../scene/measure.ts';
import { tellings } from '../../site/edition/telling.ts';
import { junes } from '../followed.ts';
import { placedOn, sharing, threeJunes } from './three-junes.ts';

describe.each(locales)('the three days, %s', (locale) => {
  const telling = tellings[locale];
  const value = (id: string): number => Number(telling.fact(id).value);

  it('count as the facts do', () => {
    const days = junes.map((day) => placedOn(day, telling));
    const seen = days.map((placed) => [...placed.values()].flat().length);
    expect(seen).toEqual(['2024', '2025', '2026'].map((year) => value(`followed-seen-${year}`)));
    expect(days.map(sharing)).toEqual(
      ['shared-2024', 'shared-2025', 'largest-three-2026'].map((id) => value(`followed-${id}`)),
    );
  });

  it('have a dot for each, and no word over another', () => {
    const scene = threeJunes(telling);
    const drawn = scene.marks.flatMap((mark) => (mark.kind === 'field' ? mark.points : []));
    expect(drawn.length).toBe(
      ['2024', '2025', '2026'].reduce((sum, year) => sum + value(`followed-seen-${year}`), 0),
    );
    expect(drawn.every(([x, y]) => x > 0 && x < scene.box.w && y > 0 && y < scene.box.h)).toBe(true);
    expect(labelFaults(scene)).toEqual([]);
  });
});
