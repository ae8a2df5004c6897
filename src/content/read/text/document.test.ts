import { describe, expect, it } from 'vitest';
import { readJson, readYaml } from './document.ts';
import { mistakeList } from '../mistakes.ts';
import { formatReport } from '../report.ts';

const yaml = `list:
  - id: one
    what: { en: a, ko: b }
  - id: two
    what:
      en: >-
        long
`;

describe('readYaml', () => {
  const { report, mistakes } = mistakeList();
  const doc = readYaml('x.yaml', yaml, report, 10);

  it('places values by their keys, and missing ones by what should hold them', () => {
    const line = (...path: (string | number)[]) => doc?.place(path).line;
    expect(mistakes).toEqual([]);
    expect(line('list')).toBe(10);
    expect(line('list', 0)).toBe(11);
    expect(line('list', 0, 'what', 'ko')).toBe(12);
    expect(line('list', 1, 'what', 'en')).toBe(15);
    expect(line('list', 1, 'nowhere', 'en')).toBe(13);
    expect(line('list', 7)).toBe(10);
    expect(line('else')).toBe(10);
  });

  it('reports a syntax error once, at its line, and a repeated key without giving up', () => {
    const { report: note, mistakes: noted } = mistakeList();
    expect(readYaml('x.yaml', 'a: [1\nb: {\n', note)).toBeUndefined();
    expect(noted).toHaveLength(1);
    expect(readYaml('y.yaml', 'a: 1\na: 2\n', note)?.data).toBeDefined();
    expect(noted.at(-1)).toMatchObject({ file: 'y.yaml', line: 2 });
  });

  it('finds where an open quotation starts', () => {
    const { report: note, mistakes: noted } = mistakeList();
    readYaml('x.yaml', 'a: 1\nb: "two\nc: 3\nd: 4\n', note);
    expect(noted[0]?.line).toBe(2);
  });
});

describe('readJson', () => {
  it.each([
    ['{\n  "a": 1,\n  "b": \n}', 4],
    ['{\n  "a": 1\n  "b": 2\n}', 3],
    ['[1,\n 2,\n]', 3],
    ['{ a: 1 }', 1],
  ])('reports what is not JSON: %j', (text, line) => {
    const { report, mistakes } = mistakeList();
    expect(readJson('x.json', text, report)).toBeUndefined();
    expect(formatReport(mistakes)).toBe(
      `x.json:${line}: the file is not valid JSON; expected JSON that parses.`,
    );
  });

  it('places values like YAML', () => {
    const { report } = mistakeList();
    expect(readJson('x.json', '[\n  {\n    "id": "a"\n  }\n]', report)?.place([0, 'id']).line).toBe(3);
  });
});
