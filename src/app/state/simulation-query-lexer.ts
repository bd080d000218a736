import type { QueryError } from './simulation-query.ts';
import { type QueryNames, reservedWords } from './simulation-query-names.ts';

/** A name, a number or a quoted text, with its place in the query. */
export interface Leaf {
  readonly kind: 'words' | 'name' | 'number' | 'text';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface Lexed {
  readonly leaves: readonly Leaf[];
  /**
   * The query with each leaf replaced by one character of the private use area, repeated: as long as before, so that
   * what an expression parser says about places holds for the query, too.
   */
  readonly masked: string;
}

const FIRST = 0xe000;
const MOST = 6000;

const space = /\s+/y;
const operator = /[()=<>≥≤≠,+*/!-]|&&|\|\|/y;
const number = /(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?(?![\p{L}\p{N}_])/iuy;
const quoted = /"[^"]*"|'[^']*'/y;
const backticks = /`[^`]*`/y;
const word = /[\p{L}\p{N}_.]+/uy;

/** The next piece of a query: a leaf, or what stands as it is. */
type Piece =
  | { readonly kind: Leaf['kind']; readonly whole: string; readonly text: string }
  | { readonly kind: 'kept'; readonly whole: string; readonly as: string };

/** Parts a query into what it names and what it does with it. */
export function lexQuery(text: string, { odd }: QueryNames): Lexed | QueryError {
  const leaves: Leaf[] = [];
  let masked = '';
  for (let at = 0; at < text.length; ) {
    const piece = leaves.length < MOST ? pieceAt(text, at, odd) : undefined;
    if (piece === undefined) return misread(text, at);
    const { length } = piece.whole;
    if (piece.kind === 'kept') masked += piece.as;
    else {
      masked += String.fromCharCode(FIRST + leaves.length).repeat(length);
      leaves.push({ kind: piece.kind, text: piece.text, start: at, end: at + length });
    }
    at += length;
  }
  return { leaves, masked };
}

function pieceAt(text: string, at: number, odd: readonly string[]): Piece | undefined {
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  };
  const strange = oddNameAt(text, at, odd);
  if (strange !== undefined) return { kind: 'name', whole: strange, text: strange };
  const blank = match(space);
  if (blank !== undefined) return { kind: 'kept', whole: blank, as: ' '.repeat(blank.length) };
  const string = match(quoted);
  if (string !== undefined) return { kind: 'text', whole: string, text: string.slice(1, -1) };
  const marked = match(backticks);
  if (marked !== undefined) return { kind: 'name', whole: marked, text: marked.slice(1, -1) };
  const digits = match(number);
  if (digits !== undefined) return { kind: 'number', whole: digits, text: digits };
  const sign = match(operator);
  if (sign !== undefined) return { kind: 'kept', whole: sign, as: sign };
  const first = match(word);
  if (first === undefined) return undefined;
  if (isReserved(first)) return { kind: 'kept', whole: first, as: first.toLowerCase() };
  const words = wordsAt(text, at);
  return { kind: 'words', whole: words, text: words };
}

function misread(text: string, at: number): QueryError {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (/["'`]/.test(character)) return problem('This quote is never closed.', at, text.length);
  return pieceAt(text, at, []) === undefined
    ? problem(`What does ${character} mean here?`, at, at + character.length)
    : problem('This query is too long.', at, text.length);
}

/** The leaf that a masked name stands for. */
export function leafOf(masked: string, leaves: readonly Leaf[]): Leaf | undefined {
  return leaves[(masked.charCodeAt(0) || 0) - FIRST];
}

/** Words belong together as long as no operator stands between them. */
function wordsAt(text: string, start: number): string {
  let end = start;
  const next = /\s*([\p{L}\p{N}_.]+)/uy;
  for (;;) {
    next.lastIndex = end;
    const found = next.exec(text);
    if (found === null || isReserved(found[1] ?? '')) return text.slice(start, end);
    end = next.lastIndex;
  }
}

function isReserved(text: string): boolean {
  return reservedWords.includes(text.toLowerCase());
}

/** A name that is not made of words alone is found as it is written. */
function oddNameAt(text: string, at: number, odd: readonly string[]): string | undefined {
  const inside = /[\p{L}\p{N}_]/u;
  return odd
    .map((name) => text.slice(at, at + name.length))
    .find(
      (piece, k) =>
        piece.toLowerCase() === odd[k]?.toLowerCase() && !inside.test(text[at + piece.length] ?? ' '),
    );
}

export function problem(message: string, start: number, end: number): QueryError {
  return { message, start, end, near: [] };
}
