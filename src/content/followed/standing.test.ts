import { describe, expect, test } from 'vitest';
import { daysOf } from './days.ts';
import { dayNumber } from '../format/dates.ts';
import { latest, standing, standings } from './standing.ts';
import type { Kind, Person, Statement } from './statements.ts';

const day = '2025-06-30';
const ann: Person = { id: 'ann', from: '2024-02-01', to: '2024-02-02' };

/** A statement in short: `lab there 2025-03`; the organisation is called like its kind unless it is given. */
function say(words: string, organisation?: string): Statement {
  const [kind = '', tells = '', date = ''] = words.split(' ');
  return {
    key: words,
    person: 'ann',
    date,
    organisation: organisation ?? (kind === 'independent' ? undefined : kind),
    kind: kind as Kind,
    tells: tells as Statement['tells'],
  };
}

const where = (...statements: Statement[]): string => {
  const found = standing(ann, statements, day);
  return found.status === 'seen' ? `${found.kind} ${found.lastSeen}` : found.status;
};

describe('a date', () => {
  test('that is a month or a year is all its days', () => {
    expect(daysOf('2024-02')).toEqual({ first: dayNumber('2024-02-01'), last: dayNumber('2024-02-29') });
    expect(daysOf('2024')).toEqual({ first: dayNumber('2024-01-01'), last: dayNumber('2024-12-31') });
    expect(daysOf('2024-12-31')).toEqual({ first: dayNumber('2024-12-31'), last: dayNumber('2024-12-31') });
  });

  test('that is a half-year is its six months, and places someone at its end and from the next one', () => {
    expect(daysOf('2025-H1')).toEqual({ first: dayNumber('2025-01-01'), last: dayNumber('2025-06-30') });
    expect(daysOf('2025-H2')).toEqual({ first: dayNumber('2025-07-01'), last: dayNumber('2025-12-31') });
    expect(where(say('lab there 2025-H1'))).toBe('lab 2025-H1');
    expect(where(say('lab there 2025-H2'))).toBe('lab 2025-H2');
    expect(where(say('lab joins 2025-H2'))).toBe('lost');
    expect(where(say('lab there 2024-H2'))).toBe('lost');
  });
});

describe('one statement places someone', () => {
  test('up to half a year before and after the day, and no farther', () => {
    expect(where(say('lab there 2024-12-28'))).toBe('lab 2024-12-28');
    expect(where(say('lab there 2024-12-27'))).toBe('lost');
    expect(where(say('lab there 2025-12-31'))).toBe('lab 2025-12-31');
    expect(where(say('lab there 2026-01-01'))).toBe('lost');
  });

  test('of a month only if all of it lies within', () => {
    expect(where(say('lab there 2025-01'))).toBe('lab 2025-01');
    expect(where(say('lab there 2024-12'))).toBe('lost');
    expect(where(say('lab there 2025-12'))).toBe('lab 2025-12');
  });

  test('never by a year alone, even one that lies within', () => {
    expect(where(say('lab there 2025'))).toBe('lost');
  });

  test('not backwards if it announces a move, not forwards if it tells of a leaving', () => {
    expect(where(say('lab joins 2025-07-01'))).toBe('lost');
    expect(where(say('lab joins 2025-06-30'))).toBe('lab 2025-06-30');
    expect(where(say('lab leaves 2025-06-30'))).toBe('lost');
    expect(where(say('lab leaves 2025-07-01'))).toBe('lab 2025-07-01');
  });

  test('the last before the day comes before the first after it', () => {
    expect(where(say('fund there 2025-02'), say('lab there 2025-07-01'))).toBe('fund 2025-02');
    expect(where(say('fund there 2025-01-05'), say('lab there 2025-02'))).toBe('lab 2025-02');
  });

  test('a leaving ends what was said before it', () => {
    expect(where(say('lab there 2025-03'), say('lab leaves 2025-05-02'))).toBe('lost');
    expect(where(say('back leaves 2025-05-02'), say('lab joins 2025-05-02'))).toBe('lab 2025-05-02');
  });

  test('a year alone hides no better statement', () => {
    expect(where(say('lab there 2024'), say('lab there 2025-03'))).toBe('lab 2025-03');
  });
});

