export interface HighlightProps {
  readonly text: string;
  /** What to mark, in any case; nothing when empty. */
  readonly needle: string;
}

/** A text with every occurrence of another marked. */
export function Highlight({ text, needle }: HighlightProps) {
  const wanted = needle.trim().toLowerCase();
  if (wanted === '') return text;
  const lower = text.toLowerCase();
  const parts = [];
  let from = 0;
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, from)) {
    if (at > from) parts.push(text.slice(from, at));
    parts.push(<mark key={at}>{text.slice(at, at + wanted.length)}</mark>);
    from = at + wanted.length;
  }
  return [...parts, text.slice(from)];
}
