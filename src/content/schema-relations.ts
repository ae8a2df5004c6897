/** The relations that a table of the datapackage may declare; see `check/relations.ts` for what each means. */
import { z } from 'zod';

const text = z.string({ error: 'a text' }).min(1, { error: 'a text that is not empty' });
const column = z.string({ error: 'a column name' }).min(1, { error: 'a column name' });
const table = z.string({ error: 'the name of a table' }).min(1, { error: 'the name of a table' });
const factor = z.number({ error: 'a factor above 1' }).gt(1, { error: 'a factor above 1' });
const within = z.number({ error: 'a distance of 0 or more' }).min(0, { error: 'a distance of 0 or more' });
const columns = z
  .array(column, { error: 'a list of column names' })
  .min(2, { error: 'at least two column names' });

/** The rows of the table that a relation holds for; all if absent. */
const where = z
  .strictObject(
    { column, is: z.array(text, { error: 'a list of texts' }) },
    { error: 'a column and what it holds' },
  )
  .optional();

/** A condition on a row of another table; all of those given must hold. */
const condition = z.strictObject(
  {
    column,
    is: z.array(text, { error: 'a list of texts' }).optional(),
    set: z.boolean({ error: 'true or false' }).optional(),
    /** The cell is a date on or before this one. */
    until: text.optional(),
    /** The cell is a date after this one. */
    after: text.optional(),
  },
  { error: 'a column and what it must hold' },
);

export const relationSchema = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('sum'), parts: columns, is: column }),
    z.strictObject({ kind: z.literal('ordered'), columns }),
    z.strictObject({ kind: z.literal('key'), is: text }),
    z.strictObject({ kind: z.literal('equal'), columns, where }),
    z.strictObject({ kind: z.literal('rising'), column }),
    z.strictObject({ kind: z.literal('smooth'), column, by: column.optional(), where, factor }),
    z.strictObject({
      kind: z.literal('share'),
      column,
      part: column,
      whole: column,
      table: table.optional(),
      within: within.optional(),
      factor: factor.optional(),
    }),
    z.strictObject({
      kind: z.literal('twin'),
      column,
      table,
      twin: column,
      row: text,
      where,
      factor: factor.optional(),
    }),
    z.strictObject({ kind: z.literal('days'), column, since: text, to: column }),
    z.strictObject({ kind: z.literal('months'), column, from: column, to: column }),
    z.strictObject({ kind: z.literal('total'), column, table, row: text, is: column }),
    z.strictObject({
      kind: z.literal('count'),
      column,
      of: table,
      rows: z.record(text, z.array(condition, { error: 'a list of conditions' }), {
        error: 'conditions by the key of a row',
      }),
    }),
  ],
  { error: 'a relation with a known kind' },
);
