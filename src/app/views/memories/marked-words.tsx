import { Fragment } from 'react';

export interface MarkedWordsProps {
  readonly text: string;
  /** Words as they are compared: lower case, without accents; a star at the end stands for any ending. */
  readonly terms: readonly string[];
}

/** A text in which the words that were looked for are marked. */
export function MarkedWords({ text, terms }: MarkedWordsProps) {
  if (terms.length === 0) return text;
  const pieces = text.split(/([\p{L}\p{M}\p{N}_]+)/u);
  return pieces.map((piece, k) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place.
    <Fragment key={k}>{k % 2 === 1 && isTerm(piece, terms) ? <mark>{piece}</mark> : piece}</Fragment>
  ));
}

function isTerm(word: string, terms: readonly string[]): boolean {
  const compared = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return terms.some((term) =>
    term.endsWith('*') ? compared.startsWith(term.slice(0, -1)) : compared === term,
  );
}
