/** The figures of steps as files to keep: which there are, and what each says. */
import type { Locale, StepDoc } from '../../content/model.ts';
import { citeShort, plainRuns } from '../citations/cite.ts';
import { edition } from '../../site/edition/content.ts';
import { rightsOf } from './figure-rights.ts';
import { layOutSheet, type Sheet } from './sheet.ts';
import { shortAddress } from '../../site/urls/short-address.ts';
import type { SheetFacts } from './standalone.ts';
import { layerName, pictureOf, sourcesOf } from '../../site/edition/steps.ts';
import { tellings } from '../../site/edition/telling.ts';
import { href, shown } from '../../site/urls/urls.ts';

/** Address on this site of a figure's file. @example figureHref('ko', 'phd-pipeline-peak', 'svg') */
export const figureHref = (locale: Locale, id: string, kind: 'svg' | 'png'): string =>
  href(`figures/${locale}/${id}.${kind}`);

/** Address on this site of the rows behind a figure, or of what is to be known of it: the same in both languages. */
export const rowsHref = (id: string, kind: 'csv' | 'json'): string => href(`figures/${id}.${kind}`);

/** A step's figure with all its words, laid out, and what programs are told of it. */
export function figureSheet(
  locale: Locale,
  step: StepDoc,
): { readonly sheet: Sheet; readonly facts: SheetFacts } {
  const { say } = tellings[locale];
  const picture = pictureOf(locale, step, 'medium');
  const { key, description } = picture;
  const sources = sourcesOf(picture.sources);
  const cited = plainRuns(citeShort(sources, locale));
  const rights = rightsOf(picture, locale);
  const page = shortAddress(locale, step.id);
  const site = say('site.name');
  return {
    sheet: layOutSheet(picture.scene, {
      site,
      layer: layerName(locale, step),
      title: step.heading,
      key,
      source: sources.length > 0 ? say('figure.source', { source: cited }) : undefined,
      rights,
      address: shown(page),
    }),
    facts: {
      locale,
      title: step.heading,
      description: `${description} ${key}`,
      creator: site,
      date: edition.date,
      source: sources.length > 0 ? cited : undefined,
      rights,
      page,
    },
  };
}
