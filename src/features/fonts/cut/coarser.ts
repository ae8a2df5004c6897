/** Outlines on a coarser grid: the same letters in fewer bytes. */
import { Font } from 'fonteditor-core';

/** A font taken apart, as the library has it; its types leave out parts of composed glyphs. */
interface Parts {
  readonly head: Record<string, number>;
  readonly hhea: Record<string, number>;
  readonly 'OS/2': Record<string, number>;
  readonly post: Record<string, number>;
  readonly glyf: {
    readonly contours?: readonly (readonly { x: number; y: number }[])[];
    readonly glyfs?: readonly { readonly transform: { e: number; f: number } }[];
    [measure: string]: unknown;
  }[];
}

/** What is measured in units of the em, by the beginnings of names. */
const lengths =
  /^(?:xMin|xMax|yMin|yMax|xAvg|ascent|descent|lineGap|advanceWidth|leftSide|minLeft|minRight|xMaxExtent|ySub|ySuper|yStrike|sTypo|usWin|sx|sCap|underline)/;

/**
 * A font with `units` to the em instead of more. A unit of 500 is a tenth of a pixel on the largest heading, and less
 * than a twentieth in the text; Korean, whose letters are many, goes to half as many units, where an edge in the text
 * moves by less than a twentieth of a pixel. Tables of layout, which the library does not know, are left out.
 *
 * @param sfnt a TrueType font without hints
 */
export function coarser(sfnt: Buffer, units: number): Buffer {
  const font = Font.create(sfnt, { type: 'ttf', hinting: false, compound2simple: false });
  const parts = font.get() as unknown as Parts;
  const share = units / (parts.head['unitsPerEm'] ?? units);
  const scaled = (n: number): number => Math.round(n * share);
  const scaleLengths = (table: Record<string, unknown>): void => {
    for (const [name, value] of Object.entries(table))
      if (lengths.test(name) && typeof value === 'number') table[name] = scaled(value);
  };
  for (const glyph of parts.glyf) {
    scaleLengths(glyph);
    for (const point of glyph.contours?.flat() ?? [])
      Object.assign(point, { x: scaled(point.x), y: scaled(point.y) });
    for (const { transform } of glyph.glyfs ?? [])
      Object.assign(transform, { e: scaled(transform.e), f: scaled(transform.f) });
  }
  for (const table of [parts.head, parts.hhea, parts['OS/2'], parts.post]) scaleLengths(table);
  parts.head['unitsPerEm'] = units;
  font.set(parts as unknown as ReturnType<typeof font.get>);
  const written: unknown = font.write({ type: 'ttf', hinting: false, toBuffer: true });
  if (!(written instanceof Uint8Array)) throw new Error('the font was not written as bytes');
  return timeless(Buffer.from(written));
}

/**
 * The font without the time at which the library wrote it, which would make each build another. Its sums are wrong then,
 * until it is cut once more.
 */
function timeless(sfnt: Buffer): Buffer {
  const records = Array.from({ length: sfnt.readUInt16BE(4) }, (_, i) => 12 + 16 * i);
  const head = records.find((at) => sfnt.toString('latin1', at, at + 4) === 'head');
  if (head === undefined) throw new Error('the font has no head');
  const [created, end] = [20, 36].map((at) => sfnt.readUInt32BE(head + 8) + at);
  return sfnt.fill(0, created, end);
}
