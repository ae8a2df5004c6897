import { describe, expect, test } from 'vitest';
import type { Count } from '../model.ts';
import { countFollowed, roofs } from './counts.ts';
import { standings } from './standing.ts';
import type { Followed, Organisation, Statement } from './statements.ts';

const on = '2025-06-30';
const roof = (id: string, kind: Organisation['kind'], largeLab = false): [string, Organisation] => [
  id,
  { id, name: id, nameKo: id, kind, founders: [], largeLab },
];
const row = (person: string, words: string): Statement => {
  const [date = '', organisation = '', kind = '', tells = 'there'] = words.split(' ');
  return {
    key: `${person} ${words}`,
    person,
    date,
    organisation: kind === 'independent' ? undefined : organisation,
    kind: kind as Statement['kind'],
    tells: tells as Statement['tells'],
  };
};

const followed: Followed = {
  people: ['ann', 'ben', 'cam', 'dee', 'eve', 'fay'].map((id) => ({
    id,
    from: id === 'ann' ? '2024-03-01' : undefined,
    to: id === 'fay' ? '2025-12-01' : '2024-05-01',
  })),
  statements: [
    row('ann', '2024-09 new own-startup'),
    row('ann', '2025-03 big lab joins'),
    row('ben', '2025-03 big lab there'),
    row('cam', '2025-03 new own-startup'),
    row('cam', '2026-02 openai back joins'),
    row('cam', '2026-08 openai back leaves'),
    row('dee', '2025-04 self independent'),
    row('fay', '2025-04 big lab'),
  ],
  organisations: new Map([roof('big', 'lab', true), roof('new', 'start-up'), roof('openai', 'lab')]),
};

describe('a count', () => {
  test.each<[Count, number]>([
    [{ what: 'listed' }, 6],
    [{ what: 'undated' }, 5],
    [{ what: 'statements' }, 8],
    [{ what: 'without-address' }, 8],
    [{ what: 'out', on }, 5],
    [{ what: 'seen', on }, 4],
    [{ what: 'lost', on }, 1],
    [{ what: 'far', of: '90', on }, 3],
    [{ what: 'far', of: '91', on }, 0],
    [{ what: 'two-posts', of: 'big', on }, 0],
    [{ what: 'kind', of: 'own-startup', on }, 1],
    [{ what: 'organisation', of: 'big', on }, 2],
    [{ what: 'organisation', of: 'openai', on }, 0],
    [{ what: 'large-labs', on }, 2],
    [{ what: 'roofs', on }, 2],
    [{ what: 'largest', of: '1', on }, 2],
    [{ what: 'largest', of: '9', on }, 3],
    [{ what: 'shared', on }, 2],
    [{ what: 'ever', of: 'back' }, 1],
    [{ what: 'moved', from: 'own-startup', to: ['lab'] }, 1],
    [{ what: 'moved', from: 'own-startup', to: ['lab', 'back'] }, 2],
    [{ what: 'moved', from: 'own-startup', to: ['lab', 'back'], on }, 1],
    [{ what: 'moved', from: 'lab', to: ['own-startup'] }, 0],
    [{ what: 'last-seen', of: 'openai' }, 0],
    [{ what: 'last-seen', of: 'big' }, 3],
  ])('%o', (count, value) => {
    expect(countFollowed(followed, count)).toEqual({ value });
  });
});

test('roofs come fullest first and hold nobody who is independent', () => {
  const seen = standings(followed.people, followed.statements, on).filter((each) => each.status === 'seen');
  expect(roofs(seen)).toEqual([
    { organisation: 'big', people: ['ann', 'ben'] },
    { organisation: 'new', people: ['cam'] },
  ]);
});
