/** Where the codes of a page are to lead. For the tests. */

/** The page's own address, and that of each step by its id, in order. */
export function codesLeadTo(
  html: string,
  folder: string,
): { readonly site: string; readonly steps: ReadonlyMap<string, string> } {
  const site = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1] ?? '';
  const root = site.slice(0, site.length - folder.length);
  const ids = [...html.matchAll(/ data-step="([^"]+)"/g)].map(([, id = '']) => id);
  return { site, steps: new Map(ids.map((id) => [id, `${root}${folder}s/${id}/`])) };
}
