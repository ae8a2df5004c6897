/**
 * The site as Vercel serves it: the rules of `headers-file.ts` as routes, then what is in the build, then the page for
 * lost addresses. Vercel reads `vercel.json` before it builds, so the file is kept; `host-rules.dist.test.ts` writes it.
 */
import { otherLocales, rootLocale } from '../../content/locales.ts';
import type { Route } from '@vercel/routing-utils';
import type { Rule } from './headers-file.ts';

const expression = (pattern: string): string => `^${pattern.replaceAll('.', '\\.').replace('*', '.*')}$`;

/** Tried in order against the whole path. @param rules for a site that lives at the root */
export const vercelRoutes = (rules: readonly Rule[]): Route[] => [
  ...rules.map(([pattern, headers]) => ({ src: expression(pattern), headers, continue: true })),
  // The name of a folder without its slash.
  { src: '^/((?:[^/.]+/)*[^/.]+)$', headers: { Location: '/$1/' }, status: 301 },
  { handle: 'filesystem' },
  ...otherLocales(rootLocale).map((folder) => ({
    src: `^/${folder}/.*$`,
    dest: `/${folder}/404.html`,
    status: 404,
  })),
  { src: '^/.*$', dest: '/404.html', status: 404 },
];

/** `vercel.json`. */
export const vercelFile = (rules: readonly Rule[]): string =>
  `${JSON.stringify(
    {
      $schema: 'https://openapi.vercel.sh/vercel.json',
      framework: null,
      buildCommand: 'npm run build',
      outputDirectory: 'dist',
      routes: vercelRoutes(rules),
    },
    null,
    2,
  )}\n`;
