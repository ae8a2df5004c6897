/**
 * A finished page knows the pages of its PDF: they are written into its links, where print CSS shows them, so that
 * a reader's own print has the same numbers in its contents as the PDF.
 */

/** The links inside the page that may carry a number. */
export const numberedLinks = ':is(.story, .after) a[href^="#"]:not(.skip)';

/**
 * The page with `data-page` on every link inside its story and what comes after it. A second time changes nothing.
 *
 * @param pages page of each place, by its id
 */
export function sayPages(html: string, pages: ReadonlyMap<string, number>): string {
  const start = html.indexOf('class="story"');
  if (start < 0) return html;
  const links = html
    .slice(start)
    .replace(
      /<a\b(?! class="skip")([^>]*?) href="#([^"]*)"([^>]*)>/g,
      (_, before: string, id: string, after: string) => {
        const bare = (attributes: string): string => attributes.replace(/ data-page="\d*"/g, '');
        const page = pages.get(decodeURIComponent(id));
        const said = page === undefined ? '' : ` data-page="${String(page)}"`;
        return `<a${bare(before)} href="#${id}"${said}${bare(after)}>`;
      },
    );
  return html.slice(0, start) + links;
}
