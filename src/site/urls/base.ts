/**
 * Where the edition will live, from `SITE_URL`: scheme and host, without a path.
 *
 * @throws one sentence when it is anything else
 */
export function siteOrigin(value: string | undefined = process.env['SITE_URL']): string {
  const url = URL.parse(value ?? 'https://scattered.example');
  if (url && /^https?:$/.test(url.protocol) && url.pathname + url.search + url.hash === '/')
    return url.origin;
  throw new Error(
    `SITE_URL is "${value ?? ''}", but must be scheme and host, as in SITE_URL=https://example.org; a path goes into BASE_PATH.`,
  );
}

/** The sub-path under which the site lives, from `BASE_PATH`: always starts and ends with a slash. */
export function basePath(value: string | undefined = process.env['BASE_PATH']): string {
  const inner = (value ?? '').split('/').filter(Boolean).join('/');
  return inner === '' ? '/' : `/${inner}/`;
}
