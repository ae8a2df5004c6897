/** What a page that takes oEmbed is told of a place (oembed.com, version 1.0), and the code that people paste. */
import { escapeXml } from '../../scene/svg.ts';
import { cardSize } from '../cards/card.ts';
import { broad, frameHeight, type FramedWords } from './frame-height.ts';

export interface Embedded {
  readonly title: string;
  readonly siteName: string;
  /** Whole addresses. */
  readonly site: string;
  readonly embed: string;
  readonly script: string;
  readonly card: string;
  /** What stands around the figure, since it takes room. */
  readonly words: FramedWords;
}

/** Width in px of a column that a figure suits. */
const usual = 640;
/** Height of the broad drawing for its width, in hundredths. */
const slope = 66.67;

/** Widths in px, from narrow phones on, in a step that skips no line for long. */
const widths = (from: number, to: number): number[] =>
  Array.from({ length: Math.ceil((to - from) / 20) }, (_, i) => from + 20 * i);

/** A line more than reckoned: the reader's fonts are not ours. */
const spare = 20;
const narrowest = 300;
/** Width in px from which on words take lines enough less that a frame is lower by them. */
const roomy = 700;
const widest = 780;

const over = (words: FramedWords, width: number): number =>
  frameHeight(words, width) + spare - (slope * width) / 100;
/** Height in px beside what the broad drawing takes of any width. */
const beside = (words: FramedWords, from = broad): number =>
  Math.ceil(Math.max(...widths(from, widest).map((width) => over(words, width))));
/** Height in px at the usual width: for pages that take a number, and no style. */
const usualHeight = (words: FramedWords): number => Math.ceil(beside(words) + (slope * usual) / 100);

/**
 * The height in CSS for every width of the column, without script: that of the broad drawing and its words; and so much
 * more under the width at which the narrow one is shown, which is square, and whose words take more lines the less
 * room they have; and less in a roomy column.
 */
function heightFor(words: FramedWords): string {
  const base = beside(words);
  const more = widths(narrowest, broad).map((width) => ({
    less: broad - width,
    height: over(words, width) - base,
  }));
  const [first = 0, last = 0] = [more[0]?.height, more.at(-1)?.height];
  const rise = Math.max(0, (first - last) / (broad - narrowest)).toFixed(2);
  const step = Math.ceil(Math.max(...more.map(({ less, height }) => height - less * Number(rise))));
  const less = `(${String(broad)}px - 100cqw)`;
  const saved = base - beside(words, roomy);
  const inRoom = saved > 0 ? ` - clamp(0px,(100cqw - ${String(roomy)}px)*999,${String(saved)}px)` : '';
  return `calc(${String(slope)}cqw + ${String(base)}px + clamp(0px,${less}*999,${String(step)}px + ${less}*${rise})${inRoom})`;
}

/** A frame as wide as its column and as high as its figure; the script makes that exact, whatever fonts the reader has. */
export const embedCode = ({ embed, title, script, words }: Embedded): string =>
  `<div style="container-type:inline-size"><iframe src="${escapeXml(embed)}" title="${escapeXml(title)}" ` +
  `width="100%" height="${String(usualHeight(words))}" style="border:0;height:${heightFor(words)}" loading="lazy"></iframe></div>` +
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
  width: usual,
  height: usualHeight(embedded.words),
});
