/** Addresses of shared places: in the story, on their own page, embedded. Without a leading slash or a host. */
import type { Locale } from '../../content/model.ts';
import { folderOf, href, pageHref } from './urls.ts';

/** The place in the story. @example storyHref('ko', 'policy') // '/ko/#policy' */
export const storyHref = (locale: Locale, id: string): string => `${pageHref(locale)}#${id}`;

/** The share page: the short address that is printed, copied and put into QR codes. @example '/s/policy/' */
export const shareHref = (locale: Locale, id: string): string => href(`${folderOf(locale)}s/${id}/`);

/** A claim on its own page. @example claimHref('ko', 'C05') // '/ko/c/C05/' */
export const claimHref = (locale: Locale, id: string): string => href(`${folderOf(locale)}c/${id}/`);

/** The figure alone, for other people's pages. */
export const embedHref = (locale: Locale, id: string): string => href(`${folderOf(locale)}embed/${id}/`);

/** What an oEmbed consumer is told about a place. */
export const oEmbedHref = (locale: Locale, id: string): string => `${embedHref(locale, id)}oembed.json`;
