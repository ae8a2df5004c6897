const blank = /[ \t\r\n]*/y;
const text = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null/y;

/**
 * The offset at which a text stops being JSON, `undefined` if it is JSON throughout.
 * `JSON.parse` says that it fails, but where it fails it says for some errors only (a trailing comma is none of
 * them) and otherwise in each engine's own words.
 *
 * @example jsonFault('[1,]') // 3
 */
export function jsonFault(source: string): number | undefined {
  let at = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(source)) return false;
    at = pattern.lastIndex;
    return true;
  };
  const sign = (character: string): boolean => {
    take(blank);
    if (source[at] !== character) return false;
    at += 1;
    return true;
  };
  const series = (close: string, member: () => boolean): boolean => {
    if (sign(close)) return true;
    for (;;) {
      if (!member()) return false;
      if (sign(close)) return true;
      if (!sign(',')) return false;
    }
  };
  const name = (): boolean => {
    take(blank);
    return take(text);
  };
  const value = (): boolean => {
    if (sign('{')) return series('}', () => name() && sign(':') && value());
    if (sign('[')) return series(']', value);
    return take(text) || take(scalar);
  };
  if (!value()) return at;
  take(blank);
  return at === source.length ? undefined : at;
}
