import type { z } from 'zod';
import type { Path, TextDocument } from './text/document.ts';
import type { Report } from './mistakes.ts';

/** What is being judged, for messages: `fact "phd-2011"`. */
export interface Subject {
  readonly name: string;
  readonly doc: TextDocument;
  /** Where in the document it stands. */
  readonly path: Path;
}

/**
 * The value at the subject's path as the schema types it, or `undefined` with one sentence per fault.
 *
 * @example validate(factSchema, { name: 'fact "x"', doc, path: [0] }, report)
 */
export function validate<T>(schema: z.ZodType<T>, subject: Subject, report: Report): T | undefined {
  const raw = valueAt(subject.doc.data, subject.path);
  const result = schema.safeParse(raw);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
    for (const [at, sentence] of sentences(issue, subject.name, path, raw)) {
      report(subject.doc.place([...subject.path, ...at]), sentence);
    }
  }
  return undefined;
}

function sentences(issue: z.core.$ZodIssue, name: string, path: Path, raw: unknown): [Path, string][] {
  if (issue.code === 'unrecognized_keys') {
    const inside = path.length > 0 ? ` in ${fieldName(path)}` : '';
    return issue.keys.map((key) => [
      [...path, key],
      `${name} has an unknown field "${key}"${inside}; correct its name or take it out.`,
    ]);
  }
  const value = valueAt(raw, path);
  const wanted = issue.message;
  if (path.length === 0) return [[path, `${name} is ${shown(value)}; expected ${wanted}.`]];
  if (isNothing(value)) {
    return [[path, `${name} has no ${fieldName(path)}; expected ${wanted}.`]];
  }
  return [[path, `${name} has the ${fieldName(path)} ${shown(value)}; expected ${wanted}.`]];
}

/** Lists and maps longer than this would drown the sentence that quotes them. */
const longest = 40;

function fieldName(path: Path): string {
  return path.map((step, i) => (typeof step === 'number' ? `[${step}]` : i > 0 ? `.${step}` : step)).join('');
}

function shown(value: unknown): string {
  if (value === undefined || value === null) return 'empty';
  const text = JSON.stringify(value);
  if (typeof value !== 'object' || text.length <= longest) return text;
  return Array.isArray(value) ? 'a list' : 'a map';
}

function isNothing(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

/** The value at a path of plain data, `undefined` where the path leads nowhere. */
export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null
        ? (value as Record<string | number, unknown>)[step]
        : undefined,
    data,
  );
}

/** The `id` (or other key) of plain data where it is a text. */
export function textAt(data: unknown, path: Path): string | undefined {
  const value = valueAt(data, path);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
