/**
 * Content streams as PDF/UA wants them: everything that is painted is either part of a tag or marked as an artifact.
 * Chromium tags what the page says and leaves margins and ornaments unmarked.
 */

/** Strings, brackets, names and all else of a content stream, one at a time. */
const tokens = /\((?:\\[\s\S]|[^\\()])*\)|<<|>>|<[^>]*>|[[\]]|\/[^\s<>[\]()/%]*|[^\s<>[\]()/%]+/g;
const isOperator = /^[A-Za-z'"][A-Za-z0-9*'"]*$/;
const words = new Set(['true', 'false', 'null']);
const path = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're', 'W', 'W*']);
const fills = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*']);
const shows = new Set(['Tj', 'TJ', "'", '"']);

/** One operator: where its operands begin and where it ends. */
interface Operation {
  readonly name: string;
  readonly operands: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** Whether a token is an operator; most are numbers and codes, which their first letter tells without a pattern. */
const operates = (token: string): boolean =>
  (token >= 'A' || token.startsWith("'") || token.startsWith('"')) &&
  isOperator.test(token) &&
  !words.has(token);

/** The operations of a content stream, one character per byte. */
export function* operations(stream: string): Generator<Operation> {
  let start: number | undefined;
  let operands: string[] = [];
  // A page has a hundred thousand tokens: `matchAll` would take twice as long.
  const pattern = new RegExp(tokens);
  for (let found = pattern.exec(stream); found; found = pattern.exec(stream)) {
    const [token] = found;
    start ??= found.index;
    if (!operates(token)) {
      operands.push(token);
      continue;
    }
    yield { name: token, operands, start, end: pattern.lastIndex };
    start = undefined;
    operands = [];
  }
}

/** A stretch of a stream that paints outside every tag, and the tags and artifacts that are opened. */
export interface Marking {
  readonly unmarked: readonly { readonly start: number; readonly end: number }[];
  /** Marks that begin inside an artifact, or artifacts that begin inside a mark. */
  readonly nested: number;
  readonly ids: readonly number[];
}

/** Walks a stream and finds what is painted outside every mark. */
export function markingOf(stream: string): Marking {
  const unmarked: { start: number; end: number }[] = [];
  const open: ('tag' | 'artifact' | 'other')[] = [];
  const ids: number[] = [];
  let nested = 0;
  let begun: number | undefined;
  const note = (start: number, end: number): void => {
    if (!open.some((mark) => mark !== 'other')) unmarked.push({ start, end });
  };
  for (const { name, operands, start, end } of operations(stream)) {
    if (path.has(name)) begun ??= start;
    else if (fills.has(name)) note(begun ?? start, end);
    else if (name === 'Do' || name === 'sh' || shows.has(name)) note(start, end);
    else if (name === 'BDC' || name === 'BMC') {
      const id = operands[operands.indexOf('/MCID') + 1];
      const kind = operands[0] === '/Artifact' ? 'artifact' : operands.includes('/MCID') ? 'tag' : 'other';
      if (kind === 'tag') ids.push(Number(id));
      if (kind === 'artifact' ? open.includes('tag') : kind === 'tag' && open.includes('artifact')) nested++;
      open.push(kind);
    } else if (name === 'EMC') open.pop();
    if (fills.has(name) || name === 'n') begun = undefined;
  }
  return { unmarked, nested, ids };
}

/** The same stream with all that is painted outside every mark marked as an artifact. */
export function withArtifacts(stream: string): string {
  let made = '';
  let at = 0;
  for (const { start, end } of markingOf(stream).unmarked) {
    made += `${stream.slice(at, start)}/Artifact BMC\n${stream.slice(start, end)}\nEMC`;
    at = end;
  }
  return made + stream.slice(at);
}
