import type { z } from 'zod';
import { readYaml } from '../text/document.ts';
import type { Report } from '../mistakes.ts';
import type { Place } from '../../model.ts';
import { mixingSchema, overclaimSchema } from '../../schema.ts';
import type { Tree } from '../text/tree.ts';
import { validate } from '../validate.ts';

/** Something that a rule would refuse, let through by a line that says why. */
export interface Exception<T> {
  readonly item: T;
  readonly at: Place;
}

/** A step, claim or fact in which two editions of one series stand side by side. */
export type Mixing = z.infer<typeof mixingSchema>;

/** A sentence with a sweeping word beside a number, by a part of it. */
export type Overclaim = z.infer<typeof overclaimSchema>;

/** What rules let through; see `check-editions.ts` and `check-overclaims.ts`. */
export interface ExceptionsReading {
  readonly mixings: readonly Exception<Mixing>[];
  readonly overclaims: readonly Exception<Overclaim>[];
}

/** Reads `editions.yaml` and `overclaims.yaml`; a file that is not there lets nothing through. */
export function readExceptions(tree: Tree, report: Report): ExceptionsReading {
  return {
    mixings: readList(tree, 'editions.yaml', 'exception', mixingSchema, report),
    overclaims: readList(tree, 'overclaims.yaml', 'exception', overclaimSchema, report),
  };
}

function readList<T>(
  tree: Tree,
  path: string,
  kind: string,
  schema: z.ZodType<T>,
  report: Report,
): readonly Exception<T>[] {
  const doc = tree.has(path) ? readYaml(tree.name(path), tree.text(path), report) : undefined;
  // A list of comments alone is an empty list.
  if (!doc || doc.data === null) return [];
  if (!Array.isArray(doc.data)) {
    report({ file: doc.file }, 'the file holds no list; expected a list of exceptions, which may be empty.');
    return [];
  }
  return [...doc.data.keys()].flatMap((index) => {
    const item = validate(schema, { name: `${kind} number ${index + 1}`, doc, path: [index] }, report);
    return item === undefined ? [] : [{ item, at: doc.place([index]) }];
  });
}
