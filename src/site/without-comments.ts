/** A script without the lines that are comments alone: it travels in every page. */
export const withoutComments = (script: string): string =>
  script.replace(/^[ \t]*(?:\/\/.*|\/\*.*\*\/)\n/gm, '');
