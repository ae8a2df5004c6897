/** What a page that takes oEmbed is told of a place (oembed.com, version 1.0), and the code that people paste. */
import { escapeXml } from '../../scene/svg.ts';
import { cardSize } from '../cards/card.ts';
import { broad, frameHeight, type FramedWords } from './frame-height.ts';

export interface Embedded {
  readonly title: string;
  readonly siteName: string;
  /** Whole addresses. */
  readonly site: string;
  readonly page: string;
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

/** Widths in px from one to another, in steps that skip no line for long. */
const widths = (from: number, to: number): number[] =>
  Array.from({ length: Math.ceil((to - from) / 5) }, (_, i) => from + 5 * i);

/** Half a line more than reckoned: a reader's fonts are fitted to ours, and not the same. */
const spare = 12;
/** Widths in px where a slope begins and ends: words take ever more lines the less room they have. */
const narrow = [300, 400, broad] as const;
/** Width in px from which on words take lines enough less that a frame is lower by them. */
const roomy = 660;
const widest = 790;

/** Height in px beside what the broad drawing takes of that width. */
const over = (words: FramedWords, width: number): number =>
  frameHeight(words, width) + spare - (slope * width) / 100;
/** The same, enough for every width from one on. */
const beside = (words: FramedWords, from = broad): number =>
  Math.ceil(Math.max(...widths(from, widest).map((width) => over(words, width))));
/** Height in px at the usual width: for pages that take a number, and no style. */
const usualHeight = (words: FramedWords): number => Math.ceil(beside(words) + (slope * usual) / 100);

/**
 * The height in CSS for every width of the column, without script: that of the broad drawing and its words; under the
 * width at which the narrow one is shown, which is square, so much more as the higher of two slopes has it, one for
 * small phones and one for the rest; and less in a roomy column.
 */
function heightFor(words: FramedWords): string {
  const base = beside(words);
  const less = `(${String(broad)}px - 100cqw)`;
  const slopes = narrow.slice(1).map((to, i) => {
    const more = widths(narrow[i] ?? to, to).map((width) => ({
      less: broad - width,
      height: over(words, width) - base,
    }));
    const [first, last] = [more[0], more.at(-1)];
    const rise = first && last ? ((first.height - last.height) / (first.less - last.less)).toFixed(2) : '0';
    const step = Math.ceil(Math.max(...more.map(({ less, height }) => height - less * Number(rise))));
    return `${String(step)}px + ${less}*${rise}`;
  });
  const saved = base - beside(words, roomy);
  const inRoom = saved > 0 ? ` - clamp(0px,(100cqw - ${String(roomy)}px)*999,${String(saved)}px)` : '';
  return `calc(${String(slope)}cqw + ${String(base)}px + clamp(0px,${less}*999,max(${slopes.join(',')}))${inRoom})`;
}

/** A frame as wide as its column and as high as its figure; the script makes that exact, whatever fonts the reader has. */
export const embedCode = ({ embed, title, script, words }: Embedded): string =>
  `<div style="container-type:inline-size"><iframe src="${escapeXml(embed)}" title="${escapeXml(title)}" ` +
  `width="100%" height="${String(usualHeight(words))}" frameborder="0" style="border:0;height:${heightFor(words)}" loading="lazy"></iframe></div>` +
  `<script async src="${escapeXml(script)}"></script>`;

/**
 * WordPress lets a frame have its height only where a quotation begins the code: it shows that until the frame has spoken,
 * or instead of it, without script. Elsewhere it is hidden by a box, which WordPress takes away.
 */
const untilFramed = ({ page, title }: Embedded): string =>
  `<div hidden><blockquote><a href="${escapeXml(page)}">${escapeXml(title)}</a></blockquote></div>`;

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
  html: untilFramed(embedded) + embedCode(embedded),
  width: usual,
  height: usualHeight(embedded.words),
});
