/** The Frictionless datapackage, cut to what we use; see `schema.ts` for how messages come about. */
import { z } from 'zod';
import { evidences } from './model.ts';
import { fieldsIn } from './locales.ts';
import { oneOf } from './read/mistakes.ts';
import { relationSchema } from './schema-relations.ts';

const text = z.string({ error: 'a text' }).trim().min(1, { error: 'a text that is not empty' });
const few = { error: 'a whole number from 0 to 6' };
const group = { error: 'a group of at least two column names' };
/** A field's names in all languages, for a message. */
const listed = (field: string): string => Object.keys(fieldsIn(field, text)).join(' and ');
const number = z.number({ error: 'a number' });
/** A table says them for all its columns, a column for itself alone. */
const origin = {
  series: text
    .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, { error: 'a name in lower case such as "indeed-ai"' })
    .optional(),
  edition: text
    .regex(/^\d{4}(-\d{2})?$/, { error: 'the year or month of an edition, such as 2024-08' })
    .optional(),
  evidence: z.enum(evidences, { error: oneOf(evidences) }).optional(),
};
const columns = z
  .array(text, { error: 'a list of column names' })
  .min(1, { error: 'at least one column name' });

const fieldSchema = z.strictObject(
  {
    name: text.regex(/^[a-z][a-z0-9_]*$/, { error: 'a column name in lower case such as industry_pct' }),
    type: z.enum(['string', 'integer', 'number', 'year', 'yearmonth', 'date'], {
      error: 'one of string, integer, number, year, yearmonth or date',
    }),
    ...fieldsIn('title', text),
    description: text.optional(),
    digits: z.int(few).min(0, few).max(6, few).optional(),
    ...origin,
    constraints: z
      .strictObject({
        minimum: number.optional(),
        maximum: number.optional(),
        required: z.boolean({ error: 'true or false' }).optional(),
        enum: z.array(text, { error: 'a list of texts' }).optional(),
      })
      .optional(),
  },
  { error: `a column with name, type, ${listed('title')}` },
);

export const resourceSchema = z.strictObject(
  {
    name: text.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, {
      error: 'a name in lower case such as "ai-phd-counts"',
    }),
    path: text.regex(/^[a-z0-9-]+\.csv$/, { error: 'the name of a csv file beside it' }),
    ...fieldsIn('title', text),
    ...fieldsIn('description', text),
    format: z.literal('csv', { error: '"csv"' }).optional(),
    mediatype: z.literal('text/csv', { error: '"text/csv"' }).optional(),
    encoding: z.literal('utf-8', { error: '"utf-8"' }).optional(),
    schema: z.strictObject(
      {
        fields: z.array(fieldSchema, { error: 'a list of columns' }).min(1, { error: 'at least one column' }),
        primaryKey: text,
        missingValues: z.array(z.string(), { error: 'a list of texts' }).optional(),
      },
      { error: 'fields and a primaryKey' },
    ),
    sharesOfHundred: z
      .array(z.array(text, group).min(2, group), { error: 'a list of groups of column names' })
      .optional(),
    ...origin,
    editionColumn: text.optional(),
    relations: z.array(relationSchema, { error: 'a list of relations' }).optional(),
    uncheckable: z
      .array(
        z.strictObject(
          {
            columns,
            rows: z.array(text, { error: 'a list of keys' }).min(1, { error: 'at least one key' }).optional(),
            ...fieldsIn('why', text),
          },
          { error: `columns, ${listed('why')}` },
        ),
        { error: 'a list of cells that nothing checks' },
      )
      .optional(),
    publisher: text,
    ...fieldsIn('attribution', text),
    source: z.string({ error: 'the id of a source in sources.json' }).min(1),
    licenses: z
      .array(z.strictObject({ name: text, path: text.optional(), title: text.optional() }), {
        error: 'a list of licences',
      })
      .min(1, { error: 'at least one licence' }),
    sources: z
      .array(z.strictObject({ title: text, path: text.optional() }), { error: 'a list of titles' })
      .optional(),
  },
  { error: 'a table with name, path, title and schema' },
);

export type Resource = z.infer<typeof resourceSchema>;
export type Field = z.infer<typeof fieldSchema>;

export const packageSchema = z.strictObject(
  {
    $schema: text.optional(),
    profile: text.optional(),
    name: text,
    ...fieldsIn('title', text.optional()),
    title: text,
    ...fieldsIn('description', text.optional()),
    description: text,
    version: text.optional(),
    created: text.optional(),
    homepage: text.optional(),
    keywords: z.array(text).optional(),
    licenses: z.array(z.unknown()).optional(),
    contributors: z.array(z.unknown()).optional(),
    sources: z.array(z.unknown()).optional(),
    resources: z.array(z.unknown(), { error: 'a list of tables' }),
  },
  { error: 'a datapackage with name, title, description and resources' },
);
