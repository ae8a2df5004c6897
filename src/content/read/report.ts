import { sortMistakes } from './mistakes.ts';
import type { Mistake } from '../model.ts';

/**
 * One line per mistake, in the order of files and lines.
 *
 * @example formatMistake({ file: 'content/claims.yaml', line: 12, message: 'claim "C17" …' })
 * // 'content/claims.yaml:12: claim "C17" …'
 */
export function formatMistake({ file, line, message }: Mistake): string {
  return `${file}${line === undefined ? '' : `:${line}`}: ${message}`;
}

/** The whole report, a line per mistake; empty if there is none. */
export function formatReport(mistakes: readonly Mistake[]): string {
  return sortMistakes(mistakes).map(formatMistake).join('\n');
}
