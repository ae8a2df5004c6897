/**
 * The nouns of the project, shared by every layer: what a fact, a claim, a source, a table and a step are.
 * Shapes only; reading them from files is `load.ts`, judging them is `check/`.
 */

import type { z } from 'zod';
import type { Locale } from './locales.ts';
import type { relationSchema } from './schema-relations.ts';

export { locales, type Locale } from './locales.ts';

/** A text in both languages, written twice rather than translated word for word. */
export type Both = Readonly<Record<Locale, string>>;

/**
 * How sure a reader may be that a sentence stands on its own feet:
 * what the article reports, what independent records show, our own arithmetic, or what came after June 2024.
 */
export const layers = ['reported', 'record', 'inference', 'since'] as const;
export type Layer = (typeof layers)[number];

/** The five verdicts on a claim (never on a person), from holding to not checkable. */
export const verdicts = ['confirmed', 'partly', 'differs', 'not-found', 'opinion'] as const;
export type Verdict = (typeof verdicts)[number];

/** How we know a value: read at the publisher, read in somebody's transcription, or computed by us. */
export const evidences = ['primary', 'second-hand', 'computed'] as const;
export type Evidence = (typeof evidences)[number];

/**
 * What a value counts. The formatter turns each into words per language; see `format.ts`.
 * `percent` is 0–100; `usd`, `krw` and `eur` are whole units of the currency (1_000_000, not 1);
 * `date` and `month` are ISO strings; `times` is a multiple; `in-hundred` is a share drawn as dots of a hundred;
 * `number` has no unit of its own, or none that its source states.
 */
export const units = [
  'percent',
  'in-hundred',
  'people',
  'firms',
  'postings',
  'programmes',
  'items',
  'years',
  'months',
  'weeks',
  'days',
  'times',
  'usd',
  'krw',
  'eur',
  'date',
  'month',
  'year',
  'number',
] as const;
export type Unit = (typeof units)[number];

/** One number (or date) that the story states, with everything needed to ask "who says so?". */
export interface Fact {
  readonly id: string;
  /** Raw value in `unit`; an ISO `YYYY-MM-DD` or `YYYY-MM` string for dates and months. */
  readonly value: number | string;
  readonly unit: Unit;
  /** What the number is of, as a noun phrase, e.g. "share of new AI PhDs who went to industry, US and Canada". */
  readonly what: Both;
  /** When the value holds: `2011`, `2024-05`, `2024-06-08` or a span `2022/2024`. */
  readonly asOf: string;
  /** Id of the source in `sources.json`. */
  readonly source: string;
  readonly layer: Layer;
  readonly evidence: Evidence;
  /** Where a second-hand value was read: a source id. */
  readonly readIn?: string | undefined;
  /** The claim this fact bears on. */
  readonly claim?: string | undefined;
  /** Digits after the decimal point when shown; 0 if absent. */
  readonly digits?: number | undefined;
  /** Shown as "about …" because its source says so. */
  readonly about?: boolean | undefined;
  /** Shown in these words instead of figures, e.g. "a hundred". */
  readonly words?: Both | undefined;
  /** The cell it is read from: the value must equal it. `row` matches the table's key column. */
  readonly cell?: { readonly table: string; readonly row: string; readonly column: string } | undefined;
  /** The arithmetic of a computed fact over other facts, e.g. "phd-2024-academia-n - phd-2022-academia-n". */
  readonly expr?: string | undefined;
  /** What of the people who left OpenAI it counts; see `followed/counts.ts`. */
  readonly count?: Count | undefined;
  /** How many claims have this verdict. */
  readonly tally?: Verdict | undefined;
  /** How a value was computed that no `expr` can show: counted, a mean of days, a distance between dates. A sentence. */
  readonly method?: Both | undefined;
  /** The world may have moved since `asOf`: a rate, a post, a rule in force, not an event or a count that is closed. */
  readonly mayChange?: boolean | undefined;
  /** Where it was declared, for messages. */
  readonly at: Place;
}

/** What a count may be of: the whole list, the statements about it, where people stood on a day, or what they did in between. */
export const counts = [
  'listed',
  'undated',
  'statements',
  'without-address',
  'out',
  'seen',
  'lost',
  'far',
  'two-posts',
  'kind',
  'organisation',
  'large-labs',
  'roofs',
  'largest',
  'shared',
  'ever',
  'moved',
  'last-seen',
] as const;

/** A question about the followed, answered with a number. */
export interface Count {
  readonly what: (typeof counts)[number];
  /** The kind or organisation counted; of the largest roofs, how many; of those seen far from the day, from how many days on. */
  readonly of?: string | undefined;
  /** ISO day on which people stood there; of moves, the day up to which they were seen. */
  readonly on?: string | undefined;
  /** Of moves: the kind of roof left, and those reached. */
  readonly from?: string | undefined;
  readonly to?: readonly string[] | undefined;
}

