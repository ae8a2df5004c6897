/** What a figure owes to others, and what others may do with it. */
import type { Locale } from '../../content/model.ts';
import type { Picture } from '../../story/chapter.ts';
import { tellings } from '../../site/edition/telling.ts';

/** The licence of words and pictures; tables have their own. */
export const licence = {
  name: 'CC BY 4.0',
  /** As SPDX calls it. */
  id: 'CC-BY-4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

/** Whose the numbers of a picture are: the words of its table, or that they are cited; nothing where it shows none. */
export function attributionOf({ rows, sources }: Picture, locale: Locale): string | undefined {
  const { say, table } = tellings[locale];
  if (rows) return table(rows.table).attribution[locale];
  return sources.length > 0 ? say('figure.cited') : undefined;
}

/** What may be done with the picture, and whose its numbers are. @example "Picture: Scattered, CC BY 4.0. Data: …" */
export function rightsOf(picture: Picture, locale: Locale): string {
  const { say } = tellings[locale];
  return [
    say('figure.rights', { site: say('site.name'), licence: licence.name }),
    attributionOf(picture, locale),
  ]
    .filter(Boolean)
    .join(' ');
}
