/** Links of a build that lead nowhere. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { attr, pagesOf, type Page } from './built.ts';

/** Every address that a page gives. */
const addresses = (page: Page): string[] => [
  ...new Set(
    page.elements.flatMap(({ element }) => {
      const scenes = attr(element, 'data-scenes');
      const boxes =
        scenes === '' ? [] : ['narrow', 'low', 'medium', 'wide'].map((box) => scenes.replace('{box}', box));
      return [attr(element, 'href'), attr(element, 'src'), ...boxes].filter((address) => address !== '');
    }),
  ),
];

/** Where a build says that it lives. */
function originOf(pages: ReadonlyMap<string, Page>): string {
  const links = pages.get('index.html')?.elements ?? [];
  const canonical = links.find(({ element }) => attr(element, 'rel') === 'canonical');
  if (!canonical) throw new Error('index.html has no canonical address');
  return new URL(attr(canonical.element, 'href')).origin;
}

/** Links of a build that lead nowhere, written out whole or from the page on; those to other hosts are not followed. */
export function deadLinks(dir: string, base: string): string[] {
  const pages = new Map(pagesOf(dir).map((page) => [page.path, page]));
  const own = originOf(pages);
  return [...pages.values()].flatMap((page) => {
    const here = new URL(base + page.path.replace(/index\.html$/, ''), own);
    return addresses(page).flatMap((address) => {
      const { origin, pathname, hash } = new URL(address, here);
      if (origin !== own) return [];
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
