/** What a page that takes oEmbed is told of a place. */
import type { APIRoute } from 'astro';
import { embeddedOf } from '../../../../features/embed/embedded.ts';
import { oEmbedOf } from '../../../../features/embed/oembed.ts';
import { placeOf, publishedIds } from '../../../../site/edition/places.ts';

export const getStaticPaths = (): { params: { id: string } }[] =>
  publishedIds().map((id) => ({ params: { id } }));

export const GET: APIRoute = ({ params }) =>
  new Response(JSON.stringify(oEmbedOf(embeddedOf(placeOf('ko', params['id'] ?? '')))));
