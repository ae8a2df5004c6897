/** Links of a build that lead nowhere. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { attr, pagesOf, type Page } from './built.ts';

/** Addresses of a page that stay on the site. */
const addresses = (page: Page): string[] => [
  ...new Set(
    page.elements.flatMap(({ element }) => {
      const scenes = attr(element, 'data-scenes');
      const boxes =
        scenes === '' ? [] : ['narrow', 'low', 'medium', 'wide'].map((box) => scenes.replace('{box}', box));
      return [attr(element, 'href'), attr(element, 'src'), ...boxes].filter((href) => /^[/#.?]/.test(href));
    }),
  ),
];

/** Links of a build that lead nowhere. */
export function deadLinks(dir: string, base: string): string[] {
  const pages = new Map(pagesOf(dir).map((page) => [page.path, page]));
  return [...pages.values()].flatMap((page) => {
    const here = new URL(base + page.path.replace(/index\.html$/, ''), 'http://site');
    return addresses(page).flatMap((address) => {
      const { pathname, hash } = new URL(address, here);
      const dead = `${page.path}: ${address}`;
      if (!pathname.startsWith(base)) return [`${dead} leaves ${base}`];
      const inner = decodeURIComponent(pathname.slice(base.length));
      const path = inner === '' || inner.endsWith('/') ? `${inner}index.html` : inner;
      if (!existsSync(join(dir, path))) return [`${dead}: no such file`];
      const id = decodeURIComponent(hash.slice(1));
      const target = pages.get(path);
      const found = id === '' || target?.elements.some(({ element }) => attr(element, 'id') === id);
      return found ? [] : [`${dead}: no such place`];
    });
  });
}
