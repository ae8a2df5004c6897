/**
 * A card: the picture that stands for a link where links are shared. Pure composition: what goes where, and the SVG
 * of it. Text is drawn as outlines, so a card looks the same on every machine, whatever fonts that has.
 */
import type { Scene, Tone } from '../../scene/scene.ts';
import { paintMarks } from '../../scene/svg.ts';
import { labelLeft, labelSetting, placePicture, type Placed } from './card-picture.ts';
import type { Setting, Typesetter } from '../../scene/typesetter.ts';
import { breakLines, even, faultsIn } from '../../scene/line-breaks.ts';
import { faint, light } from '../../site/tokens/tokens.ts';

/** Size of a card in pixels: what every network asks for. */
export const cardSize = { width: 1200, height: 630 } as const;

/** What a card says and shows. */
export interface Card {
  /** Name of the site; none on a card whose title it is. */
  readonly site: string | undefined;
  /** Opposite the name: whose word a step is ("The record"), or the number of a chapter. */
  readonly note: string | undefined;
  /** The takeaway of a step, or the title of a chapter or of the whole. */
  readonly title: string;
  /** A takeaway is a sentence; a title is a few words, set larger. */
  readonly kind: 'takeaway' | 'title';
  /** Over the foot, and second to the title alone: what we make of it. */
  readonly verdict?: string;
  /** Small, at the foot: what one dot is, or the summary of a chapter. */
  readonly foot: string;
  readonly scene: Scene;
  readonly script: 'latin' | 'korean';
}

/** A line of text in its place. */
export interface SetLine {
  readonly text: string;
  readonly setting: Setting;
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly width: number;
  readonly tone: Tone;
}

/** A card as places: what is painted, and what tests hold to its rules. */
export interface CardLayout {
  readonly lines: readonly SetLine[];
  /** Height of the hairline under the masthead; none where there is no masthead. */
  readonly rule: number | undefined;
  readonly picture: Placed;
  /** Whether all words found room. */
  readonly fits: boolean;
}

/** The column of words. */
export const column = { left: 56, right: 572, top: 56, bottom: 582 } as const;
const columnWidth = column.right - column.left;

/** How the parts of a card are set, by script: Hangul fills its square, so it is smaller and further apart. */
const styles = {
  latin: {
    sizes: { takeaway: [84, 80, 76, 72, 68, 64, 60, 56], title: [140, 126, 112, 100, 90, 80, 70] },
    tracking: -0.018,
    leading: 1.06,
    /** From the top of the first line to its baseline, and from the last baseline to the ink's end, in em. */
    rise: 0.68,
    drop: 0.22,
    foot: { takeaway: { face: 'sans', size: 23 }, title: { face: 'text', size: 28 } },
    footLeading: 1.36,
  },
  korean: {
    sizes: { takeaway: [70, 66, 62, 58, 54, 50], title: [92, 84, 76, 70, 64, 58] },
    tracking: -0.012,
    leading: 1.28,
    rise: 0.8,
    drop: 0.1,
    foot: { takeaway: { face: 'sans', size: 22 }, title: { face: 'sans', size: 24 } },
    footLeading: 1.55,
  },
} as const;

const verdictSize = 34;

/** What a title would rather give up of its size than have: a fourth line, a break against the sense, a ragged block. */
const costs = { line: 0.84, fault: 0.84, ragged: 0.76 } as const;
const fewLines = 3;

interface Block {
  readonly lines: readonly string[];
  readonly setting: Setting;
  /** From baseline to baseline. */
  readonly step: number;
  readonly fits: boolean;
}

/** The title as large as it goes in `room`, but rather a size or two smaller than badly broken. */
function setTitle({ title, kind, script }: Card, room: number, type: Typesetter): Block {
  const { sizes, tracking, leading, rise, drop } = styles[script];
  const blocks = sizes[kind].flatMap((size) => {
    const setting: Setting = { face: 'display', size, tracking };
    const measure = (line: string): number => type.width(line, setting);
    const step = Math.round(size * leading);
    return [0, 1].map((more) => {
      const { lines, fits } = breakLines(title, columnWidth, measure, { more });
      const height = size * rise + (lines.length - 1) * step + size * drop;
      const score =
        size *
        costs.line ** Math.max(0, lines.length - fewLines) *
        costs.fault ** faultsIn(lines) *
        (even(lines, measure) ? 1 : costs.ragged);
      return { lines, setting, step, score, fits: fits && height <= room };
    });
  });
  const fitting = blocks.filter(({ fits }) => fits);
  return (fitting.length > 0 ? fitting : blocks.slice(-2, -1)).reduce((best, block) =>
    block.score > best.score ? block : best,
  );
}

