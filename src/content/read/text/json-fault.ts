import { parse, type ParseError } from 'jsonc-parser';

/**
 * The offset at which a text stops being JSON, `undefined` if it is JSON throughout. `JSON.parse` says that it fails, but
 * where it fails it says for some errors only, and in each engine's own words.
 *
 * @example jsonFault('[1,]') // 3
 */
export function jsonFault(source: string): number | undefined {
  const errors: ParseError[] = [];
  parse(source, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  return errors[0]?.offset;
}
