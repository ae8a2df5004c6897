/** The one edition that is being built: its checked content, read once, and where it will live. */
import { readEdition } from '../../content/read/nouns/edition.ts';
import { loadContent } from '../../content/load.ts';
import { formatReport } from '../../content/read/report.ts';
import { readFiles } from '../../content/read/text/tree.ts';
import { statesByChapter } from '../../story/index.ts';

const root = process.env['CONTENT_DIR'] ?? 'content';
const { content: loaded, mistakes } = await loadContent(root, { states: statesByChapter });
if (mistakes.length > 0) throw new Error(formatReport(mistakes));

export const content = loaded;

/** Date, version and fingerprint of the edition, as recorded; no clock is read anywhere. */
export const edition = readEdition(await readFiles(root));

/** What was corrected on the last day of corrections: the page says these, the ledger and the feed say all. */
export const latestCorrections = content.corrections.filter(
  ({ date }) => date === content.corrections[0]?.date,
);
