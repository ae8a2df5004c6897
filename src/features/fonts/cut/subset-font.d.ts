/** The parts of subset-font and fontverter that are used; the packages bring no types. */
declare module 'subset-font' {
  interface Options {
    readonly targetFormat: 'woff2' | 'sfnt' | 'truetype';
    readonly keepFeatures?: string[];
    readonly noHinting?: boolean;
    readonly variationAxes?: Record<string, number>;
  }
  export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>;
}

declare module 'fontverter' {
  export function convert(font: Buffer, toFormat: 'woff2'): Promise<Buffer>;
}
