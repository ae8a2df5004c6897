/** The short address of a step: the one that paper carries, in letters and as a code to point a phone at. */
import type { Locale } from '../content/model.ts';
import { absolute, href, pageHref } from './urls.ts';

/** Path of the share page of a step or chapter. @example shortHref('ko', 'policy-order') // '/ko/s/policy-order/' */
export const shortHref = (locale: Locale, id: string): string =>
  href(`${locale === 'en' ? '' : `${locale}/`}s/${id}/`);

/** The same with scheme and host; without an id, the page itself. */
export const shortAddress = (locale: Locale, site: URL | undefined, id?: string): string =>
  absolute(
    id === undefined ? pageHref(locale) : shortHref(locale, id),
    site ?? new URL('https://scattered.example'),
  );
