/** What a reader learns who asks of a number "who says so?". The page, the ledger and the notes' file all say this. */
import { followedTables } from '../../content/followed/statements.ts';
import { evaluate, factsIn } from '../../content/read/expr.ts';
import { formatFact, formatValue } from '../../content/format/format.ts';
import { filledText } from '../../content/format/placeholders.ts';
import type { Content, Evidence, Fact, Locale, Verdict } from '../../content/model.ts';
import type { Telling } from '../../story/chapter.ts';
import { citeShort, noteIn, sentenceAround, type Run } from '../citations/cite.ts';
import { withoutSecondHand } from '../citations/works.ts';

/** One number's note, in words of a language. */
export interface Note {
  readonly id: string;
  /** As prose has it: "about a dozen" is not exactly 12, and a rank is no count. */
  readonly value: string;
  readonly what: string;
  /** The period for which it holds. */
  readonly holds: string;
  /** Who reported it, and in what. */
  readonly by: readonly Run[];
  readonly source: string;
  /** The sources of what a sum adds up; else the one source. */
  readonly sources: readonly string[];
  readonly evidence: Evidence;
  /** How we know: read at the source, second-hand and where, or computed. */
  readonly how: readonly Run[];
  /** The arithmetic, with its figures; absent where nothing was computed from other facts. */
  readonly working: string | undefined;
  /** The table that holds it. */
  readonly table: string | undefined;
  readonly claim: string | undefined;
  readonly verdict: Verdict | undefined;
  /** Where the source, or the text in which it was read, can be opened. */
  readonly url: string | undefined;
}

/** A period in words. @example periodOf('2022/2024', 'ko', say) // '2022년~2024년' */
export function periodOf(asOf: string, locale: Locale, say: Telling['say']): string {
  const words = asOf.split('/').map((iso) => {
    if (iso.length === 4) return formatValue(Number(iso), 'year', locale);
    return formatValue(iso, iso.length === 7 ? 'month' : 'date', locale);
  });
  const [from = '', to] = words;
  return to === undefined ? from : say('note.span', { from, to });
}

const signs: Readonly<Record<string, string>> = { '*': '×', '/': '÷', '-': '−', '+': '+' };

/**
 * The arithmetic of a computed fact with figures for names: `145 − 79 = 66`. The sign between is ≈ where the
 * result is shown rounded, or where it starts from what is only about so; "about" itself has no place in a sum.
 */
export function workingOf(fact: Fact, facts: ReadonlyMap<string, Fact>, locale: Locale): string | undefined {
  if (fact.expr === undefined || typeof fact.value !== 'number') return undefined;
  const tokens = fact.expr.match(/[a-z][a-z0-9]*(?:-[a-z0-9]+)*|\d+(?:\.\d+)?|[-+*/()]/g) ?? [];
  const shown = tokens.map((token) => {
    const named = facts.get(token);
    if (named) return formatValue(named.value, named.unit, locale, named.digits);
    return signs[token] ?? (/^\d/.test(token) ? literal(token, locale) : token);
  });
  const rough = tokens.some((token) => facts.get(token)?.about);
  const outcome = evaluate(fact.expr, (id) => Number(facts.get(id)?.value));
  const exact = 'value' in outcome && Math.abs(outcome.value - fact.value) < 1e-9;
  const result = formatValue(fact.value, fact.unit, locale, fact.digits);
  return `${shown.join(' ').replace(/\( /g, '(').replace(/ \)/g, ')')} ${exact && !rough ? '=' : '≈'} ${result}`;
}

/** A number as the expression has it, with all of its decimals. */
const literal = (token: string, locale: Locale): string =>
  formatValue(Number(token), 'number', locale, token.split('.')[1]?.length ?? 0);

/** How a value was computed, in words, with the facts that they name. */
const methodOf = (fact: Fact, facts: ReadonlyMap<string, Fact>, locale: Locale): string | undefined =>
  fact.method && filledText(fact.method[locale], facts, locale);

/** What a sum rests on: the sources of the facts that it adds up, and of those that these are made of. */
function sourcesBehind(fact: Fact, facts: ReadonlyMap<string, Fact>): readonly string[] {
  const operands = factsIn(fact.expr ?? '').flatMap((id) => facts.get(id) ?? []);
  if (operands.length === 0) return [fact.source];
  return [...new Set(operands.flatMap((operand) => sourcesBehind(operand, facts)))];
}

/** The note of a fact. Throws when the fact names what is not declared, which the content check rules out. */
export function noteOf(
  fact: Fact,
  { facts, sources, claims, tables }: Content,
  { locale, say }: Telling,
): Note {
  const source = sources.get(fact.source);
  const readIn = fact.readIn === undefined ? undefined : sources.get(fact.readIn);
  if (!source) throw new Error(`fact "${fact.id}" has the unknown source "${fact.source}"`);
  const working = workingOf(fact, facts, locale);
  const behind = sourcesBehind(fact, facts);
  const countedIn = fact.count && followedTables.statements;
  const table = tables.get(fact.cell?.table ?? countedIn ?? '');
  const ours = (...texts: readonly (string | undefined)[]): readonly Run[] => [
    { text: texts.filter(Boolean).join(' '), lang: undefined },
  ];
  const note = noteIn(source, locale);
  const how = (): readonly Run[] => {
    if (fact.evidence === 'second-hand') {
      const elsewhere = readIn && readIn.id !== source.id;
      if (!elsewhere) return ours(`${say('evidence.second-hand')}.`, withoutSecondHand(note, locale));
      return sentenceAround(
        say('evidence.second-hand-in', { source: '{source}' }),
        citeShort([readIn], locale),
      );
    }
    if (fact.evidence === 'computed') {
      const counted =
        working === undefined && table
          ? say('evidence.from-table', { table: table.title[locale] })
          : undefined;
      return ours(`${say('evidence.computed')}.`, methodOf(fact, facts, locale) ?? counted);
    }
    return ours(`${say('evidence.primary')}.`, note);
  };
  return {
    id: fact.id,
    value: formatFact(fact, locale),
    what: fact.what[locale],
    holds: periodOf(fact.asOf, locale, say),
    by: citeShort(
      behind.flatMap((id) => sources.get(id) ?? []),
      locale,
    ),
    source: source.id,
    sources: behind,
    evidence: fact.evidence,
    how: how(),
    working,
    table: table?.name,
    claim: fact.claim,
    verdict: fact.claim === undefined ? undefined : claims.get(fact.claim)?.verdict,
    url: source.URL ?? readIn?.URL,
  };
}
