/**
 * Builds everything a reader gets: checked content, pages, fonts, cards and
 * figures as PNG, PDFs. It works in `<out>.partial` and puts it in
 * the place of `<out>` only when all of it succeeded, so `dist` is always a whole edition: the last good one.
 *
 * `node tools/build.ts [--no-pdf] [--no-cards] [--out dist]`; `SITE_URL`, `BASE_PATH` and `CONTENT_DIR` are honoured.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build as buildPages } from 'astro';
import { loadContent } from '../src/content/load.ts';
import { formatReport } from '../src/content/read/report.ts';
import { locales } from '../src/content/model.ts';
import { statesByChapter } from '../src/story/index.ts';
import { basePath } from '../src/site/urls/base.ts';
import { makeFonts } from '../src/features/fonts/cut/make-fonts.ts';
import { headersFile } from '../src/features/hosting/headers.ts';
import { makePdfs } from '../src/features/print/pdf/make-pdfs.ts';
import { leanPolicies } from '../src/features/hosting/csp.ts';
import { replaceFolder } from './build/replace-folder.ts';

/** Stops with every mistake of the content, before anything is written. */
async function checkContent(): Promise<void> {
  const root = process.env['CONTENT_DIR'] ?? 'content';
  const { mistakes } = await loadContent(root, { states: statesByChapter, label: root });
  if (mistakes.length > 0) throw new Error(formatReport(mistakes));
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} KB`;

/** Fonts of each language together, since that is what a reader of it may fetch. */
const fontSummary = (sizes: Readonly<Record<string, number>>): string =>
  locales
    .map((locale) => {
      const own = Object.entries(sizes).filter(([name]) => name.endsWith(`-${locale}`));
      return `${locale} ${kilobytes(own.reduce((sum, [, size]) => sum + size, 0))}`;
    })
    .join(', ');

/** Loaded only once the content is known to be sound: what pictures are made of reads it on being imported. */
async function makeCards(dir: string): Promise<void> {
  const cards = await import('../src/features/cards/make-cards.ts');
  await cards.makeCards(dir);
}
async function makeFigures(dir: string): Promise<void> {
  const figures = await import('../src/features/figures/make-figures.ts');
  await figures.makeFigures(dir);
}

/** What to build, and where to. */
export interface BuildOptions {
  readonly out: string;
  readonly cards: boolean;
  readonly pdf: boolean;
}

/** Builds the site; on any failure it throws, and `out` is as it was. */
export async function buildSite({ out, cards, pdf }: BuildOptions): Promise<string> {
  const partial = `${out}.partial`;
  const times: string[] = [];
  const start = performance.now();
  const timed = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const before = performance.now();
    const result = await work();
    times.push(`${name} ${((performance.now() - before) / 1000).toFixed(1)} s`);
    return result;
  };
  const tidy = (): void => {
    rmSync(partial, { recursive: true, force: true });
  };
  const interrupted = (): void => {
    tidy();
    process.exit(130);
  };
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    await timed('content', checkContent);
    tidy();
    // What another content left there, perhaps interrupted, is not ours: the store is a cache, made anew in a second.
    rmSync('node_modules/.astro/data-store.json', { force: true });
    await timed('pages', () => buildPages({ outDir: partial, logLevel: 'warn' }));
    leanPolicies(partial);
    const fonts = await timed('fonts', () => makeFonts(partial));
    if (cards) await timed('cards', () => makeCards(partial));
    if (cards) await timed('figures', () => makeFigures(partial));
    if (pdf) await timed('PDFs', () => makePdfs({ dir: partial, base: basePath() }));
    writeFileSync(join(partial, '_headers'), headersFile(basePath()));
    replaceFolder(partial, out);
    const total = ((performance.now() - start) / 1000).toFixed(1);
    return `Built ${out} in ${total} s: ${times.join(', ')}. Fonts: ${fontSummary(fonts)}.`;
  } finally {
    tidy();
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
  }
}

if (import.meta.main) {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const { values } = parseArgs({
    options: {
      pdf: { type: 'boolean', default: true },
      cards: { type: 'boolean', default: true },
      out: { type: 'string', default: 'dist' },
    },
    allowNegative: true,
  });
  try {
    console.log(await buildSite(values));
    process.exit(0);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error('Nothing was published: the build stopped, and what was built before is untouched.');
    process.exit(1);
  }
}
