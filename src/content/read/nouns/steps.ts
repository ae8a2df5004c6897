import { attribute, factsShown, isElement, isHarmlessExpression, lineOf } from '../text/elements.ts';
import { formatFact } from '../../format/format.ts';
import type { MdNode } from '../text/mdx.ts';
import { oneOf, type Report } from '../mistakes.ts';
import { layers, type Fact, type Layer, type Locale } from '../../model.ts';
import type { FactUse, StepReading } from '../reading.ts';

/** What reading a step needs to know of its surroundings. */
export interface StepContext {
  readonly file: string;
  readonly locale: Locale;
  readonly chapter: string;
  readonly facts: ReadonlyMap<string, Fact>;
}

/**
 * Reads the steps of a chapter's tree, `undefined` in place of each that lacks an id. One whose state or heading is
 * missing has none, and one whose layer is unknown has it as it stands: what it names is judged all the same.
 * Words outside every step are mistakes: the stage would have nothing to show beside them.
 */
export function readSteps(
  root: MdNode,
  context: StepContext,
  report: Report,
): readonly (StepReading | undefined)[] {
  const steps: (StepReading | undefined)[] = [];
  for (const node of root.children ?? []) {
    if (isElement(node) && node.name === 'Step') steps.push(readStep(node, context, report));
    else if (!isHarmlessExpression(node) && node.type !== 'mdxjsEsm') {
      report(
        { file: context.file, line: lineOf(node) },
        'words stand outside every step; expected all of a chapter inside <Step>.',
      );
    }
  }
  return steps;
}

function readStep(node: MdNode, context: StepContext, report: Report): StepReading | undefined {
  const { file, locale, chapter, facts } = context;
  const at = { file, line: lineOf(node) };
  const id = attribute(node, 'id');
  const state = attribute(node, 'state');
  const layer = attribute(node, 'layer');
  checkNesting(node, file, report);
  const heading = headingOf(node, file, report);
  const known = layers.find((each) => each === layer);
  // A missing layer has been reported as a missing attribute.
  if (layer && !known) {
    report(at, `step "${id ?? ''}" has the unknown layer "${layer}"; expected ${oneOf(layers)}.`);
  }
  if (!id) return undefined;
  const uses = factsOf(node, file);
  const terms = termsOf(node, file);
  const changes = slipsOf(node, file);
  const inHeading = heading ? factsOf(heading, file).length : 0;
  return {
    doc: {
      id,
      chapter,
      state: state ?? '',
      layer: known ?? ((layer ?? '') as Layer),
      claims: [...new Set((attribute(node, 'claims') ?? '').split(/[\s,]+/).filter(Boolean))],
      heading: heading ? plain(heading, facts, locale) : '',
      words: (node.children ?? [])
        .filter(({ type }) => type === 'paragraph' || type === 'list')
        .map((part) => plain(part, facts, locale))
        .join(' '),
      facts: idsOf([...uses.slice(inHeading), ...uses.slice(0, inHeading)]),
      wordFacts: idsOf(uses.slice(inHeading)),
      slips: idsOf(changes),
      terms: idsOf(terms),
      asksToDraw: descendants(node).some((part) => isElement(part) && part.name === 'DrawnLine'),
      at,
    },
    uses,
    terms,
    changes,
  };
}

function checkNesting(step: MdNode, file: string, report: Report): void {
  for (const node of descendants(step)) {
    if (!isElement(node) || node.name !== 'Step') continue;
    report({ file, line: lineOf(node) }, 'a step stands inside a step; expected steps one after the other.');
  }
}

/** The step's heading; a mistake unless there is one, of the third level, before everything else. */
function headingOf(step: MdNode, file: string, report: Report): MdNode | undefined {
  const id = attribute(step, 'id') ?? '';
  const headings = descendants(step).filter(({ type }) => type === 'heading');
  const first = step.children?.find((node) => !isHarmlessExpression(node));
  const [heading, ...more] = headings;
  if (!heading || heading !== first || heading.depth !== 3) {
    report(
      { file, line: lineOf(heading ?? step) },
      `step "${id}" does not start with a heading; expected one line with ### before its text.`,
    );
  }
  for (const extra of more) {
    report({ file, line: lineOf(extra) }, `step "${id}" has a second heading; expected one, at its start.`);
  }
  return heading;
}

const idsOf = (uses: readonly FactUse[]): string[] => [...new Set(uses.map(({ id }) => id))];

/** Where a part of a step shows facts. */
function factsOf(part: MdNode, file: string): FactUse[] {
  return descendants(part).flatMap((node) =>
    factsShown(node).map((id) => ({ id, at: { file, line: lineOf(node) } })),
  );
}

/** Where a part of a step names terms. */
const termsOf = (part: MdNode, file: string): FactUse[] => namedBy(part, 'Term', 'id', file);

/** Where a part of a step marks slips. */
const slipsOf = (part: MdNode, file: string): FactUse[] => namedBy(part, 'Changed', 'slip', file);

function namedBy(part: MdNode, element: string, by: string, file: string): FactUse[] {
  return descendants(part)
    .filter((node) => isElement(node) && node.name === element)
    .map((node) => ({ id: attribute(node, by) ?? '', at: { file, line: lineOf(node) } }))
    .filter(({ id }) => id !== '');
}

/** The text of a part of a step, its facts formatted. */
function plain(part: MdNode, facts: ReadonlyMap<string, Fact>, locale: Locale): string {
  const text = (node: MdNode): string => {
    if (isElement(node) && node.name === 'Fact') return factText(node, facts, locale);
    if (node.type === 'mdxTextExpression') return ' ';
    return (node.value ?? '') + (node.children ?? []).map(text).join('');
  };
  // Not \s: the no-break spaces inside amounts stay.
  return text(part)
    .replace(/[ \n\t]+/g, ' ')
    .trim();
}

function factText(node: MdNode, facts: ReadonlyMap<string, Fact>, locale: Locale): string {
  const fact = facts.get(attribute(node, 'id') ?? '');
  if (!fact) return '';
  const digits = attribute(node, 'digits');
  try {
    return formatFact(fact, locale, {
      digits: digits === undefined ? undefined : Number(digits),
      form: attribute(node, 'form') === 'figures' ? 'figures' : undefined,
    });
  } catch {
    // A value that cannot be said is reported where it is declared, and stops the build.
    return String(fact.value);
  }
}

function descendants(node: MdNode): readonly MdNode[] {
  return (node.children ?? []).flatMap((child) => [child, ...descendants(child)]);
}
