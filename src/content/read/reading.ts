import type { ClaimReading } from './nouns/claims.ts';
import type { ExceptionsReading } from './nouns/exceptions.ts';
import type { FlatText } from './text/flat-text.ts';
import type { Entry, LedgerReading } from './nouns/ledger.ts';
import type { Listing } from './listing.ts';
import type { ChapterDoc, Fact, Locale, Place, Source, StepDoc, Term } from '../model.ts';
import type { PermalinksReading } from './nouns/permalinks.ts';
import type { TableReading } from './nouns/tables.ts';
import type { UiText } from './nouns/ui.ts';

/** A fact, a term or a slip named by a text, and where. */
export interface FactUse {
  readonly id: string;
  readonly at: Place;
}

export interface StepReading {
  readonly doc: StepDoc;
  /** Every use of a fact, heading included, in order. */
  readonly uses: readonly FactUse[];
  /** Every use of a term. */
  readonly terms: readonly FactUse[];
  /** Every phrase that is marked as changed, by its slip. */
  readonly changes: readonly FactUse[];
}

/** One chapter file. */
export interface ChapterReading {
  readonly locale: Locale;
  /** From the file name, which is right even where the frontmatter is not. */
  readonly id: string;
  readonly order: number;
  readonly file: string;
  /** `undefined` if the file could not be read at all. */
  readonly doc: ChapterDoc | undefined;
  /** All its words, for rules about sentences; absent with `doc`. */
  readonly prose?: FlatText | undefined;
  readonly steps: readonly StepReading[];
  /** False if some step could not be read: then what is missing from the chapter proves nothing. */
  readonly whole: boolean;
}

/** Everything under `content/` as read, with the places that messages need, before any rule across files. */
export interface Reading {
  /** What messages call the content folder. */
  readonly label: string;
  readonly chapters: readonly ChapterReading[];
  readonly facts: Listing<Fact>;
  readonly claims: Listing<ClaimReading>;
  readonly sources: Listing<Source>;
  readonly tables: Listing<TableReading>;
  readonly ledger: LedgerReading;
  readonly glossary: Listing<Entry<Term>>;
  readonly ui: Readonly<Record<Locale, Listing<UiText>>>;
  readonly permalinks: PermalinksReading;
  readonly exceptions: ExceptionsReading;
}
