/** What a page that takes oEmbed is told of a place (oembed.com, version 1.0), and the code that people paste. */
import { escapeXml } from '../../scene/svg.ts';
import { cardSize } from '../cards/card.ts';

export interface Embedded {
  readonly title: string;
  readonly siteName: string;
  /** Whole addresses. */
  readonly site: string;
  readonly embed: string;
  readonly script: string;
  readonly card: string;
}

/** Width and height in px that suit the figure before it has reported its own height. */
export const embedSize = { width: 640, height: 640 };

/** A frame that is as wide as its column, and a script that gives it the height it asks for. */
export const embedCode = ({ embed, title, script }: Embedded): string =>
  `<iframe src="${escapeXml(embed)}" title="${escapeXml(title)}" width="100%" height="${String(embedSize.height)}" style="border:0" loading="lazy"></iframe>` +
  `<script async src="${escapeXml(script)}"></script>`;

/** The oEmbed answer, type "rich". */
export const oEmbedOf = (embedded: Embedded): Readonly<Record<string, string | number>> => ({
  version: '1.0',
  type: 'rich',
  title: embedded.title,
  provider_name: embedded.siteName,
  provider_url: embedded.site,
  thumbnail_url: embedded.card,
  thumbnail_width: cardSize.width,
  thumbnail_height: cardSize.height,
  html: embedCode(embedded),
  ...embedSize,
});
