/** What is to be known of a step's figure, `/figures/phd-pipeline-peak.json`: unit, base, licence, date, hash, citation. */
import type { APIRoute } from 'astro';
import { rootLocale } from '../../content/locales.ts';
import { figureData } from '../../features/figures/figure-data.ts';
import { stepsOf } from '../../site/edition/steps.ts';

export const getStaticPaths = (): { params: { id: string } }[] =>
  stepsOf(rootLocale).map(({ id }) => ({ params: { id } }));

export const GET: APIRoute = ({ params }) =>
  new Response(`${JSON.stringify(figureData(params['id'] ?? ''), null, 2)}\n`);
