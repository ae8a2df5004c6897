/** The notes of all numbers and words in one language, fetched when a reader first asks. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { locales } from '../../content/model.ts';
import { notesFile } from '../../features/notes/notes-file.ts';

export const getStaticPaths = (() =>
  locales.map((locale) => {
    const { name, body } = notesFile(locale);
    return { params: { file: name }, props: { body } };
  })) satisfies GetStaticPaths;

export const GET: APIRoute<{ body: string }> = ({ props }) => new Response(props.body);
