/** A chapter's words, ready to be rendered: the MDX behind a chapter that was checked. */
import { getCollection, render, type RenderResult } from 'astro:content';
import type { ChapterDoc } from '../../content/model.ts';

/** The component that holds all steps of a chapter. */
export async function wordsOf({ file }: ChapterDoc): Promise<RenderResult['Content']> {
  const name = file.replace(/^.*chapters\//, 'chapters/');
  const entry = (await getCollection('chapters')).find(({ filePath }) => filePath?.endsWith(name));
  if (!entry) throw new Error(`${file} was checked but cannot be rendered`);
  return (await render(entry)).Content;
}
