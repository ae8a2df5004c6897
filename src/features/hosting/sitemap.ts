/** The map of the site for search engines (sitemaps.org), with each page's other language beside it. */
import { locales, type Locale } from '../../content/model.ts';
import { escapeXml } from '../../scene/svg.ts';

/** One page in its languages: whole addresses. */
export type Entry = Readonly<Record<Locale, string>>;

/** @param date ISO date of the edition */
export function sitemapOf(entries: readonly Entry[], date: string): string {
  const urls = entries.flatMap((entry) =>
    locales.map((locale) => {
      const others = [
        ...locales.map((other) => [other, entry[other]] as const),
        ['x-default', entry.en] as const,
      ];
      const links = others.map(
        ([hreflang, href]) =>
          `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${escapeXml(href)}"/>`,
      );
      return `<url><loc>${escapeXml(entry[locale])}</loc><lastmod>${date}</lastmod>${links.join('')}</url>`;
    }),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('\n')}\n</urlset>\n`;
}
