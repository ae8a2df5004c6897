/** Addresses. The site may live at the root or under a sub-path; nothing else in the project knows which. */
import { basePath, siteAddress } from './base.ts';
import { rootLocale, type Locale } from '../../content/locales.ts';

/** `/` or `/scattered/`: always with both slashes. From the environment, as the configuration has it. */
export const base = basePath();

/** An address on this site: `path` without a leading slash. @example href('data/claims.json') */
export const href = (path: string): string => base + path;

/** Where the pages of a language are, below the root of the site. */
export const folderOf = (locale: Locale): string => (locale === rootLocale ? '' : `${locale}/`);

/** The page of a language. */
export const pageHref = (locale: Locale): string => href(folderOf(locale));

/** The feed of editions and corrections. */
export const feedHref = (locale: Locale): string => `${pageHref(locale)}feed.xml`;

/** The ledger of a language, or a place in it. @example ledgerHref('ko', 'C05') */
export const ledgerHref = (locale: Locale, id?: string): string =>
  `${pageHref(locale)}ledger/${id === undefined ? '' : `#${id}`}`;

/** A link to a place in the ledger; on the ledger itself, `path` being its own, to the place alone. */
export const ledgerPlace = (locale: Locale, id: string, path: string): string =>
  path === ledgerHref(locale) ? `#${id}` : ledgerHref(locale, id);

const address = siteAddress();

/** Scheme and host, from `SITE_URL`, or a stand-in. */
export const site = new URL(address.origin);

/** Whether this is a preview, which search engines should leave out. */
export const isPreview = address.kind === 'preview';

/** The same with scheme and host, for links that leave the page: cards, canonical, print. */
export const absolute = (path: string): string => new URL(path, site).href;

/** The address a reader is shown on paper: no scheme, no trailing slash before a fragment's sign is lost. */
export const shown = (address: string): string => address.replace(/^https?:\/\//, '');
