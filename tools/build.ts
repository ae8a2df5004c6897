/**
 * Builds everything a reader gets: checked content, pages, fonts, cards and figures as PNG, PDFs, and all text packed.
 * It works in `<out>.partial` and puts it in the place of `<out>` only when all of it succeeded, so `dist` is always a
 * whole edition: the last good one.
 *
 * `node tools/build.ts [--no-pdf | --require-pdf] [--no-cards] [--no-compress] [--local] [--out dist]`; `SITE_URL`, `BASE_PATH`
 * and `CONTENT_DIR` are honoured. Without a browser there are no PDFs, nor links to them; with `--require-pdf`, no build.
 */
import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { editionFault, readEdition } from '../src/content/read/nouns/edition.ts';
import { locales, otherLocales, rootLocale } from '../src/content/locales.ts';
import { readFiles } from '../src/content/read/text/tree.ts';
import type { LaunchOptions } from '@playwright/test';
import { contentReport } from '../src/site/edition/report.ts';
import { addressFault, basePath, siteAddress, type SiteAddress } from '../src/site/urls/base.ts';
import { launchOptions, NoBrowser } from '../src/features/print/pdf/browser.ts';
import { compress, packedSummary } from '../src/features/hosting/compress.ts';
import { makeFonts } from '../src/features/fonts/cut/make-fonts.ts';
import { headerRules, headersFile, placesOf } from '../src/features/hosting/headers-file.ts';
import { tidyWhenInterrupted } from '../src/site/interrupted.ts';
import { makePdfs } from '../src/features/print/pdf/make-pdfs.ts';
import { leanPolicies } from '../src/features/hosting/csp.ts';
import { takePagesApart } from '../src/site/paper-parts.ts';
import { progress, type Progress, type Tick } from '../src/site/progress.ts';
import { replaceFolder, wholePath } from './build/replace-folder.ts';

/** Stops with every mistake of the content, or where an edition would be published nowhere, before anything is written. */
async function checkContent(local: boolean): Promise<void> {
  const root = process.env['CONTENT_DIR'] ?? 'content';
  const report = await contentReport(root);
  if (report !== '') throw new Error(report);
  const files = await readFiles(root);
  const nowhere = addressFault(readEdition(files).published && !local);
  if (nowhere !== undefined) throw new Error(nowhere);
  // A draft is built to be looked at; what is published has passed `npm run check`, which stops here.
  const fault = editionFault(files, root);
  if (fault !== undefined) console.warn(`${fault} Until then the pages name the edition as it was recorded.`);
}

/** Hosts look for a folder's page of lost addresses under this name, which Astro gives to no page of several languages. */
function nameLostPages(dir: string): void {
  for (const folder of ['', ...otherLocales(rootLocale)]) {
    const made = join(dir, folder, '404');
    renameSync(join(made, 'index.html'), `${made}.html`);
    rmSync(made, { recursive: true });
  }
}

/** How many there will be is not known before they are there. */
async function makePages(dir: string, tick: Tick): Promise<void> {
  // Loaded only here: half a second that nobody waits for who mistyped a flag.
  const { build: buildPages } = await import('astro');
  await buildPages({ outDir: dir, logLevel: 'warn' });
  nameLostPages(dir);
  const pages = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.html'),
  );
  tick(pages.length, pages.length);
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
async function makeCards(dir: string, tick: Tick): Promise<void> {
  const cards = await import('../src/features/cards/make-cards.ts');
  await cards.makeCards(dir, tick);
}
async function makeFigures(dir: string, tick: Tick): Promise<void> {
  const figures = await import('../src/features/figures/make-figures.ts');
  await figures.makeFigures(dir, tick);
}

/** What to build, and where to; `browser` is what prints the PDFs, without it there are none. */
export interface BuildOptions {
  readonly out: string;
  readonly cards: boolean;
  readonly browser: LaunchOptions | undefined;
  readonly compress: boolean;
  /** For this machine alone: a published edition may then have a stand-in for its address. */
  readonly local: boolean;
}

