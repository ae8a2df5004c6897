/** Where the codes of a page are to lead. For the tests. */

/** The page's own address, that of each chapter by its id, in order, and the ledger's; the opening's is the page's. */
export function codesLeadTo(
  html: string,
  folder: string,
): { readonly site: string; readonly chapters: ReadonlyMap<string, string>; readonly ledger: string } {
  const site = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1] ?? '';
  const root = site.slice(0, site.length - folder.length);
  const ids = [...html.matchAll(/ data-chapter="([^"]+)"/g)].map(([, id = '']) => id).slice(1);
  return {
    site,
    chapters: new Map(ids.map((id) => [id, `${root}${folder}s/${id}/`])),
    ledger: `${root}${folder}ledger/`,
  };
}
