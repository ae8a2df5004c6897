/** The one edition that is being built: its checked content, read once, and where it will live. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { loadContent } from '../content/load.ts';
import { formatReport } from '../content/report.ts';
import { statesByChapter } from '../story/index.ts';

const root = process.env['CONTENT_DIR'] ?? 'content';
const { content: loaded, mistakes } = await loadContent(root, { states: statesByChapter });
if (mistakes.length > 0) throw new Error(formatReport(mistakes));

export const content = loaded;

/** Date and version of the edition, as published; no clock is read anywhere. */
export const edition = z
  .strictObject({ date: z.iso.date(), version: z.string() })
  .parse(parse(await readFile(join(root, 'edition.yaml'), 'utf8')));
