/** Pages that exist in every language: one file, `[...locale]/…`, serves them all. */
import { locales, rootLocale, type Locale } from '../../content/locales.ts';
import type { Claim } from '../../content/model.ts';
import { tellings } from '../edition/telling.ts';
import { placeOf, publishedIds, type SharedPlace } from '../edition/places.ts';

/** The `[...locale]` of an address: the first language is at the root. */
const segment = (locale: Locale): string | undefined => (locale === rootLocale ? undefined : locale);

/** A page per language. */
export const localePaths = (): { params: { locale: string | undefined }; props: { locale: Locale } }[] =>
  locales.map((locale) => ({ params: { locale: segment(locale) }, props: { locale } }));

/** A page per language and claim. */
export const claimPaths = (): {
  params: { locale: string | undefined; id: string };
  props: { locale: Locale; claim: Claim };
}[] =>
  locales.flatMap((locale) =>
    tellings[locale].claims.map((claim) => ({
      params: { locale: segment(locale), id: claim.id },
      props: { locale, claim },
    })),
  );

/** A page per language and id that was ever published. */
export const placePaths = (): {
  params: { locale: string | undefined; id: string };
  props: { place: SharedPlace };
}[] =>
  locales.flatMap((locale) =>
    publishedIds().map((id) => ({
      params: { locale: segment(locale), id },
      props: { place: placeOf(locale, id) },
    })),
  );
