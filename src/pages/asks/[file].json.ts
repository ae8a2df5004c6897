/** What the marks of every picture of a language answer, fetched when a reader first asks. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { locales } from '../../content/model.ts';
import { askFiles } from '../../features/article/scene-files.ts';

export const getStaticPaths = (() =>
  locales.flatMap((locale) =>
    [...askFiles(locale).files].map(([file, body]) => ({ params: { file }, props: { body } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ body: string }> = ({ props }) => new Response(props.body);