/** Whether a claim can be held against a record, or is a motive, a judgement or a forecast. */
export const claimKinds = ['fact', 'opinion'] as const;
export type ClaimKind = (typeof claimKinds)[number];

/** What was found on a part of a claim: that it is so, that it is not, or nothing that settles it. */
export const findings = ['agrees', 'contradicts', 'silent'] as const;
export type Finding = (typeof findings)[number];

/**
 * Who says what was found: a record of its own (whoever did, counted or decided it, or a report with a named source that
 * leans on neither article nor original), such a record read by way of others, the report that the article sums up, one
 * report on people whom it does not name, or nobody.
 */
export const witnesses = ['record', 'second-hand', 'original', 'one-anonymous', 'none'] as const;
export type Witness = (typeof witnesses)[number];

/** Something that a claim says and that can be so or not so by itself. */
export interface ClaimPart {
  readonly says: Both;
  readonly finding: Finding;
  readonly witness: Witness;
}

/** Whether a claim carries the story, or is a date, a conversion or another detail of it. */
export const weights = ['story', 'detail'] as const;
export type Weight = (typeof weights)[number];

/** A change of a verdict. */
export interface VerdictChange {
  /** ISO date. */
  readonly date: string;
  readonly from: Verdict;
  readonly to: Verdict;
  readonly why: Both;
}

/** A claim of the article, in our words, with our verdict. */
export interface Claim {
  readonly id: string;
  readonly chapter: string;
  /** The step that tells it; absent where the story leaves it to its own page. */
  readonly step?: string | undefined;
  readonly weight: Weight;
  /** In about three words, for pictures that list claims. */
  readonly short: Both;
  /** In a sentence that stands alone. */
  readonly says: Both;
  /** The same in as few words as a card has room for, where `says` has more. */
  readonly alone?: Both | undefined;
  readonly kind: ClaimKind;
  /** Empty for an opinion. The verdict follows from them: `verdict-rule.ts`. */
  readonly parts: readonly ClaimPart[];
  readonly verdict: Verdict;
  /** One or two sentences: why this verdict. May hold `{fact-id}` placeholders, as `says` and `parts` may. */
  readonly why: Both;
  /** What would change our verdict: the evidence that we looked for, or that would overturn what we found. */
  readonly changes: Both;
  /** Verdicts that it had before, oldest first. */
  readonly history: readonly VerdictChange[];
  readonly sources: readonly string[];
  /** ISO date on which it was last checked. */
  readonly checked: string;
  readonly at: Place;
}

/** Where a departure of the article from its original comes from; a `reading` is none, but can be read as one. */
export const slipKinds = ['translation', 'reading', 'time-zone', 'inherited'] as const;
export type SlipKind = (typeof slipKinds)[number];

/** A place where the article departs from the report that it sums up, or passes on its error. */
export interface Slip {
  readonly id: string;
  readonly claim: string;
  readonly kind: SlipKind;
  /** What the article has, in our words; like all texts of a slip it may hold `{fact-id}` placeholders. */
  readonly article: Both;
  /** What the original has. */
  readonly original: Both;
  readonly effect: Both;
}

/** Something that we could not check, and why. */
export interface Limit {
  readonly id: string;
  /** The claims that it leaves open. */
  readonly claims: readonly string[];
  readonly what: Both;
  readonly why: Both;
}

/** A word that not every reader knows, explained. */
export interface Term {
  readonly id: string;
  /** As the glossary lists it. */
  readonly term: Both;
  /** One or two sentences; may hold `{fact-id}` placeholders. */
  readonly means: Both;
}

/** A correction after publication. */
export interface Correction {
  /** ISO date. */
  readonly date: string;
  /** The step that was corrected, if it was one. */
  readonly step?: string | undefined;
  readonly what: Both;
}

/** A cited work: the part of CSL-JSON that we use, plus how we came to read it. */
export interface Source {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly author?:
    | readonly { family?: string | undefined; given?: string | undefined; literal?: string | undefined }[]
    | undefined;
  readonly publisher?: string | undefined;
  readonly 'container-title'?: string | undefined;
  /** Absent where the work carries no date; then `accessed` is required. */
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] } | undefined;
  readonly accessed?: { readonly 'date-parts': readonly (readonly number[])[] } | undefined;
  readonly URL?: string | undefined;
  /** An archived copy, recorded where one was read: an address. */
  readonly archive?: string | undefined;
  readonly language?: string | undefined;
  /** How we read it, in the first language; in the others it is in `custom`, as `note-ko`. */
  readonly note?: string | undefined;
  /**
   * `title-ko` is there where `title` is our own description of a work whose title we did not have; `by-ko` is what a
   * maker is called in Korean, where its name stands in Latin letters.
   */
  readonly custom?: Readonly<Partial<Record<`${'note' | 'title' | 'by'}-${Locale}`, string>>> | undefined;
}

