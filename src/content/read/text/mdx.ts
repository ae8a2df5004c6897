import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { asClause, type Report } from '../mistakes.ts';

/** The part of an mdast node that we look at, whichever of its forty types it has. */
export interface MdNode {
  readonly type: string;
  readonly value?: string;
  readonly name?: string | null;
  readonly depth?: number;
  readonly attributes?: readonly MdAttribute[];
  readonly children?: readonly MdNode[];
  readonly position?: { readonly start: { readonly line: number } };
}

/** A JSX attribute: a text, an expression, or nothing (`<a download>`). A spread has no name. */
export interface MdAttribute {
  readonly type: string;
  readonly name?: string;
  readonly value?: string | null | { readonly value: string };
}

/** An MDX file cut in two, each part knowing where it started. */
export interface MdxParts {
  readonly frontmatter: string;
  /** The rest, with empty lines in place of the frontmatter, so that line numbers hold. */
  readonly body: string;
}

const fence = /^---\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

/**
 * Cuts off the YAML between the `---` lines at the top of a file; `undefined` if there is none.
 */
export function splitFrontmatter(text: string): MdxParts | undefined {
  const match = fence.exec(text);
  if (match?.index !== 0) return undefined;
  const [whole, frontmatter = ''] = match;
  return { frontmatter, body: whole.replace(/[^\n]/g, '') + text.slice(whole.length) };
}

const parser = unified().use(remarkParse).use(remarkMdx);

/** Parses MDX without frontmatter; a syntax error is one mistake and gives `undefined`. */
export function parseMdx(file: string, body: string, report: Report): MdNode | undefined {
  try {
    // Through `unknown`, because mdast's union of node types promises less than we read and nothing else.
    return parser.parse(body) as unknown as MdNode;
  } catch (error) {
    if (!isSyntaxError(error)) throw error;
    report(
      { file, line: lineOf(error) },
      `the file is not valid MDX: ${asClause(withoutPosition(error.reason))}.`,
    );
    return undefined;
  }
}

/** What the parser throws, of which `line` is absent for a missing closing tag. */
interface SyntaxFault {
  readonly reason: string;
  readonly line?: number | undefined;
}

function isSyntaxError(error: unknown): error is SyntaxFault {
  return error instanceof Error && 'reason' in error && typeof error.reason === 'string';
}

/** A missing closing tag has its line in the words of the message only: `(6:1-6:6)`. */
function lineOf({ line, reason }: SyntaxFault): number | undefined {
  const inWords = /\((\d+):\d+/.exec(reason)?.[1];
  return line ?? (inWords === undefined ? undefined : Number(inWords));
}

function withoutPosition(reason: string): string {
  return reason.replace(/ \(\d+:\d+(?:-\d+:\d+)?\)$/, '');
}
