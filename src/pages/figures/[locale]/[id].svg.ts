/** A step's figure as a file to keep: `/figures/en/phd-pipeline-peak.svg`, complete without our page. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { locales, type Locale, type StepDoc } from '../../../content/model.ts';
import { figureSheet } from '../../../features/figures/figures.ts';
import { standaloneSvg } from '../../../features/figures/standalone.ts';
import { stepsOf } from '../../../site/edition/steps.ts';

export const getStaticPaths = (() =>
  locales.flatMap((locale) =>
    stepsOf(locale).map((step) => ({ params: { locale, id: step.id }, props: { locale, step } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ locale: Locale; step: StepDoc }> = ({ props: { locale, step } }) => {
  const { sheet, facts } = figureSheet(locale, step);
  return new Response(standaloneSvg(sheet, facts));
};
