/** What the codes of a font mean: its ToUnicode map. */

/** Code points by code, as a ToUnicode map says: `<0015> <0053>` and `<0015> <0017> <0053>`. */
export function meanings(map: string): Map<number, string> {
  const found = new Map<number, string>();
  for (const [, body = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', text = ''] of body.matchAll(/<([\da-f]+)>\s*<([\da-f]+)>/gi)) {
      found.set(parseInt(code, 16), text.toUpperCase());
    }
  }
  for (const [, body = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, first = '', last = '', text = ''] of body.matchAll(
      /<([\da-f]+)>\s*<([\da-f]+)>\s*<([\da-f]+)>/gi,
    )) {
      const start = parseInt(first, 16);
      for (let code = start; code <= parseInt(last, 16); code++) {
        found.set(code, (parseInt(text, 16) + code - start).toString(16).toUpperCase().padStart(4, '0'));
      }
    }
  }
  return found;
}

/** A code's meaning as text: UTF-16, in hexadecimal digits. */
export const textOfHex = (hex: string): string =>
  String.fromCharCode(...(hex.match(/[\dA-F]{4}/gi) ?? []).map((unit) => parseInt(unit, 16)));

/** What an operator that shows text says: codes of two bytes, as the fonts of such a file have them. */
export const shownText = (operands: readonly string[], font: ReadonlyMap<number, string>): string =>
  operands
    .filter((each) => each.startsWith('<'))
    .flatMap((each) => each.match(/[\dA-F]{4}/gi) ?? [])
    .map((code) => textOfHex(font.get(parseInt(code, 16)) ?? ''))
    .join('');
