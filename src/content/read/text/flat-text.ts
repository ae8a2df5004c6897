import { attribute, isElement, lineOf, shownAttributes } from './elements.ts';
import type { MdNode } from './mdx.ts';

/** Stands for a fact in flattened text: the character that Unicode has for "an object is here". */
export const factMark = '\ufffc';

/** All the words of a tree in one text, each offset of which still knows its line. */
export interface FlatText {
  readonly text: string;
  lineAt(offset: number): number | undefined;
}

const blocks: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'mdxJsxFlowElement',
  'code',
  'listItem',
]);

/**
 * Flattens a tree to the text that readers see, with `factMark` for each fact and an empty line between blocks,
 * so that a rule about neighbours sees through emphasis and line breaks but not from one paragraph to the next.
 */
export function flatten(root: MdNode): FlatText {
  const runs: { start: number; line: number | undefined }[] = [];
  let text = '';
  const add = (value: string, line: number | undefined): void => {
    runs.push({ start: text.length, line });
    text += value;
  };
  const visit = (node: MdNode): void => {
    const line = lineOf(node);
    if (isElement(node)) {
      if (node.name === 'Fact') add(factMark, line);
      // Set apart like a block: an attribute is no neighbour of the words around it.
      for (const name of shownAttributes) {
        const value = attribute(node, name);
        if (value !== undefined) add(`\n\n${value}\n\n`, line === undefined ? undefined : line - 2);
      }
    } else if (isText(node)) add(node.value ?? '', line);
    else if (node.type === 'mdxTextExpression') add(' ', line);
    else if (node.type === 'break') add('\n', line);
    node.children?.forEach(visit);
    if (blocks.has(node.type)) add('\n\n', line);
  };
  visit(root);
  return {
    text,
    lineAt(offset) {
      const run = runs.findLast(({ start }) => start <= offset);
      if (run?.line === undefined) return undefined;
      return run.line + text.slice(run.start, offset).split('\n').length - 1;
    },
  };
}

function isText(node: MdNode): boolean {
  return node.type === 'text' || node.type === 'inlineCode' || node.type === 'code';
}