/** Builds the site; on any failure it throws, and `out` is as it was. */
export async function buildSite(
  { out, browser, ...wanted }: BuildOptions,
  { stage, summary, total }: Progress,
): Promise<string> {
  const partial = `${out}.partial`;
  const tidy = (): void => {
    rmSync(partial, { recursive: true, force: true });
  };
  const done = tidyWhenInterrupted(partial);
  try {
    await stage('content', () => checkContent(wanted.local));
    tidy();
    process.env['PDFS'] = browser ? 'all' : 'none';
    // What another content left there, perhaps interrupted, is not ours: the store is a cache, made anew in a second.
    rmSync('node_modules/.astro/data-store.json', { force: true });
    await stage('pages', (tick) => makePages(partial, tick));
    leanPolicies(partial);
    const fonts = await stage('fonts', (tick) => makeFonts(partial, tick));
    // Once the fonts know their letters; from here on paper has them as a reader's own print has.
    takePagesApart(partial, basePath());
    if (wanted.cards) await stage('cards', (tick) => makeCards(partial, tick));
    if (wanted.cards) await stage('figures', (tick) => makeFigures(partial, tick));
    if (browser) await stage('PDFs', (tick) => makePdfs({ dir: partial, base: basePath(), browser, tick }));
    writeFileSync(
      join(partial, '_headers'),
      headersFile(headerRules(placesOf(partial), basePath(), siteAddress().kind === 'preview')),
    );
    const packed = wanted.compress ? await stage('compress', (tick) => compress(partial, tick)) : undefined;
    replaceFolder(partial, out);
    const texts = packed ? ` Texts: ${packedSummary(packed)}.` : '';
    const without = browser ? '' : ' without PDFs';
    return `Built ${out}${without} in ${total()}: ${summary()}. Fonts: ${fontSummary(fonts)}.${texts}`;
  } finally {
    tidy();
    done();
  }
}

/** Looked for before anything else is done, so that nobody waits for pages only to hear that they cannot be printed. */
async function browserToPrint(required: boolean, { stage }: Progress): Promise<LaunchOptions | undefined> {
  try {
    return await launchOptions((fetch) => stage('Chromium', fetch));
  } catch (error) {
    if (required || !(error instanceof NoBrowser)) throw error;
    console.warn(error.so('the site is built without PDFs and links to them'));
    return undefined;
  }
}

const options = {
  pdf: { type: 'boolean', default: true },
  'require-pdf': { type: 'boolean', default: false },
  cards: { type: 'boolean', default: true },
  compress: { type: 'boolean', default: true },
  local: { type: 'boolean', default: false },
  out: { type: 'string', default: 'dist' },
} as const;

/** What the command line asks for. @throws with a sentence for who typed it */
function readFlags(args: string[]) {
  try {
    return parseArgs({ args, options, allowNegative: true }).values;
  } catch (error) {
    // Node's further advice is for commands that take files.
    const [what = ''] = (error instanceof Error ? error.message : String(error)).split(/\.(?:\s|$)/);
    const known = Object.keys(options).map((name) => `--${name}`);
    throw new Error(`${what}: known are ${known.join(', ')}, and --no- before a name.`, { cause: error });
  }
}

/** Where links, codes and PDFs lead. */
const addressSummary = ({ origin, kind }: SiteAddress): string =>
  ({
    given: `For ${origin}${basePath()}.`,
    preview: `A preview for ${origin}${basePath()}: search engines are asked to leave it out.`,
    'stand-in': `SITE_URL is not set: links, codes and PDFs lead to ${origin}${basePath()}, which is nowhere.`,
  })[kind];

if (import.meta.main) {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  try {
    const { pdf, 'require-pdf': required, ...wanted } = readFlags(process.argv.slice(2));
    if (required && !pdf) throw new Error('Either --no-pdf or --require-pdf: they ask for opposite things.');
    const address = siteAddress();
    basePath();
    const out = wholePath(wanted.out);
    const said = progress();
    const browser = pdf ? await browserToPrint(required, said) : undefined;
    console.log(await buildSite({ ...wanted, out, browser }, said));
    console.log(addressSummary(address));
    process.exit(0);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error('Nothing was published: the build stopped, and what was built before is untouched.');
    process.exit(1);
  }
}
