/** The parts of citation-js that are used; its packages bring no types. */
declare module '@citation-js/core' {
  export interface FormatOptions {
    readonly format?: 'html' | 'text';
    readonly template?: string;
    readonly lang?: string;
    readonly asEntryArray?: boolean;
  }
  export class Cite {
    /** Items of CSL-JSON, or a text in a form that a loaded plugin reads. */
    constructor(items: readonly object[] | string);
    readonly data: readonly { readonly id: string; readonly title: string }[];
    format(
      output: 'bibliography',
      options: FormatOptions & { asEntryArray: true },
    ): [id: string, entry: string][];
    format(output: 'bibtex' | 'ris'): string;
  }
  interface Register {
    add(name: string, data: string): void;
  }
  export const plugins: {
    readonly config: {
      get(name: '@csl'): { readonly styles: Register; readonly locales: Register };
      get(name: '@bibtex'): {
        readonly format: { useIdAsLabel: boolean; checkLabel: boolean; asciiOnly: boolean };
      };
    };
  };
}
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
