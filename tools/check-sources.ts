/**
 * Tries every address that the edition gives and writes a dated report to `reports/`: `npm run check:sources`. It
 * needs the network, so that no suite runs it; a dead address is news for whoever makes the next edition, not a fault
 * of this one.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { loadContent } from '../src/content/load.ts';
import { addresses, isOffline, sourceReport, tryAll } from './source-report.ts';

const { content } = await loadContent(process.env['CONTENT_DIR'] ?? 'content');
const all = addresses(content);
process.stdout.write(`Trying ${all.length} addresses …\n`);
const tried = await tryAll(all, fetch);
if (isOffline(tried)) {
  process.stderr.write('No address answers; this machine seems to be offline, so no report is written.\n');
  process.exitCode = 1;
} else {
  const date = new Date().toISOString().slice(0, 10);
  const file = `reports/sources-${date}.md`;
  mkdirSync('reports', { recursive: true });
  writeFileSync(file, sourceReport(tried, date));
  const wanting = tried.filter(({ answer }) => answer.kind === 'silent' || answer.kind === 'refuses').length;
  process.stdout.write(`${all.length - wanting} answer, ${wanting} do not; see ${file}.\n`);
}
