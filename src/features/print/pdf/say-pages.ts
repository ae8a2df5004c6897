/**
 * A finished page knows the pages of its PDF: they are written into its links, where print CSS shows them, so that
 * a reader's own print has the same numbers in its contents as the PDF.
 */

/** The links that print CSS shows a number at. */
export const numberedLinks = 'a:is(.paper-chapter, .places)';

/**
 * The page with `data-page` on every link that says its page on paper. A second time changes nothing.
 *
 * @param pages page of each place, by its id
 */
export function sayPages(html: string, pages: ReadonlyMap<string, number>): string {
  return html.replace(
    /<a( class="(?:[^"]* )?(?:paper-chapter|places)"[^>]*?) href="#([^"]*)"([^>]*)>/g,
    (_, before: string, id: string, after: string) => {
      const bare = (attributes: string): string => attributes.replace(/ data-page="\d*"/g, '');
      const page = pages.get(decodeURIComponent(id));
      const said = page === undefined ? '' : ` data-page="${String(page)}"`;
      return `<a${bare(before)} href="#${id}"${said}${bare(after)}>`;
    },
  );
}
