/** The sub-path under which the site lives, from `BASE_PATH`: always starts and ends with a slash. */
export function basePath(value: string | undefined = process.env['BASE_PATH']): string {
  const inner = (value ?? '').split('/').filter(Boolean).join('/');
  return inner === '' ? '/' : `/${inner}/`;
}
