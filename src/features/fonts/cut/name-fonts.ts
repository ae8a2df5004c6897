/**
 * Gives fonts names that change with what they hold. They are cut to the finished pages, so the pages learn the names
 * afterwards; a page's policy knows its style sheets by their hashes, which change with them.
 */
import { createHash } from 'node:crypto';
import { readHtml } from '../../../site/html.ts';

/** A font's address, with or without the fingerprint of an earlier cut. */
const address = /(?<=\/fonts\/)([\w-]+)(?:\.[\da-f]{8})?(?=\.woff2)/g;

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * A page that names each font as `named` does.
 *
 * @param named names without the extension, by those in `fonts.ts`
 */
export function withFontNames(html: string, named: ReadonlyMap<string, string>): string {
  const renamed = (text: string): string =>
    text.replace(address, (whole, name: string) => named.get(name) ?? whole);
  let page = html;
  readHtml(html, {
    raw: (text) => {
      const changed = renamed(text);
      if (changed !== text) page = page.replaceAll(hashOf(text), hashOf(changed));
    },
  });
  return renamed(page);
}
