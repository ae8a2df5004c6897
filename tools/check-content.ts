/** Checks everything under `content/` (or `CONTENT_DIR`) and says what is wrong with it, all at once. */
import { staleFacts } from '../src/content/check/stale.ts';
import { editionFault } from '../src/content/read/nouns/edition.ts';
import { readFiles } from '../src/content/read/text/tree.ts';
import { contentReport } from '../src/site/edition/report.ts';

const root = process.env['CONTENT_DIR'] ?? 'content';
// The record of editions is asked last: while something is wrong, the content is going to change again.
const wrong = (await contentReport(root)) || editionFault(await readFiles(root), root);

if (wrong) {
  process.stderr.write(`${wrong}\n`);
  process.exitCode = 1;
} else {
  // Only sound content can be imported.
  const { content, edition } = await import('../src/site/edition/content.ts');
  const { stepsOf } = await import('../src/site/edition/steps.ts');
  const { chapters, facts, claims, tables } = content;
  process.stdout.write(
    `Content is sound: ${chapters.en.length} chapters, ${stepsOf('en').length} steps, ${facts.size} facts, ` +
      `${claims.size} claims, ${tables.size} tables, in every language.\n`,
  );
  const stale = staleFacts(facts.values(), edition.date).map(({ id, heldOn }) => `${id} (${heldOn})`);
  if (stale.length > 0) {
    process.stdout.write(
      `Last seen more than a year before ${edition.date}, to be looked up again: ${stale.join(', ')}.\n`,
    );
  }
}
