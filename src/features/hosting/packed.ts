/**
 * Text is packed once, by the build, into files beside it: `index.html.br`, `index.html.gz`. The build writes them, the
 * server chooses among them; so do other hosts that can (`nginx.ts`; Caddy: `precompressed`).
 */

/** A way to pack: its name in HTTP, and what the packed file's name ends in. */
export interface Packing {
  readonly encoding: 'br' | 'gzip';
  readonly ending: '.br' | '.gz';
}

/** The best first. */
export const packings: readonly Packing[] = [
  { encoding: 'br', ending: '.br' },
  { encoding: 'gzip', ending: '.gz' },
];

/** Whether a file is the packed form of another. */
export const isPacked = (path: string): boolean => packings.some(({ ending }) => path.endsWith(ending));
