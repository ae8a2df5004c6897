/** Copying, with a way out where it is refused: the text stands marked, ready to be copied by hand. */

/**
 * Copies `text`; if the browser will not, marks what `field` holds.
 *
 * @returns whether it was copied
 */
export async function copy(text: string, field: HTMLInputElement | HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    field.focus();
    field.select();
    return false;
  }
}
