import { checkChapters, checkStates, type States } from './check-chapters.ts';
import { checkClaims } from './check-claims.ts';
import { checkEditions } from './check-editions.ts';
import { checkFacts } from './check-facts.ts';
import { checkFollowed } from './check-followed.ts';
import { checkLedger } from './check-ledger.ts';
import { checkOverclaims } from './check-overclaims.ts';
import { checkParity } from './check-parity.ts';
import { checkPermalinks } from './check-permalinks.ts';
import { checkTables } from './check-tables.ts';
import { checkUi } from './check-ui.ts';
import { checkUnusedFacts, checkUnusedSources, checkUnusedTerms } from './check-uses.ts';
import { mistakeList, sortMistakes } from '../read/mistakes.ts';
import type { Mistake } from '../model.ts';
import type { Reading } from '../read/reading.ts';

/** What the rest of the project knows that content must agree with. */
export interface CheckOptions {
  /** The states that pictures exist for; without it, states are not checked. */
  readonly states?: States | undefined;
  /** Facts that code shows outside prose and claims, which therefore count as used. */
  readonly alsoUsed?: ReadonlySet<string> | undefined;
}

/** Every rule that looks across files or beyond the shape of one, all at once, sorted by file and line. */
export function checkContent(reading: Reading, options: CheckOptions = {}): readonly Mistake[] {
  const { mistakes, report } = mistakeList();
  checkChapters(reading, report);
  checkParity(reading, report);
  if (options.states) checkStates(reading, options.states, report);
  checkPermalinks(reading, report);
  checkFacts(reading, report);
  checkFollowed(reading, report);
  checkClaims(reading, report);
  checkLedger(reading, report);
  checkTables(reading, report);
  checkEditions(reading, report);
  checkOverclaims(reading, report);
  checkUi(reading, report);
  checkUnusedFacts(reading, options.alsoUsed ?? new Set(), report);
  checkUnusedSources(reading, report);
  checkUnusedTerms(reading, report);
  return sortMistakes(mistakes);
}
