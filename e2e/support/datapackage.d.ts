/** The part of datapackage that is used; the package brings no types. */
declare module 'datapackage' {
  interface Resource {
    readonly name: string;
    /** Rows cast to the types of their columns; rejects where one does not fit. */
    read(options: { keyed: true }): Promise<readonly Readonly<Record<string, unknown>>[]>;
  }
  export class Package {
    static load(descriptor: object, options: { basePath: string; strict: boolean }): Promise<Package>;
    readonly resources: readonly Resource[];
  }
  export function validate(descriptor: object): Promise<{ valid: boolean; errors: readonly Error[] }>;
}
