import { describe, expect, it } from 'vitest';
import { jsonFault } from './json-fault.ts';

describe('jsonFault', () => {
  it.each(['{}', ' [ ] ', '[1, -0.5e3, "a\\u00e9\\"", true, null, {"a": {"b": []}}]\n', '"x"', '0'])(
    'finds none in %s',
    (source) => {
      expect(() => JSON.parse(source) as unknown).not.toThrow();
      expect(jsonFault(source)).toBeUndefined();
    },
  );

  it.each([
    ['[1,]', 3],
    ['{"a": 1,}', 8],
    ['{"a" 1}', 5],
    ['{a: 1}', 1],
    ['{"a": }', 6],
    ['[1 2]', 3],
    ['[01]', 2],
    ['["a\nb"]', 1],
    ['[1', 2],
    ['', 0],
    ['{} x', 3],
    ["['a']", 1],
  ])('finds where %j breaks', (source, offset) => {
    expect(() => JSON.parse(source) as unknown).toThrow();
    expect(jsonFault(source)).toBe(offset);
  });
});
