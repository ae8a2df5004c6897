/** The edition: which content was published when. A change that is in no edition does not pass the check. */
import { createHash } from 'node:crypto';
import { parse } from 'yaml';
import { z } from 'zod';
import { isIsoDate } from '../../format/dates.ts';
import type { Files } from '../text/tree.ts';

const file = 'edition.yaml';

const entrySchema = {
  /** The date that pages and PDFs show; no clock is ever read. */
  date: z.string({ error: 'an ISO date such as 2026-11-23' }).refine(isIsoDate, {
    error: 'an ISO date such as 2026-11-23',
  }),
  version: z
    .string({ error: 'a version such as 1.0.0' })
    .regex(/^\d+\.\d+\.\d+$/, { error: 'a version such as 1.0.0' }),
  /** Fingerprint of everything else under `content/`, in SHA-256. */
  content: z.string({ error: 'a fingerprint' }).regex(/^sha256:[0-9a-f]{64}$/, {
    error: 'a fingerprint of the form sha256:…',
  }),
};

export const editionSchema = z.strictObject({
  ...entrySchema,
  /** Where readers report an error: the address of a form for new issues. Absent while there is none. */
  report: z.url({ error: 'a web address' }).optional(),
  /** Once readers have it, content may only change in a new edition. */
  published: z.boolean({ error: 'true or false' }),
  /** Ids of chapters and steps, live and retired, of this edition and all before it: none of them may ever vanish. */
  ids: z.array(z.string({ error: 'an id' }), { error: 'a list of ids' }).default([]),
  /** Earlier editions, newest first. */
  before: z.array(z.strictObject(entrySchema), { error: 'a list of earlier editions' }),
});
export type Edition = z.infer<typeof editionSchema>;

/** The fingerprint of all content but the record of editions itself. */
export function contentHash(files: Files): string {
  const hash = createHash('sha256');
  for (const path of [...files.keys()].filter((name) => name !== file).sort()) {
    // A byte that no text holds keeps names and texts apart.
    hash.update(`${path}\0${files.get(path) ?? ''}\0`);
  }
  return `sha256:${hash.digest('hex')}`;
}

/** Reads the record of editions. Throws when it is missing or not as it should be. */
export function readEdition(files: Files): Edition {
  if (!files.has(file)) {
    throw new Error(
      `content/${file} is missing; restore it, since it holds the edition’s date and every id that was ever published.`,
    );
  }
  const result = editionSchema.safeParse(parse(files.get(file) ?? ''));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const field = issue?.path.join('.') ?? '';
  throw new Error(
    `content/${file} is not as it should be${field === '' ? '' : ` at ${field}`}; expected ${issue?.message ?? 'an edition'}.`,
  );
}

/** The ids that the content lists as published, in its order. */
export function listedIds(files: Files): readonly string[] {
  const links = parse(files.get('permalinks.json') ?? '') as { ids?: unknown } | null;
  return Array.isArray(links?.ids) ? links.ids.filter((id) => typeof id === 'string') : [];
}

/** One sentence on what is wrong with the record of editions, saying what to run; nothing if all is well. */
export function editionFault(files: Files, label = 'content'): string | undefined {
  const edition = readEdition(files);
  const unrecorded = listedIds(files).some((id) => !edition.ids.includes(id));
  if (edition.content === contentHash(files) && !unrecorded) return undefined;
  const command = edition.published ? 'npm run edition -- --new <version> --date <date>' : 'npm run edition';
  const what = edition.published ? 'was published' : 'was recorded';
  return `${label}/${file}: the content has changed since edition ${edition.version} ${what}; run "${command}".`;
}

/**
 * The record with the content as it is now: in the current edition while that is unpublished, or in a new one that
 * goes before it. Throws one sentence when a published edition would be changed, or when an id has vanished.
 */
export function recorded(
  edition: Edition,
  files: Files,
  next?: { readonly version: string; readonly date: string },
): Edition {
  const content = contentHash(files);
  const ids = [...listedIds(files)];
  const gone = edition.ids.find((id) => !ids.includes(id));
  if (gone !== undefined) {
    throw new Error(
      `Id "${gone}" of edition ${edition.version} is not in permalinks.json; an id never vanishes, so list it and add an alias for it.`,
    );
  }
  if (next) {
    const { date, version, content: old, report } = edition;
    return editionSchema.parse({
      ...next,
      content,
      published: false,
      ...(report === undefined ? {} : { report }),
      ids,
      before: [{ date, version, content: old }, ...edition.before],
    });
  }
  if (edition.published && content !== edition.content) {
    throw new Error(
      `Edition ${edition.version} is published; give its successor, as in "npm run edition -- --new 1.1.0 --date 2026-12-01".`,
    );
  }
  return { ...edition, content, ids };
}
