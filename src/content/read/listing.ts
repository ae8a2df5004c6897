import type { Report } from './mistakes.ts';
import type { Place } from '../model.ts';

/**
 * Things read from files under an id of their own. `declared` also holds the ids of things too faulty to use,
 * so that one mistake in a fact does not make every sentence that uses it a mistake as well.
 */
export interface Listing<T> {
  readonly items: ReadonlyMap<string, T>;
  readonly declared: ReadonlyMap<string, Place>;
  /** The data of what is too faulty to use, so that what it names is judged all the same. */
  readonly faulty: ReadonlyMap<string, unknown>;
  /** False if a file could not be read at all: then an unknown id proves nothing. */
  readonly whole: boolean;
}

/** A listing under construction. */
export interface ListingBuilder<T> extends Listing<T> {
  /** Notes an id; false, with a mistake, if something else has it already. */
  declare(id: string, at: Place): boolean;
  add(id: string, item: T): void;
  /** Notes the data of a declared thing that is too faulty to use. */
  spoil(id: string, data: unknown): void;
  /** Notes that a file could not be read. */
  lose(): void;
}

/**
 * Starts an empty listing of one kind of thing.
 *
 * @example listing<Fact>('fact', report)
 */
export function listing<T>(kind: string, report: Report): ListingBuilder<T> {
  const items = new Map<string, T>();
  const declared = new Map<string, Place>();
  const faulty = new Map<string, unknown>();
  let whole = true;
  return {
    items,
    declared,
    faulty,
    get whole() {
      return whole;
    },
    declare(id, at) {
      const first = declared.get(id);
      if (!first) {
        declared.set(id, at);
        return true;
      }
      report(
        at,
        `${kind} "${id}" is declared a second time; expected each id once, and ${where(first)} has it.`,
      );
      return false;
    },
    add(id, item) {
      items.set(id, item);
    },
    spoil(id, data) {
      faulty.set(id, data);
    },
    lose() {
      whole = false;
    },
  };
}

/** A place as `file:line`. */
export function where({ file, line }: Place): string {
  return line === undefined ? file : `${file}:${line}`;
}

/** Whether everything declared could be read: only then does what is missing prove something. */
export function isComplete<T>({ items, declared, whole }: Listing<T>): boolean {
  return whole && items.size === declared.size;
}

/** Whether nothing of this id is declared, as far as the files that could be read tell. */
export function isUnknown<T>({ declared, whole }: Listing<T>, id: string): boolean {
  return whole && !declared.has(id);
}
