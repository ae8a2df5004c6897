import { readYaml, type Path } from '../text/document.ts';
import { factMark } from '../text/flat-text.ts';
import { listing, type Listing } from '../listing.ts';
import type { Report } from '../mistakes.ts';
import { locales, type Both, type Claim, type Locale, type Place } from '../../model.ts';
import { placeholderNames, withoutPlaceholders } from '../../format/placeholders.ts';
import { claimSchema } from '../../schema.ts';
import type { FactUse } from '../reading.ts';
import type { Tree } from '../text/tree.ts';
import { textAt, validate } from '../validate.ts';

/** A claim with the places of its texts and of the facts in them. */
export interface ClaimReading {
  readonly claim: Claim;
  readonly uses: readonly (FactUse & { readonly locale: Locale })[];
  /** Where each field stands, for messages. */
  readonly place: (path: Path) => Place;
}

/** Reads `claims.yaml`, the list of the article's claims with our verdicts. */
export function readClaims(tree: Tree, report: Report): Listing<ClaimReading> {
  const claims = listing<ClaimReading>('claim', report);
  const path = 'claims.yaml';
  const doc = tree.has(path) ? readYaml(tree.name(path), tree.text(path), report) : undefined;
  if (!tree.has(path)) report({ file: tree.name(path) }, 'the file is missing; expected the list of claims.');
  if (!Array.isArray(doc?.data)) {
    if (doc) report({ file: doc.file }, 'the file holds no list; expected a list of claims.');
    claims.lose();
    return claims;
  }
  for (const index of doc.data.keys()) {
    const id = textAt(doc.data, [index, 'id']);
    const name = id === undefined ? `claim number ${index + 1}` : `claim "${id}"`;
    const at = doc.place([index]);
    const isNew = id !== undefined && claims.declare(id, at);
    const claim = validate(claimSchema, { name, doc, path: [index] }, report);
    if (!claim && isNew) claims.spoil(id, doc.data[index]);
    if (!claim || !isNew) continue;
    const place = (field: Path): Place => doc.place([index, ...field]);
    const uses = textsOf(claim).flatMap(({ path: field, text }) => usesIn(field, text, place));
    claims.add(claim.id, { claim: { ...claim, at }, uses, place });
  }
  return claims;
}

/**
 * Every text of a claim with where it stands. `restates` marks those that say what the article says, whose own "tripled"
 * is no number of ours; in the others we speak ourselves.
 */
export function textsOf(
  claim: Pick<Claim, 'short' | 'says' | 'alone' | 'parts' | 'why' | 'changes' | 'history'>,
): readonly { readonly path: Path; readonly text: Both; readonly restates: boolean }[] {
  return [
    { path: ['short'], text: claim.short, restates: true },
    { path: ['says'], text: claim.says, restates: true },
    ...(claim.alone ? [{ path: ['alone'], text: claim.alone, restates: true }] : []),
    ...claim.parts.map(({ says }, i) => ({ path: ['parts', i, 'says'], text: says, restates: true })),
    { path: ['why'], text: claim.why, restates: false },
    { path: ['changes'], text: claim.changes, restates: false },
    ...claim.history.map(({ why }, i) => ({ path: ['history', i, 'why'], text: why, restates: false })),
  ];
}

/** The facts that a text in both languages names, with their places. */
export function usesIn(
  field: string | Path,
  text: Both,
  place: (path: Path) => Place,
): (FactUse & { readonly locale: Locale })[] {
  return locales.flatMap((locale) =>
    placeholderNames(text[locale]).map((id) => ({ id, locale, at: place([field, locale].flat()) })),
  );
}

/** The text with its facts taken out, so that the prose lint sees only the words around them. */
export function wordsOnly(text: string): string {
  return withoutPlaceholders(text, factMark);
}
