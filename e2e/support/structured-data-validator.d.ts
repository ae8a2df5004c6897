/** The part of Adobe's validator that is used; the package brings no types. */
declare module '@adobe/structured-data-validator' {
  export interface Issue {
    readonly issueMessage: string;
    readonly severity: 'ERROR' | 'WARNING';
    readonly rootType: string;
    readonly fieldNames?: readonly string[];
    readonly path?: unknown;
  }
  /** The file that schema.org offers as `schemaorg-all-https.jsonld`. */
  export interface Vocabulary {
    readonly '@graph': readonly object[];
  }
  export default class Validator {
    constructor(vocabulary: Vocabulary);
    validate(found: { readonly jsonld: Readonly<Record<string, object[]>> }): Promise<readonly Issue[]>;
  }
}
