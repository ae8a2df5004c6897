/** What robots are told: everything may be read. A preview asks in each page to be left out, so it must be read, too. */

/** Where the site is, and what is said of it. */
export interface Robots {
  /** Scheme and host. */
  readonly origin: string;
  /** Starts and ends with a slash. */
  readonly base: string;
  readonly preview: boolean;
}

/** Robots look at the root of a host alone, so under a sub-path the file says where its lines must go. */
export function robotsOf({ origin, base, preview }: Robots): string {
  const elsewhere = [
    `# Robots read this only at ${origin}/robots.txt: whoever keeps that file adds the last line to it.`,
    '',
  ];
  const map = ['', `Sitemap: ${origin}${base}sitemap.xml`];
  return `${[...(base === '/' ? [] : elsewhere), 'User-agent: *', 'Allow: /', ...(preview ? [] : map)].join(
    '\n',
  )}\n`;
}
