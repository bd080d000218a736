/** Texts as lists of words, ready to be searched. */
export type Words = readonly string[];

const K1 = 1.2;
const B = 0.75;

/** The words of a text: runs of letters and digits in any script, in lower case, without accents. */
export function wordsOf(text: string): Words {
  // Most texts are plain, and this is many times as quick.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII itself
  if (/^[\u0000-\u007f]*$/.test(text)) return text.toLowerCase().match(/[a-z0-9_]+/g) ?? [];
  return (
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}_]+/gu) ?? []
  );
}

/** What is searched for: words, of which those with a star at their end stand for all that begin so. */
export function termsOf(query: string): readonly string[] {
  return [
    ...new Set(
      query.split(/\s+/).flatMap((part) => {
        const words = wordsOf(part);
        return words.map((word, i) => (i === words.length - 1 && part.endsWith('*') ? `${word}*` : word));
      }),
    ),
  ];
}

/**
 * Okapi BM25 of each text for some terms: Σ over terms idf(t) · f (k₁ + 1) / (f + k₁ (1 − b + b · words / mean words))
 * with f the times that the term stands in the text, idf(t) = ln(1 + (N − n + ½) / (n + ½)), N texts of which n hold
 * the term, k₁ = 1.2 and b = 0.75 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009; the idf is
 * Lucene's, which is never negative).
 *
 * @returns 0 for a text that lacks one of the terms, for all texts without terms
 */
export function bm25(texts: readonly Words[], terms: readonly string[]): Float64Array<ArrayBuffer> {
  const scores = new Float64Array(texts.length);
  if (terms.length === 0) return scores;
  const counts = terms.map((term) => Uint32Array.from(texts, (words) => occurrences(words, term)));
  const idf = counts.map((ofTerm) => {
    const holding = ofTerm.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
    return Math.log(1 + (texts.length - holding + 0.5) / (holding + 0.5));
  });
  const meanLength = texts.reduce((sum, words) => sum + words.length, 0) / texts.length;
  texts.forEach((words, i) => {
    if (counts.some((ofTerm) => (ofTerm[i] ?? 0) === 0)) return;
    const length = K1 * (1 - B + (B * words.length) / meanLength);
    scores[i] = counts.reduce((sum, ofTerm, t) => {
      const f = ofTerm[i] ?? 0;
      return sum + (idf[t] ?? 0) * ((f * (K1 + 1)) / (f + length));
    }, 0);
  });
  return scores;
}

function occurrences(words: Words, term: string): number {
  const start = term.endsWith('*') ? term.slice(0, -1) : undefined;
  let count = 0;
  for (const word of words) if (start === undefined ? word === term : word.startsWith(start)) count++;
  return count;
}
