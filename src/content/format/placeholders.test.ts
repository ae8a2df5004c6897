import { describe, expect, it } from 'vitest';
import type { Fact } from '../model.ts';
import { fill, filledText, fillFacts, placeholderNames, withoutPlaceholders } from './placeholders.ts';

const grown: Fact = {
  id: 'programmes-2023',
  value: 2520,
  unit: 'programmes',
  what: { en: 'programmes', ko: '과정' },
  asOf: '2023',
  source: 'index',
  layer: 'record',
  evidence: 'primary',
  at: { file: 'facts.yaml' },
};
const facts = new Map([[grown.id, grown]]);

describe('fillFacts', () => {
  it('gives parts, so that a fact can be marked up', () => {
    expect(fillFacts('Up to {programmes-2023} now.', facts, 'en')).toEqual([
      { kind: 'text', text: 'Up to ' },
      { kind: 'fact', fact: grown, text: '2,520' },
      { kind: 'text', text: ' now.' },
    ]);
  });

  it('gives no empty parts', () => {
    expect(fillFacts('{programmes-2023}', facts, 'ko')).toEqual([
      { kind: 'fact', fact: grown, text: '2,520개' },
    ]);
    expect(fillFacts('Words.', facts, 'ko')).toEqual([{ kind: 'text', text: 'Words.' }]);
    expect(fillFacts('', facts, 'en')).toEqual([]);
  });

  it('throws on an unknown fact', () => {
    expect(() => fillFacts('{programmes-2031}', facts, 'en')).toThrow('unknown fact "programmes-2031"');
  });

  it('reads as one plain text', () => {
    expect(filledText('{programmes-2023}로 늘었다.', facts, 'ko')).toBe('2,520개로 늘었다.');
  });
});

describe('fill', () => {
  it('fills every placeholder, also the same one twice', () => {
    expect(fill('{n} of {all}, {n}', { n: 2, all: '30' })).toBe('2 of 30, 2');
  });

  it('takes values literally', () => {
    expect(fill('{a}', { a: '$& {b}' })).toBe('$& {b}');
  });

  it('throws on a missing parameter', () => {
    expect(() => fill('{n} of {all}', { n: 2 })).toThrow('need a value for "all"');
  });
});

describe('placeholder names', () => {
  it('come in order, each once', () => {
    expect(placeholderNames('{b} {a} {b} {} {1}')).toEqual(['b', 'a']);
    expect(withoutPlaceholders('{b} {1}', '_')).toBe('_ {1}');
  });
});
