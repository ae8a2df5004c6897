import type { Report } from '../mistakes.ts';
import { oneOf } from '../mistakes.ts';
import type { MdAttribute, MdNode } from './mdx.ts';

interface ElementRule {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** Void elements stand for something and hold no words of their own. */
  readonly empty?: true;
  /** Elements that say something of the words that they hold. */
  readonly full?: true;
  /** Attributes that name a fact which the element shows. */
  readonly facts?: readonly string[];
}

/** What the answer to the bet counts, and what its note adds; each the id of a fact. */
const counts = ['shared', 'seen'];
const noted = ['seen', 'first', 'second', 'third', 'latest', 'early', 'lost', 'least', 'most'];

/** The elements that prose may use, and their attributes. */
const elements: ReadonlyMap<string, ElementRule> = new Map<string, ElementRule>([
  ['Step', { required: ['id', 'state', 'layer'], optional: ['claims'] }],
  ['Fact', { required: ['id'], optional: ['digits', 'form'], empty: true }],
  ['Term', { required: ['id'], optional: [], full: true }],
  // Stands where a phrase changed as it travelled: a mark in the margin, no words of the step's own.
  ['Changed', { required: ['slip'], optional: [], empty: true }],
  ['Bet', { required: [], optional: [], empty: true }],
  ['BetAnswer', { required: counts, optional: [], empty: true, facts: counts }],
  ['BetNote', { required: noted, optional: [], empty: true, facts: noted }],
  ['DrawnLine', { required: [], optional: [], empty: true }],
  ['DrawnAnswer', { required: [], optional: [], empty: true }],
  ['span', { required: ['lang'], optional: [] }],
  ['em', { required: [], optional: ['lang'] }],
  ['strong', { required: [], optional: ['lang'] }],
  ['abbr', { required: [], optional: ['title', 'lang'] }],
  ['a', { required: ['href'], optional: ['lang', 'hreflang'] }],
  ['br', { required: [], optional: [], empty: true }],
]);

/** The attributes that readers see or hear. */
export const shownAttributes: readonly string[] = ['title'];

const space = /^\s*(['"`])\s*\1\s*$/;
const comment = /^\s*\/\*[\s\S]*\*\/\s*$/;

/** Ids of the facts that an element shows. */
export function factsShown(node: MdNode): string[] {
  if (!isElement(node)) return [];
  const names = node.name === 'Fact' ? ['id'] : (elements.get(node.name ?? '')?.facts ?? []);
  return names.map((name) => attribute(node, name) ?? '').filter(Boolean);
}

/** Whether the node is a JSX element, in a line of prose or on its own. */
export function isElement(node: MdNode): boolean {
  return node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement';
}

/** Whether the node is an expression that yields white space or, as a comment, nothing. */
export function isHarmlessExpression(node: MdNode): boolean {
  return isExpression(node) && (space.test(node.value ?? '') || comment.test(node.value ?? ''));
}

export function isExpression(node: MdNode): boolean {
  return node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression';
}

/** The element's attribute as a text; `digits={0}` gives `'0'`. */
export function attribute(node: MdNode, name: string): string | undefined {
  const found = node.attributes?.find((each) => each.name === name)?.value;
  return typeof found === 'string' ? found : found?.value;
}

export function lineOf(node: MdNode): number | undefined {
  return node.position?.start.line;
}

/**
 * Reports everything in a tree that prose may not hold: unknown components, expressions, imports, attributes
 * that are unknown, missing or computed. True if there was nothing to report.
 */
export function checkElements(root: MdNode, file: string, report: Report): boolean {
  let sound = true;
  const fault = (node: MdNode, message: string): void => {
    sound = false;
    report({ file, line: lineOf(node) }, message);
  };
  const visit = (node: MdNode): void => {
    if (isElement(node)) checkElement(node, fault);
    if (node.type === 'mdxjsEsm') fault(node, 'an import or export stands here; expected prose only.');
    if (isExpression(node) && !isHarmlessExpression(node)) {
      fault(node, `the expression {${node.value ?? ''}} stands here; expected no expression but {' '}.`);
    }
    if (node.type === 'image') fault(node, 'an image stands here; expected pictures to come from states.');
    node.children?.forEach(visit);
  };
  visit(root);
  return sound;
}

type Fault = (node: MdNode, message: string) => void;

function checkElement(node: MdNode, fault: Fault): void {
  const name = node.name ?? '';
  const rule = elements.get(name);
  if (!rule) {
    fault(node, `unknown component <${name}>; expected ${oneOf([...elements.keys()])}.`);
    return;
  }
  for (const each of node.attributes ?? []) checkAttribute(node, name, each, rule, fault);
  for (const required of rule.required) {
    if (attribute(node, required)) continue;
    fault(node, `${describe(node)} has no ${required}; expected ${rule.required.join(', ')}.`);
  }
  if (rule.empty && (node.children?.length ?? 0) > 0) {
    fault(node, `${describe(node)} holds words; expected it to stand alone, as <${name} … />.`);
  }
  if (rule.full && (node.children?.length ?? 0) === 0) {
    fault(node, `${describe(node)} holds no words; expected the word that it explains inside it.`);
  }
}

function checkAttribute(
  node: MdNode,
  element: string,
  { name, value }: MdAttribute,
  rule: ElementRule,
  fault: Fault,
): void {
  if (name === undefined || !(rule.required.includes(name) || rule.optional.includes(name))) {
    fault(
      node,
      `${describe(node)} has an unknown attribute "${name ?? '{…}'}"; correct its name or take it out.`,
    );
  } else if (element === 'Fact' && name === 'digits') {
    const isDigit = typeof value === 'object' && /^\s*[0-6]\s*$/.test(value?.value ?? '');
    if (!isDigit) fault(node, `${describe(node)} has wrong digits; expected digits={0} to digits={6}.`);
  } else if (typeof value !== 'string') {
    fault(node, `${describe(node)} computes its ${name}; expected a text in quotation marks.`);
  } else if (element === 'Fact' && name === 'form' && value !== 'figures') {
    fault(node, `${describe(node)} has the form "${value}"; expected "figures".`);
  }
}

/** The element as messages call it: `<Fact id="x">`, or a step by name. */
function describe(node: MdNode): string {
  const id = attribute(node, 'id');
  if (node.name === 'Step' && id) return `step "${id}"`;
  return `<${node.name ?? ''}${id ? ` id="${id}"` : ''}>`;
}
