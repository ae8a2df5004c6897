/** The followed: people, what was seen of them, and the organisations that were named, as typed rows. */
import type { Row, Table } from '../model.ts';

/** Under what kind of roof someone was seen; `back` is OpenAI, `independent` is nobody's roof, in their own words. */
export const kinds = [
  'lab',
  'own-startup',
  'fund',
  'non-profit',
  'university',
  'back',
  'independent',
] as const;
export type Kind = (typeof kinds)[number];

/** Someone who left OpenAI in 2024; ISO days that enclose the leaving, the first absent where it is not known. */
export interface Person {
  readonly id: string;
  readonly from: string | undefined;
  readonly to: string;
}

/** One seen statement about where someone stood. */
export interface Statement {
  readonly key: string;
  readonly person: string;
  /** When the statement holds, as exactly as it was seen: `2024`, `2024-09` or `2024-09-10`; of the unnamed `2024-H2`. */
  readonly date: string;
  /** Absent for the independent. */
  readonly organisation: string | undefined;
  readonly kind: Kind;
  /** Whether they are there, join (says nothing of the time before) or leave (says nothing of the time after). */
  readonly tells: 'there' | 'joins' | 'leaves';
  /** Where it was read; absent where it is withheld or not known. */
  readonly url?: string | undefined;
}

export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly nameKo: string;
  readonly kind: 'lab' | 'start-up' | 'fund' | 'non-profit' | 'university';
  /** Those of the followed who founded it, alone or with others. */
  readonly founders: readonly string[];
  /** Whether it signed the Frontier AI Safety Commitments of May 2024 and is not OpenAI. */
  readonly largeLab: boolean;
}

/** Everything that the rule needs. */
export interface Followed {
  readonly people: readonly Person[];
  readonly statements: readonly Statement[];
  readonly organisations: ReadonlyMap<string, Organisation>;
}

const text = (row: Row, column: string): string => String(row[column] ?? '');
const optional = (row: Row, column: string): string | undefined => text(row, column) || undefined;

/** The names of the three tables that tell of the followed. */
export const followedTables = {
  people: 'openai-departures',
  statements: 'openai-whereabouts',
  organisations: 'organisations',
} as const;

/**
 * The three tables, typed. Cells are taken at their word: `check-followed.ts` judges them.
 *
 * @returns `undefined` if one of the tables is not there
 */
export function readFollowed(table: (name: string) => Table | undefined): Followed | undefined {
  const people = table(followedTables.people);
  const statements = table(followedTables.statements);
  const organisations = table(followedTables.organisations);
  if (!people || !statements || !organisations) return undefined;
  return {
    people: people.rows.map((row) => ({
      id: text(row, 'id'),
      from: optional(row, 'from'),
      to: text(row, 'to'),
    })),
    statements: statements.rows.map(asStatement),
    organisations: new Map(organisations.rows.map((row) => [text(row, 'id'), asOrganisation(row)])),
  };
}

function asStatement(row: Row): Statement {
  return {
    key: text(row, 'key'),
    person: text(row, 'person'),
    date: text(row, 'date'),
    organisation: optional(row, 'organisation'),
    kind: text(row, 'kind') as Kind,
    tells: text(row, 'tells') as Statement['tells'],
    url: optional(row, 'url'),
  };
}

function asOrganisation(row: Row): Organisation {
  return {
    id: text(row, 'id'),
    name: text(row, 'name'),
    nameKo: text(row, 'name_ko'),
    kind: text(row, 'kind') as Organisation['kind'],
    founders: optional(row, 'founders')?.split(', ') ?? [],
    largeLab: text(row, 'large_lab') === 'yes',
  };
}
