/** The scenes of one language in one box, for the live stage: `/stage/en-wide.json`. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { locales, type Locale } from '../../content/model.ts';
import { boxIds, type BoxId } from '../../scene/scene.ts';
import { pack } from '../../scene/wire.ts';
import { layerName, pictureOf, stepsOf } from '../../site/edition/steps.ts';

export const getStaticPaths = (() =>
  locales.flatMap((locale) =>
    boxIds.map((box) => ({ params: { file: `${locale}-${box}` }, props: { locale, box } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ locale: Locale; box: BoxId }> = ({ props: { locale, box } }) =>
  new Response(
    JSON.stringify(
      pack(
        box,
        new Map(
          stepsOf(locale).map((step) => [
            step.id,
            { ...pictureOf(locale, step, box), layer: layerName(locale, step) },
          ]),
        ),
      ),
    ),
  );
