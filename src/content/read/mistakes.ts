import type { Mistake, Place } from '../model.ts';

/** Notes a mistake and goes on: a reader of content never throws, so that all mistakes come out at once. */
export type Report = (at: Place, message: string) => void;

/** A list of mistakes and the `report` that adds to it. */
export function mistakeList(): { readonly mistakes: Mistake[]; readonly report: Report } {
  const mistakes: Mistake[] = [];
  return { mistakes, report: (at, message) => mistakes.push({ ...at, message }) };
}

/** Sorted by file, then line, then message, each once: the order does not depend on which check ran first. */
export function sortMistakes(mistakes: readonly Mistake[]): readonly Mistake[] {
  const sorted = [...mistakes].sort(
    (a, b) =>
      compareText(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || compareText(a.message, b.message),
  );
  return sorted.filter((mistake, i) => {
    const before = sorted[i - 1];
    return (
      before?.file !== mistake.file || before.line !== mistake.line || before.message !== mistake.message
    );
  });
}

/** By code unit, so that no machine's collation changes the order. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** `a, b or c`, for "expected one of". */
export function oneOf(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}

/** A parser's message as the end of a sentence of ours. */
export function asClause(message: string): string {
  const line = message.split('\n')[0] ?? '';
  return line.replace(/[.:\s]+$/, '').replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}
