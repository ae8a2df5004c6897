/** Where the edition will live, from the environment: scheme and host from `SITE_URL`, the path from `BASE_PATH`. */

/** What the environment may say; `process.env` is one. */
type Environment = Readonly<Record<string, string | undefined>>;

/** Scheme and host, and how they came to be known. */
export interface SiteAddress {
  readonly origin: string;
  /**
   * `given` by who publishes; a `preview`'s, from its host's own variable, which search engines are asked to leave out;
   * or a `stand-in` that leads nowhere.
   */
  readonly kind: 'given' | 'preview' | 'stand-in';
}

const standIn = 'https://scattered.example';

/** How hosts tell a build where it will be seen: Cloudflare Pages, Vercel (without a scheme), Netlify. */
const hostsOwn = ['CF_PAGES_URL', 'VERCEL_URL', 'DEPLOY_PRIME_URL', 'URL'] as const;

/** Scheme and host of an address that has nothing else. */
function bareOrigin(value: string): string | undefined {
  const url = URL.parse(value);
  const bare = url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
  return bare ? url.origin : undefined;
}

/**
 * The address of the site.
 *
 * @throws one sentence when `SITE_URL` is anything but scheme and host
 */
export function siteAddress(env: Environment = process.env): SiteAddress {
  const given = env['SITE_URL'];
  if (given !== undefined) {
    const origin = bareOrigin(given);
    if (origin !== undefined) return { origin, kind: 'given' };
    throw new Error(
      `SITE_URL is "${given}", but must be scheme and host, as in SITE_URL=https://example.org; a path goes into BASE_PATH.`,
    );
  }
  for (const name of hostsOwn) {
    const value = env[name] ?? '';
    const origin = bareOrigin(name === 'VERCEL_URL' ? `https://${value}` : value);
    if (origin !== undefined) return { origin, kind: 'preview' };
  }
  return { origin: standIn, kind: 'stand-in' };
}

/** Scheme and host of the site, without a path. */
export const siteOrigin = (env?: Environment): string => siteAddress(env).origin;

/** One sentence for who is about to publish an address that leads nowhere; nothing where all is well. */
export function addressFault(published: boolean, env?: Environment): string | undefined {
  if (!published || siteAddress(env).kind !== 'stand-in') return undefined;
  return `The edition is published, but nothing says where: set SITE_URL, as in SITE_URL=https://example.org, or build for this machine alone with --local.`;
}

/** What no segment of a path may be, each with the reason that is given. */
const basePathFaults: readonly (readonly [RegExp, string])[] = [
  [/^[a-z][a-z\d+.-]*:/i, 'is a whole address; scheme and host go into SITE_URL'],
  [/[?#]/, 'holds a "?" or "#", at which a path ends'],
  [/%/, 'holds a "%"; write no encoded characters'],
  [/(?:^|\/)\.{1,2}(?:\/|$)/, 'holds a "." or ".." that leads elsewhere'],
  [/[^\w.~/-]/, 'holds a character other than letters without accents, digits, "-", "_", "." and "~"'],
];

/**
 * The sub-path under which the site lives, from `BASE_PATH`: always starts and ends with a slash.
 *
 * @throws one sentence when it could not stand in every address as it is
 */
export function basePath(value: string | undefined = process.env['BASE_PATH']): string {
  const given = value ?? '';
  const [, fault] = basePathFaults.find(([pattern]) => pattern.test(given)) ?? [];
  if (fault !== undefined) {
    throw new Error(
      `BASE_PATH is "${given}", which ${fault}; expected is a path, as in BASE_PATH=/scattered/.`,
    );
  }
  const inner = given.split('/').filter(Boolean).join('/');
  return inner === '' ? '/' : `/${inner}/`;
}
