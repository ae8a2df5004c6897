/** Everything may be read; the map of the site says what there is. */
import type { APIRoute } from 'astro';
import { robotsOf } from '../features/hosting/robots.ts';
import { base, isPreview, site } from '../site/urls/urls.ts';

export const GET: APIRoute = () => new Response(robotsOf({ origin: site.origin, base, preview: isPreview }));
