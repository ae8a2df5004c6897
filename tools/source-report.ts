/** Which of the addresses that the edition gives still answer. The network is handed in, so that tests need none. */
import type { Content } from '../src/content/model.ts';

/** An address and everything that gives it: `source "census"`, `table "crowd", row "a"`. */
export interface Address {
  readonly url: string;
  readonly by: readonly string[];
}

/** What an address did: answered, answered from elsewhere, refused, or did not answer. */
export type Answer =
  | { readonly kind: 'answers'; readonly status: number }
  | { readonly kind: 'moved'; readonly status: number; readonly to: string }
  | { readonly kind: 'refuses'; readonly status: number }
  | { readonly kind: 'silent'; readonly why: string };

export interface Tried extends Address {
  readonly answer: Answer;
}

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Every address of a source, its archived copy, or a row of a table, each once, in order of address. */
export function addresses({ sources, tables }: Pick<Content, 'sources' | 'tables'>): readonly Address[] {
  const found = new Map<string, string[]>();
  const note = (url: unknown, by: string): void => {
    if (typeof url !== 'string' || !url.startsWith('http')) return;
    found.set(url, [...(found.get(url) ?? []), by]);
  };
  for (const source of sources.values()) {
    note(source.URL, `source "${source.id}"`);
    note(source.archive, `archived copy of source "${source.id}"`);
  }
  for (const table of tables.values()) {
    for (const row of table.rows) {
      note(row['url'], `table "${table.name}", row "${String(row[table.key])}"`);
    }
  }
  return [...found].map(([url, by]) => ({ url, by })).sort((a, b) => (a.url < b.url ? -1 : 1));
}

/**
 * Tries one address for at most `patience` milliseconds: its head first, and the whole where a server knows no heads.
 */
export async function tryAddress(url: string, fetch: Fetch, patience: number): Promise<Answer> {
  try {
    const ask = (method: 'HEAD' | 'GET'): Promise<Response> =>
      fetch(url, { method, redirect: 'follow', signal: AbortSignal.timeout(patience) });
    const head = await ask('HEAD');
    const response = head.ok ? head : await ask('GET');
    await response.body?.cancel();
    const { status } = response;
    if (!response.ok) return { kind: 'refuses', status };
    return isElsewhere(url, response.url)
      ? { kind: 'moved', status, to: response.url }
      : { kind: 'answers', status };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return { kind: 'silent', why: cause instanceof Error ? cause.message : String(cause) };
  }
}

/** A slash at the end or another protocol is no move. */
function isElsewhere(from: string, to: string): boolean {
  const bare = (url: string): string => url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/(?=$|\?)/, '');
  return to !== '' && bare(from) !== bare(to);
}

/** Tries all addresses, `atOnce` of them at a time. */
export async function tryAll(
  all: readonly Address[],
  fetch: Fetch,
  { atOnce = 6, patience = 20_000 }: { readonly atOnce?: number; readonly patience?: number } = {},
): Promise<readonly Tried[]> {
  const tried: Tried[] = [];
  const waiting = [...all];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      tried.push({ ...next, answer: await tryAddress(next.url, fetch, patience) });
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, all.length) }, worker));
  return tried.sort((a, b) => (a.url < b.url ? -1 : 1));
}

/** Nothing at all answered: then the machine is offline, and its report would say nothing of the addresses. */
export function isOffline(tried: readonly Tried[]): boolean {
  return tried.length > 0 && tried.every(({ answer }) => answer.kind === 'silent');
}

/** The report in Markdown, what needs a look first; `date` is the ISO day of the trial. */
export function sourceReport(tried: readonly Tried[], date: string): string {
  const of = (kind: Answer['kind']): readonly Tried[] => tried.filter(({ answer }) => answer.kind === kind);
  const section = (title: string, kind: Answer['kind']): string[] =>
    of(kind).length === 0 ? [] : [`## ${title}`, '', ...of(kind).map((each) => `- ${line(each)}`), ''];
  return [
    `# Addresses tried on ${date}`,
    '',
    `${tried.length} addresses: ${of('answers').length} answer, ${of('moved').length} answer from elsewhere, ` +
      `${of('refuses').length} refuse, ${of('silent').length} do not answer. ` +
      'A server may refuse a program and serve a person: open what is listed here by hand.',
    '',
    ...section('Do not answer', 'silent'),
    ...section('Refuse', 'refuses'),
    ...section('Answer from elsewhere', 'moved'),
    ...section('Answer', 'answers'),
  ].join('\n');
}

function line({ url, by, answer }: Tried): string {
  const said = answer.kind === 'silent' ? answer.why : String(answer.status);
  const to = answer.kind === 'moved' ? ` → ${answer.to}` : '';
  return `${url}${to} (${said}; ${by.join('; ')})`;
}
