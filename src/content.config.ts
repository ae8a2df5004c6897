/** Astro's view of the chapters: only for rendering. What they may hold is checked by `src/content`. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { locales } from './content/locales.ts';

const base = process.env['CONTENT_DIR'] ?? './content';

export const collections = {
  chapters: defineCollection({
    loader: glob({ base: `${base}/chapters`, pattern: `{${locales.join()}}/*.mdx` }),
  }),
};
