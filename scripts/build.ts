/**
 * Builds everything a reader gets: checked content, pages, fonts, cards and figures as PNG, PDFs, and all text packed.
 * It works in `<out>.partial` and puts it in the place of `<out>` only when all of it succeeded, so `dist` is always a
 * whole edition: the last good one.
 *
 * `node scripts/build.ts [--no-pdf] [--no-cards] [--no-compress] [--out dist]`; `SITE_URL`, `BASE_PATH` and
 * `CONTENT_DIR` are honoured.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build as buildPages } from 'astro';
import { loadContent } from '../src/content/load.ts';
import { formatReport } from '../src/content/report.ts';
import { locales } from '../src/content/model.ts';
import { statesByChapter } from '../src/story/index.ts';
import { basePath } from './base.ts';
import { compress, packedSummary } from './compress.ts';
import { makeFonts } from './fonts.ts';
import { headersFile } from './headers.ts';
import { makePdfs } from './pdf.ts';
import { leanPolicies } from './policy.ts';
import { replaceFolder } from './replace-folder.ts';

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
  const cards = await import('./cards.ts');
  await cards.makeCards(dir);
}
async function makeFigures(dir: string): Promise<void> {
  const figures = await import('./figures.ts');
  await figures.makeFigures(dir);
}

/** What to build, and where to. */
export interface BuildOptions {
  readonly out: string;
  readonly cards: boolean;
  readonly pdf: boolean;
  readonly compress: boolean;
}

/** Builds the site; on any failure it throws, and `out` is as it was. */
export async function buildSite({ out, ...wanted }: BuildOptions): Promise<string> {
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
    if (wanted.cards) await timed('cards', () => makeCards(partial));
    if (wanted.cards) await timed('figures', () => makeFigures(partial));
    if (wanted.pdf) await timed('PDFs', () => makePdfs({ dir: partial, base: basePath() }));
    writeFileSync(join(partial, '_headers'), headersFile(basePath()));
    const packed = wanted.compress ? await timed('compress', () => compress(partial)) : undefined;
    replaceFolder(partial, out);
    const total = ((performance.now() - start) / 1000).toFixed(1);
    const texts = packed ? ` Texts: ${packedSummary(packed)}.` : '';
    return `Built ${out} in ${total} s: ${times.join(', ')}. Fonts: ${fontSummary(fonts)}.${texts}`;
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
      compress: { type: 'boolean', default: true },
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
