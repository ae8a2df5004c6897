import type { z } from 'zod';
import { usesIn } from './claims.ts';
import { readYaml, type Path } from '../text/document.ts';
import type { Report } from '../mistakes.ts';
import type { Both, Correction, Limit, Locale, Place, Slip } from '../../model.ts';
import type { FactUse } from '../reading.ts';
import { correctionSchema, limitSchema, slipSchema } from '../../schema.ts';
import type { Tree } from '../text/tree.ts';
import { textAt, validate } from '../validate.ts';

/** An entry of one of the ledger's lists, with the places that messages need. */
export interface Entry<T> {
  readonly item: T;
  /** What messages call it: `slip "twelve"`. */
  readonly name: string;
  /** Its texts by field. */
  readonly texts: Readonly<Record<string, Both>>;
  readonly uses: readonly (FactUse & { readonly locale: Locale })[];
  readonly place: (path: Path) => Place;
}

/** What the ledger tells beside claims: slips of the translation, what could not be checked, corrections. */
export interface LedgerReading {
  readonly slips: readonly Entry<Slip>[];
  readonly limits: readonly Entry<Limit>[];
  readonly corrections: readonly Entry<Correction>[];
}

/** Reads `slips.yaml`, `limits.yaml` and `corrections.yaml`, each a list that may be empty. */
export function readLedger(tree: Tree, report: Report): LedgerReading {
  return {
    slips: readList(tree, 'slips', 'slip', slipSchema, ['article', 'original', 'effect'], report),
    limits: readList(tree, 'limits', 'limit', limitSchema, ['what', 'why'], report),
    corrections: readList(tree, 'corrections', 'correction', correctionSchema, ['what'], report),
  };
}

function readList<T extends Readonly<Record<F, Both>>, F extends string>(
  tree: Tree,
  list: string,
  kind: string,
  schema: z.ZodType<T>,
  fields: readonly F[],
  report: Report,
): Entry<T>[] {
  const path = `${list}.yaml`;
  if (!tree.has(path)) {
    report({ file: tree.name(path) }, `the file is missing; expected a list of ${list}, which may be empty.`);
    return [];
  }
  const doc = readYaml(tree.name(path), tree.text(path), report);
  if (!doc) return [];
  if (!Array.isArray(doc.data)) {
    report({ file: doc.file }, `the file holds no list; expected a list of ${list}, which may be empty.`);
    return [];
  }
  const seen = new Set<string>();
  return [...doc.data.keys()].flatMap((index): Entry<T>[] => {
    const place = (field: Path): Place => doc.place([index, ...field]);
    const id = textAt(doc.data, [index, 'id']);
    const name = id === undefined ? `${kind} number ${index + 1}` : `${kind} "${id}"`;
    if (id !== undefined && seen.has(id))
      report(place(['id']), `${name} is declared a second time; expected each id once.`);
    if (id !== undefined) seen.add(id);
    const item = validate(schema, { name, doc, path: [index] }, report);
    if (!item) return [];
    const texts = Object.fromEntries(fields.map((field) => [field, item[field]]));
    const uses = Object.entries(texts).flatMap(([field, text]) => usesIn(field, text, place));
    return [{ item, name, texts, uses, place }];
  });
}
