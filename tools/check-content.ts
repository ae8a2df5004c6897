/** Checks everything under `content/` (or `CONTENT_DIR`) and says what is wrong with it, all at once. */
import { staleFacts } from '../src/content/check/stale.ts';
import { editionFault, readEdition } from '../src/content/read/edition.ts';
import { loadContent } from '../src/content/load.ts';
import { formatReport } from '../src/content/read/report.ts';
import { readFiles } from '../src/content/read/tree.ts';
import { statesByChapter } from '../src/story/index.ts';

const root = process.env['CONTENT_DIR'] ?? 'content';
const { content, mistakes } = await loadContent(root, { states: statesByChapter, label: root });

// Asked last: while something is wrong, the content is going to change again.
const files = await readFiles(root);
const edition = mistakes.length > 0 ? undefined : editionFault(files, root);

if (mistakes.length > 0) {
  process.stderr.write(`${formatReport(mistakes)}\n`);
  process.exitCode = 1;
} else if (edition !== undefined) {
  process.stderr.write(`${edition}\n`);
  process.exitCode = 1;
} else {
  // Loaded only now: it reads the content on being imported.
  const { undrawable } = await import('../src/site/edition/undrawable.ts');
  const faults = undrawable();
  if (faults.length > 0) {
    process.stderr.write(`${faults.join('\n')}\n`);
    process.exit(1);
  }
  const steps = content.chapters.en.flatMap((chapter) => chapter.steps).length;
  const { facts, claims, tables } = content;
  process.stdout.write(
    `Content is sound: ${content.chapters.en.length} chapters, ${steps} steps, ${facts.size} facts, ` +
      `${claims.size} claims, ${tables.size} tables, in both languages.\n`,
  );
  const { date } = readEdition(files);
  const stale = staleFacts(facts.values(), date).map(({ id, heldOn }) => `${id} (${heldOn})`);
  if (stale.length > 0) {
    process.stdout.write(
      `Last seen more than a year before ${date}, to be looked up again: ${stale.join(', ')}.\n`,
    );
  }
}
