import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type Node } from 'yaml';
import { jsonFault } from './json-fault.ts';
import { asClause, type Report } from '../mistakes.ts';
import type { Place } from '../../model.ts';

export type Path = readonly (string | number)[];

/** A YAML or JSON file as plain data that can still say on which line each value stands. */
export interface TextDocument {
  readonly file: string;
  readonly data: unknown;
  /** Where the value at `path` is, or its nearest ancestor if it is missing. */
  readonly place: (path: Path) => Place;
}

/**
 * Reads YAML. A syntax error is one mistake and gives `undefined`; a repeated key is a mistake, and the rest of
 * the file is still read.
 * `firstLine` is the line on which `text` starts in its file, for YAML inside another file.
 */
export function readYaml(
  file: string,
  text: string,
  report: Report,
  firstLine = 1,
): TextDocument | undefined {
  const lines = new LineCounter();
  const parsed = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number): number => lines.linePos(offset).line + firstLine - 1;
  let broken = false;
  for (const error of parsed.errors) {
    const at = { file, line: lineAt(openQuoteAt(parsed, error.pos[0]) ?? error.pos[0]) };
    if (error.code === 'DUPLICATE_KEY') {
      report(at, 'the same key stands here a second time; expected each key once.');
    } else if (!broken) {
      broken = true;
      report(at, `the file is not valid YAML: ${asClause(error.message)}.`);
    }
  }
  if (broken) return undefined;
  const data: unknown = parsed.toJS();
  const place = (path: Path): Place => {
    const offset = offsetOf(parsed.contents, path);
    return offset === undefined ? { file } : { file, line: lineAt(offset) };
  };
  return { file, data, place };
}

/**
 * Where the quotation starts that runs into an error: a quote that is never closed is noticed only at the end of
 * the file, far from the line to correct.
 */
function openQuoteAt(parsed: Document.Parsed, offset: number): number | undefined {
  let start: number | undefined;
  visit(parsed, {
    Scalar(_, { type, range }) {
      if (type?.startsWith('QUOTE') && range && range[0] < offset && range[1] >= offset) start = range[0];
    },
  });
  return start;
}

/** Reads JSON: judged strictly, then read as the YAML that it also is, for the sake of its lines. */
export function readJson(file: string, text: string, report: Report): TextDocument | undefined {
  const fault = jsonFault(text);
  if (fault === undefined) return readYaml(file, text, report);
  const line = text.slice(0, fault).split('\n').length;
  report({ file, line }, 'the file is not valid JSON; expected JSON that parses.');
  return undefined;
}

/** The offset of the key that holds the value, or of the value itself in a list. */
function offsetOf(root: unknown, path: Path): number | undefined {
  let node: unknown = root;
  let offset = startOf(root);
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => (isScalar(key) ? String(key.value) : key) === String(step));
      if (!pair) break;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      if (node === undefined) break;
      offset = startOf(node) ?? offset;
    } else break;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}
