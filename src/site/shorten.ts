/** Shortens prose for places with little room, at the end of a sentence where one is near. */

const sentences = /(?<=[.!?])\s+/;
const clauses = /(?<=[,;:])\s+/;

/** As many of `parts` from the first as `limit` characters hold. */
function asManyAs(parts: readonly string[], limit: number): string {
  let text = '';
  for (const part of parts) {
    const longer = text === '' ? part : `${text} ${part}`;
    if (longer.length > limit) break;
    text = longer;
  }
  return text;
}

/**
 * `text` if it has at most `limit` characters; else as many whole sentences as fit, if they fill half of the room; or
 * clauses, or words, with an ellipsis where a sentence is cut.
 *
 * @example shorten('One. Two, three.', 6) // 'One.'
 */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const whole = asManyAs(text.split(sentences), limit);
  // Half the room or less would say too little where there is more to say.
  if (whole.length > limit / 2) return whole;
  const clause = asManyAs(text.split(clauses), limit - 1);
  const cut = clause.length > limit / 2 ? clause : asManyAs(text.split(/\s+/), limit - 1);
  return `${cut.replace(/[,;:]$/, '')}…`;
}
