/** The short address of a step: the one that paper carries, in letters and as a code to point a phone at. */
import type { Locale } from '../../content/model.ts';
import { shareHref } from './addresses.ts';
import { absolute, pageHref } from './urls.ts';

/** Address of the share page of a step or chapter; without an id, of the page itself. */
export const shortAddress = (locale: Locale, id?: string): string =>
  absolute(id === undefined ? pageHref(locale) : shareHref(locale, id));