describe('two statements place someone between them', () => {
  test('however far away, if they name one roof', () => {
    expect(where(say('lab there 2024'), say('lab there 2026-06-01'))).toBe('lab 2026-06-01');
    expect(where(say('lab joins 2024-06'), say('lab leaves 2026-06-01'))).toBe('lab 2026-06-01');
  });

  test('not if they name two, or one of them says nothing of the time between', () => {
    expect(where(say('lab there 2024', 'one'), say('lab there 2026-06-01', 'two'))).toBe('lost');
    expect(where(say('lab there 2024-06'), say('lab joins 2026-06-01'))).toBe('lost');
    expect(where(say('lab leaves 2024-06'), say('lab there 2026-06-01'))).toBe('lost');
  });

  test('not if both say that they were nowhere', () => {
    expect(where(say('independent there 2024-06'), say('independent there 2026-06-01'))).toBe('lost');
  });
});

test('under two roofs at once, someone stands under the one where they were seen first', () => {
  const both = [say('university there 2025-02'), say('lab there 2025-02')];
  const own = [say('lab there 2024'), ...both, say('university there 2025-03')];
  expect(standing(ann, own, day)).toMatchObject({
    kind: 'lab',
    organisation: 'lab',
    also: ['university'],
    lastSeen: '2025-02',
  });
  const later = both.map((each) => ({ ...each, date: '2025-07' }));
  expect(standing(ann, [say('lab there 2024'), ...later], day)).toMatchObject({ organisation: 'lab' });
  const moved = [...both, say('university joins 2025-03')];
  expect(standing(ann, moved, day)).toMatchObject({ kind: 'university', also: [] });
});

test('nobody is placed before they had certainly left', () => {
  const own = [say('lab there 2025-06-30')];
  const left = { ...ann, from: '2025-06-29', to: '2025-07-01' };
  expect(standing(left, own, day)).toEqual({ status: 'not-yet', person: 'ann', perhapsOut: true });
  expect(standing({ ...left, from: undefined }, own, day)).toMatchObject({ perhapsOut: true });
  expect(standing({ ...left, from: '2025-07-01' }, own, day)).toMatchObject({ perhapsOut: false });
  expect(standing({ ...left, to: day }, own, day).status).toBe('seen');
});

test('the nearer of two statements that agree is named last, and one that does not agree never', () => {
  const early = say('lab there 2025-01-15');
  expect(where(early, say('lab there 2025-07-16'))).toBe('lab 2025-07-16');
  expect(where(early, say('lab leaves 2025-07-16'))).toBe('lab 2025-07-16');
  expect(where(early, say('lab joins 2025-07-16'))).toBe('lab 2025-01-15');
  expect(where(early, say('fund there 2025-07-16'))).toBe('lab 2025-01-15');
  expect(where(say('lab there 2025-06-01'), say('lab there 2025-09-01'))).toBe('lab 2025-06-01');
});

test('the lost keep where they were seen before', () => {
  const before = say('lab there 2024-06');
  expect(standing(ann, [before], day)).toEqual({ status: 'lost', person: 'ann', before });
});

test('statements of others are passed over, and each person has a standing', () => {
  const ben: Person = { id: 'ben', from: undefined, to: '2024-08-01' };
  const found = standings([ann, ben], [say('lab there 2025-03')], day);
  expect(found.map(({ person, status }) => [person, status])).toEqual([
    ['ann', 'seen'],
    ['ben', 'lost'],
  ]);
});

test('of one day, the last word is where someone went', () => {
  const own = [say('lab joins 2026-07-29'), say('own-startup leaves 2026-07-29'), say('fund there 2026')];
  expect(latest(ann, own)?.kind).toBe('fund');
  expect(latest(ann, own.slice(0, 2))?.kind).toBe('lab');
  expect(latest(ann, [])).toBeUndefined();
});
