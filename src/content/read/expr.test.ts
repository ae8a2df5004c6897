import { describe, expect, it } from 'vitest';
import { evaluate, factsIn, numbersIn } from './expr.ts';

const values = new Map([
  ['phd-2022-n', 79],
  ['phd-2024-n', 145],
  ['share', 40.5],
]);
const run = (expr: string) => evaluate(expr, (id) => values.get(id));

describe('evaluate', () => {
  it.each([
    ['phd-2024-n - phd-2022-n', 66],
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['8 / 2 / 2', 2],
    ['8 - 2 - 2', 4],
    ['-2 * -(3 + 1)', 8],
    ['100 * phd-2022-n / (phd-2022-n + phd-2024-n)', (100 * 79) / 224],
    ['share*2', 81],
    [' 1.5 ', 1.5],
  ])('%s', (expr, value) => {
    expect(run(expr)).toEqual({ value });
  });

  it.each([
    ['1 +', 'ends too early'],
    ['', 'ends too early'],
    ['(1', 'never closed'],
    ['1 2', 'where it should end'],
    ['1)', 'where it should end'],
    ['* 2', 'where a number or a fact should stand'],
    ['1 / 0', 'divides by zero'],
    ['1 / (2 - 2)', 'divides by zero'],
    ['nobody + 1', 'no fact with a number'],
    ['1 + process.exit()', 'cannot be read from ".exit()" on'],
    ['2 ** 3', 'where a number or a fact should stand'],
  ])('refuses %s', (expr, fault) => {
    expect(run(expr)).toEqual({ fault: expect.stringContaining(fault) as string });
  });
});

describe('factsIn', () => {
  it('names each fact once', () => {
    expect(factsIn('a-1 - b + a-1 * 2')).toEqual(['a-1', 'b']);
    expect(factsIn('a ? b')).toEqual([]);
  });

  it('takes a hyphen without spaces for part of an id', () => {
    expect(factsIn('a-b - c')).toEqual(['a-b', 'c']);
  });
});

describe('numbersIn', () => {
  it('gives the typed numbers, not the digits of ids', () => {
    expect(numbersIn('(a-2022 - 3.5) / b-1 * 100')).toEqual([3.5, 100]);
    expect(numbersIn('a ? b')).toEqual([]);
  });
});
