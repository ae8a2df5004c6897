/**
 * A figure as a file to keep: its sheet as an SVG document in light colours that needs nothing from outside.
 *
 * Its words are text, so that they can be searched, copied, translated and edited, which outlines cannot; the build
 * puts the letters that they need into the file (`src/features/figures/letters.ts`), so that it looks the same everywhere
 * all the same. Drawing programs that take no fonts from a file find them by name or use their nearest relatives. The
 * PNG of the same sheet is made of outlines (`drawnSvg`), since what makes pixels of it takes no fonts either.
 */
import { escapeXml, paintMarks } from '../../scene/svg.ts';
import { languages, type Locale, type Script } from '../../content/locales.ts';
import { labelLeft, labelSetting } from '../cards/card-picture.ts';
import type { Face, Typesetter } from '../../scene/typesetter.ts';
import { licence } from './figure-rights.ts';
import type { Sheet, SheetLine } from './sheet.ts';
import { faint, light } from '../../site/tokens/tokens.ts';

/** What programs are told of the file, in Dublin Core and Creative Commons' words. */
export interface SheetFacts {
  readonly locale: Locale;
  readonly title: string;
  readonly description: string;
  readonly creator: string;
  /** ISO date of the edition. */
  readonly date: string;
  readonly source: string | undefined;
  readonly rights: string;
  /** Whole address of the figure's own page. */
  readonly page: string;
}

const stacks: Readonly<Record<Script, Readonly<Record<'serif' | 'sans', string>>>> = {
  latin: {
    serif: "Newsreader,Pretendard,Georgia,'Times New Roman',serif",
    sans: "Pretendard,'Helvetica Neue',Arial,'Apple SD Gothic Neo','Malgun Gothic',sans-serif",
  },
  korean: {
    serif: "'Noto Serif KR',Pretendard,'Noto Serif CJK KR',AppleMyungjo,Batang,serif",
    sans: "Pretendard,'Apple SD Gothic Neo','Malgun Gothic','Noto Sans KR','Noto Sans CJK KR',sans-serif",
  },
};

const tones = Object.entries(light)
  .map(([tone, colour]) => `.s-${tone}{stroke:${colour}}.f-${tone}{fill:${colour}}`)
  .join('');
/** As `scene.css` has it. */
const drawing = `${tones}path,line{fill:none}.hair{stroke-width:1}.faint{opacity:${String(faint)}}`;

const root = ({ width, height }: Sheet, scale: number, more: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width * scale}" height="${height * scale}"${more}>`;

/** The ground, the hairlines, and whatever stands where the picture is. */
const ground = ({ width, height, rules }: Sheet): string =>
  [
    `<rect width="${width}" height="${height}" class="f-ground"/>`,
    ...rules.map((y, i) => {
      const tone = i === 0 ? 'ink' : 'ink-3';
      return `<line class="s-${tone} hair" x1="40" y1="${y}" x2="${width - 40}" y2="${y}"/>`;
    }),
  ].join('');

const faceClass: Readonly<Record<Face, string>> = {
  display: 'num',
  text: 'num',
  sans: 'label',
  'sans-bold': 'label bold',
};

const textLine = ({ text, face, size, x, y, anchor, tone }: SheetLine): string =>
  `<text class="f-${tone} ${faceClass[face]}" x="${x}" y="${y}" font-size="${size}"${
    anchor === 'end' ? ' text-anchor="end"' : ''
  }>${escapeXml(text)}</text>`;

/** Title, maker, date, source, rights and address as RDF, which drawing programs and archives read. */
function metadata({ locale, title, description, creator, date, source, rights, page }: SheetFacts): string {
  const about = Object.entries({
    title,
    description,
    creator,
    publisher: creator,
    date,
    language: locale,
    format: 'image/svg+xml',
    type: 'StillImage',
    identifier: page,
    source,
    rights,
  }).map(([name, value]) => (value === undefined ? '' : `<dc:${name}>${escapeXml(value)}</dc:${name}>`));
  return [
    '<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:cc="http://creativecommons.org/ns#">',
    `<cc:Work rdf:about="${escapeXml(page)}">${about.join('')}<cc:license rdf:resource="${licence.url}"/></cc:Work>`,
    '</rdf:RDF></metadata>',
  ].join('');
}

/** The sheet as an SVG document whose words are text. */
export function standaloneSvg(sheet: Sheet, facts: SheetFacts): string {
  const { serif, sans } = stacks[languages[facts.locale].script];
  const style = `${drawing}text{font-family:${sans};font-variant-numeric:tabular-nums lining-nums}.bold{font-weight:600}.num{font-family:${serif};font-weight:500;font-variant-numeric:proportional-nums lining-nums;letter-spacing:-.01em}`;
  return [
    root(sheet, 1, ` lang="${facts.locale}" role="img" aria-labelledby="t d"`),
    `<title id="t">${escapeXml(facts.title)}</title><desc id="d">${escapeXml(facts.description)}</desc>`,
    `${metadata(facts)}<style>${style}</style>`,
    ground(sheet),
    ...sheet.lines.map(textLine),
    `<g transform="translate(${sheet.at.x} ${sheet.at.y})">${paintMarks(sheet.scene, 'figure')}</g>`,
    '</svg>\n',
  ].join('');
}

/** The sheet without a single `text`, every letter drawn by the typesetter, `scale` pixels to one of its own. */
export function drawnSvg(sheet: Sheet, type: Typesetter, scale: number): string {
  const labels = sheet.scene.marks.filter((mark) => mark.kind === 'label');
  const marks = sheet.scene.marks.filter((mark) => mark.kind !== 'label');
  const outline = (tone: string, d: string): string => `<path class="f-${tone} letters" d="${d}"/>`;
  return [
    root(sheet, scale, ''),
    // Letters are filled paths; all others are strokes.
    `<style>${drawing.replace('path,', 'path:not(.letters),')}</style>`,
    ground(sheet),
    ...sheet.lines.map(({ text, face, size, x, y, anchor, tone }) => {
      const setting = { face, size, tracking: face === 'display' ? -0.01 : 0 };
      const left = anchor === 'end' ? x - type.width(text, setting) : x;
      return outline(tone, type.outline(text, setting, left, y));
    }),
    `<g transform="translate(${sheet.at.x} ${sheet.at.y})">`,
    paintMarks({ ...sheet.scene, marks }, 'figure'),
    ...labels.map((label) => {
      const setting = labelSetting(label);
      const x = labelLeft(label, type.width(label.text, setting));
      return outline(label.tone, type.outline(label.text, setting, x, label.y));
    }),
    '</g></svg>\n',
  ].join('');
}
