/** `npm run check`: format, lint, types and content, or those of them that are named. Stops at the first that fails. */
import { checks } from './test/checks.ts';
import { runStages, type Stage } from './test/stages.ts';

const names = process.argv.slice(2);
const named = checks.filter(({ name }) => names.length === 0 || names.includes(name));
const isWanted = (stage: Stage): boolean =>
  named.includes(stage) || named.some(({ after }) => after?.includes(stage.name));

const { failed, seconds } = await runStages(checks.filter(isWanted), {
  ...process.env,
  ASTRO_TELEMETRY_DISABLED: '1',
});
console.log(`\n${seconds.join(', ')}`);
if (failed.length > 0) console.log(`${failed.join(' and ')} failed.`);
process.exit(failed.length === 0 ? 0 : 1);