/** A table as the charts draw it and readers download it. */
export interface Table {
  readonly name: string;
  readonly title: Both;
  /** What is counted, on which base, and what is missing. */
  readonly description: Both;
  readonly publisher: string;
  readonly licence: string;
  /** Where the licence can be read. */
  readonly licenceUrl: string | undefined;
  readonly attribution: Both;
  readonly source: string;
  /** Name of the column that identifies a row; rows are sorted by it, ascending. */
  readonly key: string;
  readonly columns: readonly Column[];
  /** Typed cells: numbers where the column is numeric, `null` where the record has a gap. */
  readonly rows: readonly Row[];
  /** Name of the column that says from which edition a row is, where rows differ in it. */
  readonly editionColumn?: string | undefined;
  /** What its cells must agree with beyond their own type and bounds. */
  readonly relations?: readonly Relation[] | undefined;
  /** Cells in which a slip of digits would agree with everything that we hold, and why. */
  readonly uncheckable?: readonly Uncheckable[] | undefined;
  /** The file's own text, so that what readers download is what was checked. */
  readonly csv: string;
}
export interface Column {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'year' | 'yearmonth' | 'date';
  readonly title: Both;
  /** Decimal places when shown. */
  readonly digits: number;
  /** What its maker counts by one definition, in every edition: `indeed-ai`. Absent where there is one edition only. */
  readonly series?: string | undefined;
  /** Which edition of the series its cells are from: `2024-08`. */
  readonly edition?: string | undefined;
  /** How its cells are known, where all of them are known alike; facts read from them inherit it. */
  readonly evidence?: Evidence | undefined;
}

/** Cells that no relation holds: columns, in some rows or in all. */
export interface Uncheckable {
  readonly columns: readonly string[];
  /** Keys of rows; all rows if absent. */
  readonly rows?: readonly string[] | undefined;
  readonly why: Both;
}

/** A sentence of arithmetic that a table must keep; `check/relations.ts` judges each. */
export type Relation = z.infer<typeof relationSchema>;
export type Row = Readonly<Record<string, string | number | null>>;

/** One step of a chapter as its MDX declares it. */
export interface StepDoc {
  readonly id: string;
  readonly chapter: string;
  readonly state: string;
  readonly layer: Layer;
  readonly claims: readonly string[];
  /** The takeaway, plain text, facts already formatted. */
  readonly heading: string;
  /** Everything said after the heading, plain text, facts already formatted. */
  readonly words: string;
  /** Those of the words first, in their order, then those that only the heading has. */
  readonly facts: readonly string[];
  /** Those that the words below the heading give. */
  readonly wordFacts: readonly string[];
  /** What changed on the way to the article and is told in the step's margin, by its ids. */
  readonly slips: readonly string[];
  /** Words that the step explains, by their ids in the glossary. */
  readonly terms: readonly string[];
  /** Whether the reader is asked to draw what the next step shows. */
  readonly asksToDraw: boolean;
  readonly at: Place;
}

/** What a chapter says to the question of the story; it stands at the chapter's end. */
export interface Bearing {
  /** The question as this chapter puts it. */
  readonly asked: string;
  /** The answer in a few words. */
  readonly short: string;
  readonly text: string;
  /** Words of a link from here to the last chapter, for whoever wants the answer now. */
  readonly skip?: string | undefined;
}

/** One chapter in one language. */
export interface ChapterDoc {
  readonly id: string;
  readonly locale: Locale;
  readonly order: number;
  readonly title: string;
  readonly summary: string;
  readonly bearing?: Bearing | undefined;
  readonly steps: readonly StepDoc[];
  readonly file: string;
}

/** Everything under `content/`, read and typed. */
export interface Content {
  readonly chapters: Readonly<Record<Locale, readonly ChapterDoc[]>>;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly tables: ReadonlyMap<string, Table>;
  readonly slips: readonly Slip[];
  readonly limits: readonly Limit[];
  readonly glossary: readonly Term[];
  /** Newest first. */
  readonly corrections: readonly Correction[];
  /** Interface words by flat key (`stage.next`), per language. */
  readonly ui: Readonly<Record<Locale, ReadonlyMap<string, string>>>;
  readonly permalinks: Permalinks;
}

/** Every id ever published; an id never vanishes, it is redirected. */
export interface Permalinks {
  readonly ids: readonly string[];
  readonly aliases: Readonly<Record<string, string>>;
}

/** A place in a file, for messages; `line` is 1-based. */
export interface Place {
  readonly file: string;
  readonly line?: number | undefined;
}

/** Something wrong with the content: one sentence saying what is wrong and what was expected. */
export interface Mistake extends Place {
  readonly message: string;
}
