/** The part of html-metadata that is used; the package brings no types. */
declare module 'html-metadata' {
  type Said = Readonly<Record<string, unknown>>;
  interface Metadata {
    readonly highwirePress?: Said;
    readonly openGraph?: Said;
    readonly twitter?: Said;
    readonly general?: Said;
  }
  /** Everything that a page says of itself to programs, by vocabulary. */
  export function loadFromString(html: string): Promise<Metadata>;
}
