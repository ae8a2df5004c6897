/**
 * The shapes of the files under `content/`. Each leaf's `error` is the phrase that follows "expected" in a
 * message. Unknown keys are mistakes everywhere: a misspelled key must not pass for an absent one.
 */
import { z } from 'zod';
import { locales, perLocale } from './locales.ts';
import { isAsOf, isIsoDate } from './format/dates.ts';
import { oneOf } from './read/mistakes.ts';
import {
  claimKinds,
  counts,
  evidences,
  findings,
  layers,
  slipKinds,
  units,
  verdicts,
  weights,
  witnesses,
} from './model.ts';

export const idPattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

const text = z.string({ error: 'a text' }).trim().min(1, { error: 'a text that is not empty' });
const id = z.string({ error: 'an id' }).regex(idPattern, { error: 'an id in lower case such as "phd-2011"' });
const sourceId = z.string({ error: 'the id of a source in sources.json' }).min(1);
const claimId = z
  .string({ error: 'the id of a claim in claims.yaml' })
  .regex(/^C\d{2}$/, { error: 'an id of the form C01' });
/** YAML reads a bare 2011 as a number; where we mean the text, both are welcome. */
const yearOrText = (error: string) => z.union([z.string(), z.number().transform(String)], { error });
const dateForms = 'a date of the form 2011, 2024-05 or 2024-06-08, or a span such as 2022/2024';
const both = z.strictObject(
  perLocale(() => text),
  { error: `a text in both languages, ${locales.join(' and ')}` },
);
const isoDate = z
  .string({ error: 'an ISO date such as 2026-11-23' })
  .refine(isIsoDate, { error: 'an ISO date such as 2026-11-23' });
const few = { error: 'a whole number from 0 to 6' };
const digits = z.int(few).min(0, few).max(6, few);

export const factSchema = z.strictObject(
  {
    id,
    value: z.union([z.number(), text], { error: 'a number, or an ISO date for a date or month' }),
    unit: z.enum(units, { error: `one of ${oneOf(units)}` }),
    what: both,
    asOf: yearOrText(dateForms).refine(isAsOf, { error: dateForms }),
    source: sourceId,
    layer: z.enum(layers, { error: `one of ${oneOf(layers)}` }),
    evidence: z.enum(evidences, { error: `one of ${oneOf(evidences)}` }),
    readIn: sourceId.optional(),
    claim: claimId.optional(),
    digits: digits.optional(),
    about: z.boolean({ error: 'true or false' }).optional(),
    words: both.optional(),
    cell: z
      .strictObject(
        { table: text, row: yearOrText('the key of a row'), column: text },
        { error: 'a table, a row and a column' },
      )
      .optional(),
    expr: text.optional(),
    count: z
      .strictObject(
        {
          what: z.enum(counts, { error: `one of ${oneOf(counts)}` }),
          of: yearOrText('a kind, an organisation or a number').optional(),
          on: isoDate.optional(),
          from: text.optional(),
          to: z.array(text, { error: 'a list of kinds' }).optional(),
        },
        { error: 'what is counted, with of, on, from and to as it needs them' },
      )
      .optional(),
    tally: z.enum(verdicts, { error: `one of ${oneOf(verdicts)}` }).optional(),
    method: both.optional(),
    mayChange: z.boolean({ error: 'true or false' }).optional(),
  },
  { error: 'a fact with id, value, unit, what, asOf, source, layer and evidence' },
);

const verdict = z.enum(verdicts, { error: `one of ${oneOf(verdicts)}` });

const partSchema = z.strictObject(
  {
    says: both,
    finding: z.enum(findings, { error: `one of ${oneOf(findings)}` }),
    witness: z.enum(witnesses, { error: `one of ${oneOf(witnesses)}` }),
  },
  { error: 'a part with says, finding and witness' },
);

const changeSchema = z.strictObject(
  { date: isoDate, from: verdict, to: verdict, why: both },
  { error: 'a change with date, from, to and why' },
);

export const claimSchema = z.strictObject(
  {
    id: claimId,
    chapter: id,
    step: id.optional(),
    weight: z.enum(weights, { error: `one of ${oneOf(weights)}` }),
    short: both,
    says: both,
    alone: both.optional(),
    kind: z.enum(claimKinds, { error: `one of ${oneOf(claimKinds)}` }),
    parts: z.array(partSchema, { error: 'a list of parts' }).default([]),
    verdict,
    why: both,
    changes: both,
    history: z.array(changeSchema, { error: 'a list of changes' }).default([]),
    sources: z.array(sourceId, { error: 'a list of source ids' }).min(1, { error: 'at least one source id' }),
    checked: isoDate,
  },
  {
    error: 'a claim with id, chapter, weight, short, says, kind, verdict, why, changes, sources and checked',
  },
);

export const slipSchema = z.strictObject(
  {
    id,
    claim: claimId,
    kind: z.enum(slipKinds, { error: `one of ${oneOf(slipKinds)}` }),
    article: both,
    original: both,
    effect: both,
  },
  { error: 'a slip with id, claim, kind, article, original and effect' },
);

export const limitSchema = z.strictObject(
  { id, claims: z.array(claimId, { error: 'a list of claim ids' }), what: both, why: both },
  { error: 'a limit with id, claims, what and why' },
);

export const termSchema = z.strictObject(
  { id, term: both, means: both },
  { error: 'a term with id, term and means' },
);

export const correctionSchema = z.strictObject(
  { date: isoDate, step: id.optional(), what: both },
  { error: 'a correction with date and what' },
);

export const mixingSchema = z.strictObject(
  {
    at: z
      .string({ error: 'the id of a step, a claim or a fact' })
      .min(1, { error: 'the id of a step, a claim or a fact' }),
    series: z.string({ error: 'the name of a series' }).min(1, { error: 'the name of a series' }),
    why: text,
  },
  { error: 'at, series and why' },
);

export const overclaimSchema = z.strictObject(
  {
    text,
    why: text,
    facts: z.array(id, { error: 'a list of fact ids' }).optional(),
  },
  { error: 'text and why' },
);

/** The question of the story, as the chapter puts it, and what it says to it: in a few words and in a sentence or two. */
const bearingSchema = z.strictObject(
  { asked: text, short: text, text, skip: text.optional() },
  { error: 'asked, short, text and, if need be, skip' },
);

export const frontmatterSchema = z.strictObject(
  { id, title: text, summary: text, bearing: bearingSchema.optional() },
  { error: 'id, title, summary and, if it has one, bearing' },
);

export const permalinksSchema = z.strictObject(
  {
    ids: z.array(id, { error: 'a list of ids' }),
    aliases: z.record(id, id, { error: 'a map from a retired id to a live one' }),
  },
  { error: 'ids and aliases' },
);
