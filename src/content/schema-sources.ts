/** CSL-JSON, cut to what we use; see `schema.ts` for how messages come about. */
import { languages, otherLocales, rootLocale } from './locales.ts';
import { z } from 'zod';
import { isIsoPeriod } from './format/dates.ts';

/** The item types of CSL 1.0.2. */
const cslTypes = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'bill',
  'book',
  'broadcast',
  'chapter',
  'classic',
  'collection',
  'dataset',
  'document',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
  'event',
  'figure',
  'graphic',
  'hearing',
  'interview',
  'legal_case',
  'legislation',
  'manuscript',
  'map',
  'motion_picture',
  'musical_score',
  'pamphlet',
  'paper-conference',
  'patent',
  'performance',
  'periodical',
  'personal_communication',
  'post',
  'post-weblog',
  'regulation',
  'report',
  'review',
  'review-book',
  'software',
  'song',
  'speech',
  'standard',
  'thesis',
  'treaty',
  'webpage',
] as const;

const others = otherLocales(rootLocale);
const notes = others.map((locale) => `note-${locale}`).join(' and ');
const text = z.string({ error: 'a text' }).trim().min(1, { error: 'a text that is not empty' });
const dateHint = 'date-parts such as [[2024, 6, 8]]';
const dateParts = z
  .array(z.int({ error: dateHint }), { error: dateHint })
  .refine(isDateParts, { error: `a year, month and day that exist, in ${dateHint}` });
const date = z.strictObject(
  {
    'date-parts': z
      .array(dateParts, { error: dateHint })
      .min(1, { error: dateHint })
      .max(2, { error: `one date or two, in ${dateHint}` }),
  },
  { error: `an object with ${dateHint}` },
);
const name = z.strictObject(
  { family: text.optional(), given: text.optional(), literal: text.optional() },
  { error: 'a name with family and given, or with literal' },
);

export const sourceSchema = z
  .strictObject(
    {
      id: text.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'an id in lower case such as "ai-index-2024"' }),
      type: z.enum(cslTypes, { error: 'an item type of CSL such as report, webpage or article-newspaper' }),
      title: text,
      author: z.array(name, { error: 'a list of names' }).min(1, { error: 'at least one name' }).optional(),
      publisher: text.optional(),
      'container-title': text.optional(),
      issued: date.optional(),
      accessed: date.optional(),
      URL: z.url({ protocol: /^https$/, error: 'an address that starts with https://' }).optional(),
      archive: z.url({ protocol: /^https$/, error: 'an address that starts with https://' }).optional(),
      language: text.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, { error: 'a language tag such as en' }).optional(),
      note: text.optional(),
      // CSL-JSON keeps what its vocabulary lacks under `custom`.
      custom: z
        .strictObject(
          Object.fromEntries(
            others.flatMap((locale) => [
              [`note-${locale}`, text],
              [`title-${locale}`, text.optional()],
              [`by-${locale}`, text.optional()],
            ]),
          ),
          { error: `an object with ${notes}` },
        )
        .optional(),
    },
    { error: 'a source with id, type and title' },
  )
  .refine(({ issued, accessed }) => issued !== undefined || accessed !== undefined, {
    path: ['issued'],
    error: 'the date of the work, or accessed where it carries none',
  })
  .refine(({ note, custom }) => (note === undefined) === (custom === undefined), {
    path: ['note'],
    error: `a note in every language: note in ${languages[rootLocale].name}, ${others.map((locale) => `custom.note-${locale} in ${languages[locale].name}`).join(', ')}`,
  });

function isDateParts(parts: readonly number[]): boolean {
  const [year = 0, ...rest] = parts;
  const iso = [String(year), ...rest.map((part) => String(part).padStart(2, '0'))].join('-');
  return year >= 1900 && year <= 2100 && isIsoPeriod(iso);
}
