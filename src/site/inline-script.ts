import { minifySync } from 'vite';

/**
 * A script as it travels inside every page: without its comments, names and blanks. Old syntax stays old, for a browser
 * that runs it and no module. Throws with the fault where it is no script.
 */
export function inlineScript(source: string): string {
  const { code, errors } = minifySync('inline.js', source, { compress: { target: 'es2015' } });
  const [error] = errors;
  if (error) throw new Error(`an inline script: ${error.message}`);
  return code.trim();
}
