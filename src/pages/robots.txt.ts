/** Everything may be read; the map of the site says what there is. */
import type { APIRoute } from 'astro';
import { absolute, href } from '../site/urls/urls.ts';

export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute(href('sitemap.xml'))}\n`);
