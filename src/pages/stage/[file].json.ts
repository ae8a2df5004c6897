/** The scenes of one language in one box, for the live stage: those of the steps, or of the days between. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { locales } from '../../content/model.ts';
import { dayFiles, sceneFiles } from '../../features/article/scene-files.ts';

export const getStaticPaths = (() =>
  locales.flatMap((locale) =>
    [...sceneFiles(locale).files, ...dayFiles(locale).files].map(([file, body]) => ({
      params: { file },
      props: { body },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ body: string }> = ({ props }) => new Response(props.body);