/** Puts everything in its place. */
export function layOut(card: Card, type: Typesetter): CardLayout {
  const { rise, foot, footLeading } = styles[card.script];
  const lines: SetLine[] = [];
  const put = (text: string, setting: Setting, x: number, y: number, tone: Tone): void => {
    lines.push({ text, setting, x, y, tone, width: type.width(text, setting) });
  };

  const mast = column.top + 24;
  if (card.site !== undefined) put(card.site, { face: 'display', size: 34 }, column.left, mast, 'ink');
  if (card.note !== undefined) {
    const setting: Setting =
      card.kind === 'title' ? { face: 'display', size: 34 } : { face: 'sans-bold', size: 25 };
    put(card.note, setting, column.right - type.width(card.note, setting), mast, 'ink-2');
  }
  const rule = card.site === undefined ? undefined : mast + 20;

  const footSetting: Setting = foot[card.kind];
  const footStep = Math.round(footSetting.size * footLeading);
  const footer = breakLines(card.foot, columnWidth, (line) => type.width(line, footSetting), {
    sense: card.kind === 'takeaway',
  });
  const footFirst = column.bottom - (footer.lines.length - 1) * footStep;
  footer.lines.forEach((line, i) => {
    put(line, footSetting, column.left, footFirst + i * footStep, 'ink-2');
  });

  const top = rule === undefined ? column.top - 4 : rule + 38;
  let footTop = footFirst - footSetting.size;
  if (card.verdict !== undefined) {
    footTop -= 14;
    put(card.verdict, { face: 'sans-bold', size: verdictSize }, column.left, footTop, 'ink');
    footTop -= verdictSize;
  }
  const title = setTitle(card, footTop - 28 - top, type);
  const first = Math.round(top + title.setting.size * rise);
  title.lines.forEach((line, i) => {
    put(line, title.setting, column.left, first + i * title.step, 'ink');
  });
  return { lines, rule, picture: placePicture(card.scene, type), fits: title.fits && footer.fits };
}

/**
 * A card as an SVG document in light colours, without a single `text`.
 *
 * @throws when there are more words than room
 */
export function cardSvg(card: Card, type: Typesetter): string {
  const { lines, rule, picture, fits } = layOut(card, type);
  if (!fits)
    throw new Error(`the card "${card.title}" has more words than room: shorten its title or "${card.foot}"`);
  const { width, height } = cardSize;
  const labels = card.scene.marks.filter((mark) => mark.kind === 'label');
  const marks = card.scene.marks.filter((mark) => mark.kind !== 'label');
  const tones = Object.entries(light).map(
    ([tone, colour]) => `.s-${tone}{stroke:${colour}}.f-${tone}{fill:${colour}}`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<style>[class^=s]{fill:none}.hair{stroke-width:1}.faint{opacity:${String(faint)}}${tones.join('')}</style>`,
    `<rect width="${width}" height="${height}" class="f-ground"/>`,
    rule === undefined
      ? ''
      : `<line class="s-ink-3" x1="${column.left}" y1="${rule}" x2="${column.right}" y2="${rule}" stroke-width="1.5"/>`,
    ...lines.map(
      ({ text, setting, x, y, tone }) => `<path class="f-${tone}" d="${type.outline(text, setting, x, y)}"/>`,
    ),
    `<g transform="translate(${picture.x} ${picture.y}) scale(${picture.scale})">`,
    // Labels last: nothing of a picture may cross its words.
    paintMarks({ ...card.scene, marks }, 'card'),
    ...labels.map((label) => {
      const setting = labelSetting(label);
      const x = labelLeft(label, type.width(label.text, setting));
      return `<path class="f-${label.tone}" d="${type.outline(label.text, setting, x, label.y)}"/>`;
    }),
    '</g></svg>\n',
  ].join('');
}
