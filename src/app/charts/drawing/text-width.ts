/** Pixels of a letter at a font size of 1; a little more than most letters take, so that nothing is cut off. */
const LETTER = 0.63;

/** About how wide a text is, in pixels; nothing is measured, so that layouts stay pure. */
export function textWidth(text: string, size = 11): number {
  return text.length * size * LETTER;
}

/** The text, cut with an ellipsis to fit into `width` pixels. */
export function fitText(text: string, width: number, size = 11): string {
  const letters = Math.floor(width / (size * LETTER));
  return text.length <= letters ? text : `${text.slice(0, Math.max(1, letters - 1))}…`;
}
