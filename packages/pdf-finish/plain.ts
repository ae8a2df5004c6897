/** A text as titles and names have it: one space between words, nothing that only says where lines may break. */
export const plain = (text: string): string =>
  text
    .replace(/[\u00AD\u200B\u2060]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
