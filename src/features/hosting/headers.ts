/**
 * HTTP headers that a host should send: the one table. Our own server reads it; `headers-file.ts`, `nginx.ts` and
 * `vercel.ts` write it down for others. What a page may load stands in the pages themselves; who may frame them can only
 * be said by a header: only embeds may be framed.
 */
import { otherLocales, rootLocale } from '../../content/locales.ts';

/** A header: what it says in some places, and what otherwise. An empty value is not sent. */
export interface Line {
  readonly name: string;
  /** Places are tried in order, against the path inside the site without a leading slash. */
  readonly where: readonly (readonly [place: RegExp, value: string])[];
  readonly otherwise: string;
}

const anyLanguage = `(?:(?:${otherLocales(rootLocale).join('|')})/)?`;
const folders = (...names: readonly string[]): RegExp => new RegExp(`^(?:${names.join('|')})/`);

const pages = /(?:^|\/|\.html)$/;
const embeds = new RegExp(`^${anyLanguage}embed/`);
/** What other people's programs may read: notebooks that fetch a table, editors that fetch an embed's answer. */
const shared = new RegExp(`^(?:data/|figures/|${anyLanguage}embed/)`);
/** Names in these folders change with what they hold. */
const lasting = folders('assets', 'fonts', 'stage', 'notes', 'asks');
/** Browsers ask for them again at every step's address. */
const icons = /^(?:icon\.svg|favicon\.ico|apple-touch-icon\.png|icon-\d+\.png)$/;

/** The table. @param preview search engines are asked to leave the site out */
export const headerTable = (preview = false): readonly Line[] => [
  { name: 'X-Content-Type-Options', where: [], otherwise: 'nosniff' },
  { name: 'Referrer-Policy', where: [], otherwise: 'strict-origin-when-cross-origin' },
  // Pages ask a reader for none of these. Copying and sharing, which they offer, are not among them.
  {
    name: 'Permissions-Policy',
    where: [[pages, 'camera=(), geolocation=(), microphone=()']],
    otherwise: '',
  },
  {
    name: 'Content-Security-Policy',
    where: [[embeds, 'frame-ancestors *']],
    otherwise: "frame-ancestors 'none'",
  },
  { name: 'X-Frame-Options', where: [[embeds, '']], otherwise: 'DENY' },
  { name: 'Access-Control-Allow-Origin', where: [[shared, '*']], otherwise: '' },
  {
    name: 'Cache-Control',
    where: [
      [lasting, 'public, max-age=31536000, immutable'],
      [icons, 'public, max-age=86400'],
    ],
    otherwise: 'no-cache',
  },
  { name: 'X-Robots-Tag', where: [], otherwise: preview ? 'noindex' : '' },
];

const table = headerTable();

/** The headers of an address. @param path inside the site, without the base and a leading slash */
export const headersOf = (path: string, lines = table): Readonly<Record<string, string>> =>
  Object.fromEntries(
    lines.flatMap(({ name, where, otherwise }) => {
      const value = where.find(([place]) => place.test(path))?.[1] ?? otherwise;
      return value === '' ? [] : [[name, value] as const];
    }),
  );
