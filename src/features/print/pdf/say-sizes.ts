/** A finished page says how long and how heavy its PDFs are, which is known only once they are printed from it. */

/** What was printed. */
export interface Made {
  readonly bytes: number;
  readonly pages: number;
}

/**
 * The page with the sizes after the words of every link that leads to one of the PDFs. The link brings the words:
 * `data-say-size=", {pages} pages, {size} MB"`. A second time changes nothing.
 */
export const saySizes = (html: string, made: Readonly<Record<string, Made>>): string =>
  html.replace(
    /(<a\b[^>]*?\/print\/([\w-]+\.pdf)"[^>]*?) data-say-size="([^"]*)"([^>]*>)([^<]*)/g,
    (whole, start: string, file: string, said: string, end: string, words: string) => {
      const found = made[file];
      if (!found) return whole;
      const size = said
        .replace('{pages}', String(found.pages))
        .replace('{size}', (found.bytes / 1e6).toFixed(1));
      return start + end + words.trimEnd() + size;
    },
  );
