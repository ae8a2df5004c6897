import { loadContent } from '../../content/load.ts';
import { readEdition } from '../../content/read/nouns/edition.ts';
import { formatReport } from '../../content/read/report.ts';
import { readFiles } from '../../content/read/text/tree.ts';
import { statesByChapter } from '../../story/index.ts';

/**
 * Every mistake of the content, a sentence each with file and line; then, as only sound content can be drawn, what keeps
 * a picture from it. Empty if all is well.
 */
export async function contentReport(root = process.env['CONTENT_DIR'] ?? 'content'): Promise<string> {
  const { mistakes } = await loadContent(root, { states: statesByChapter, label: root });
  if (mistakes.length > 0) return formatReport(mistakes);
  try {
    readEdition(await readFiles(root));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  // Reads the content on being imported.
  const { undrawable } = await import('./undrawable.ts');
  return undrawable().join('\n');
}
