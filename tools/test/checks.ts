/** What can be told without running anything of ours: side by side, since each keeps a single core busy. */
import type { Stage } from './stages.ts';

/** The quickest first, and the longest of all before what is shorter, so that none is waited for alone. */
export const checks: readonly Stage[] = [
  // Types of the content, which two of the others read: written once, before either begins.
  { name: 'sync', command: ['astro', 'sync', '--log-level', 'warn'] },
  { name: 'content', command: ['npm', 'run', '-s', 'check:content'] },
  { name: 'lint', command: ['eslint', '--max-warnings', '0', '.'], after: ['sync'] },
  { name: 'types', command: ['astro', 'check', '--noSync', '--minimumSeverity', 'hint'], after: ['sync'] },
  { name: 'format', command: ['npm', 'run', '-s', 'check:format'] },
];
