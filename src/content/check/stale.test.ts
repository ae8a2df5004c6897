import { describe, expect, it } from 'vitest';
import type { Fact } from '../model.ts';
import { staleFacts } from './stale.ts';

const fact = (id: string, asOf: string, mayChange?: boolean): Fact => ({
  id,
  value: 1,
  unit: 'number',
  what: { en: '', ko: '' },
  asOf,
  source: '',
  layer: 'since',
  evidence: 'primary',
  mayChange,
  at: { file: '' },
});

describe('staleFacts', () => {
  it('lists what may have changed and is older than a year on the day, oldest first', () => {
    const facts = [
      fact('month', '2025-10', true),
      fact('span', '2020/2024', true),
      fact('day', '2025-11-24', true),
      fact('year-ago', '2025-11-25', true),
      fact('event', '2024-06-08'),
      fact('leap', '2024-02', true),
    ];
    expect(staleFacts(facts, '2026-11-25')).toEqual([
      { id: 'leap', heldOn: '2024-02-29' },
      { id: 'span', heldOn: '2024-12-31' },
      { id: 'month', heldOn: '2025-10-31' },
      { id: 'day', heldOn: '2025-11-24' },
    ]);
  });

  it('lists nothing of the year before the day', () => {
    expect(staleFacts([fact('year', '2025', true), fact('later', '2026-08', true)], '2026-11-25')).toEqual(
      [],
    );
  });
});
