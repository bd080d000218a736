/** Characters that are gathered before they are handed over. */
const CHUNK = 256 * 1024;

/** Joins small pieces of text to pieces that are worth handing over. */
export function* joined(pieces: Iterable<string>): Generator<string, undefined> {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < CHUNK) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}
