/** Where the edition will live, from `SITE_URL`: scheme and host, without a path. */
export const siteOrigin = (value: string | undefined = process.env['SITE_URL']): string =>
  new URL(value ?? 'https://scattered.example').origin;

/** The sub-path under which the site lives, from `BASE_PATH`: always starts and ends with a slash. */
export function basePath(value: string | undefined = process.env['BASE_PATH']): string {
  const inner = (value ?? '').split('/').filter(Boolean).join('/');
  return inner === '' ? '/' : `/${inner}/`;
}
