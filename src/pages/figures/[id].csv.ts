/** The rows behind a step's figure, exactly those drawn: `/figures/phd-pipeline-peak.csv`. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { rootLocale } from '../../content/locales.ts';
import { content } from '../../site/edition/content.ts';
import { figureCsv } from '../../features/figures/figure-rows.ts';
import { pictureOf, stepsOf } from '../../site/edition/steps.ts';

export const getStaticPaths = (() =>
  stepsOf(rootLocale).flatMap((step) => {
    const { rows } = pictureOf(rootLocale, step, 'narrow');
    const table = rows && content.tables.get(rows.table);
    return table ? [{ params: { id: step.id }, props: { text: figureCsv(rows, table) } }] : [];
  })) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
