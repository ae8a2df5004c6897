/** What a page that takes oEmbed is told of a place. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { embeddedOf } from '../../../../features/embed/embedded.ts';
import { oEmbedOf } from '../../../../features/embed/oembed.ts';
import { rightsOf } from '../../../../features/figures/figure-rights.ts';
import { pictureOf } from '../../../../site/edition/steps.ts';
import type { SharedPlace } from '../../../../site/edition/places.ts';
import { placePaths } from '../../../../site/i18n/locale-paths.ts';

export const getStaticPaths = (() => placePaths()) satisfies GetStaticPaths;

export const GET: APIRoute<{ place: SharedPlace }> = ({ props: { place } }) => {
  const { locale, step } = place;
  const rights = rightsOf(pictureOf(locale, step, 'medium'), locale);
  return new Response(JSON.stringify(oEmbedOf(embeddedOf(place, rights))));
};
