/**
 * HTTP headers that a host should send. What a page may load stands in the pages themselves; who may frame them can
 * only be said by a header. Only embeds may be framed.
 */

const always = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
};
/** Pages ask a reader for none of these. Copying and sharing, which they offer, are not among them. */
const permissions = { 'Permissions-Policy': 'camera=(), geolocation=(), microphone=()' };
const framed = { 'Content-Security-Policy': 'frame-ancestors *' };
const unframed = { 'Content-Security-Policy': "frame-ancestors 'none'", 'X-Frame-Options': 'DENY' };

/** The headers of an address. @param path inside the site, without the base and a leading slash */
export const headersOf = (path: string): Readonly<Record<string, string>> => ({
  ...always,
  ...(/(?:^|\/|\.html)$/.test(path) ? permissions : {}),
  ...(/^(?:ko\/)?embed\//.test(path) ? framed : unframed),
});

/**
 * The same for hosts that read a `_headers` file: the more exact rule detaches what the general one has set. Such rules
 * cannot tell pages from other files, which have no use for permissions and take no harm.
 */
export function headersFile(base: string): string {
  const block = (path: string, lines: readonly string[]): string =>
    [`${base}${path}`, ...lines.map((line) => `  ${line}`)].join('\n');
  const lines = (headers: Readonly<Record<string, string>>): string[] =>
    Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const embed = [...Object.keys(unframed).map((name) => `! ${name}`), ...lines(framed)];
  return `${[
    block('*', lines({ ...always, ...permissions, ...unframed })),
    block('embed/*', embed),
    block('ko/embed/*', embed),
  ].join('\n\n')}\n`;
}
