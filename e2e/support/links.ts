/** Links of a build that lead nowhere. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { attr, filesOf, pagesOf, readText, type Page } from './built.ts';

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

/** The file of a build that a path of the site is answered with. */
function fileAt(pathname: string, base: string): string {
  const inner = decodeURIComponent(pathname.slice(base.length));
  return inner === '' || inner.endsWith('/') ? `${inner}index.html` : inner;
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
      const path = fileAt(pathname, base);
      if (!existsSync(join(dir, path))) return [`${dead}: no such file`];
      const id = decodeURIComponent(hash.slice(1));
      const target = pages.get(path);
      const found = id === '' || target?.elements.some(({ element }) => attr(element, 'id') === id);
      return found ? [] : [`${dead}: no such place`];
    });
  });
}

/** Whole addresses of the site that lead to no file, in everything that programs read: maps, feeds, data, heads of pages. */
export function deadAddresses(dir: string, base: string): string[] {
  const site = originOf(new Map(pagesOf(dir).map((page) => [page.path, page]))) + base;
  return filesOf(dir)
    .filter((path) => /\.(?:html|json|svg|txt|xml)$/.test(path))
    .flatMap((path) => {
      // They end where markup, JSON or BibTeX goes on.
      const found = readText(dir, path)
        .split(site)
        .slice(1)
        .map((rest) => /^[^\s"'<>{}()\\&,]*/.exec(rest)?.[0] ?? '');
      return [...new Set(found)]
        .filter((address) => !existsSync(join(dir, fileAt(new URL(address, site).pathname, base))))
        .map((address) => `${path}: ${address}`);
    });
}
