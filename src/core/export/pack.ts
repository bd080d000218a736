import { makeZip } from 'client-zip';

/** A file to save: its name, and its bytes as they are read. */
export interface Packed {
  readonly name: string;
  readonly content: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;
}

/**
 * One file as it is, several as a ZIP archive (stored, not compressed). Files of an archive are made one after the
 * other while it is read.
 *
 * @param at when the archive says that its files were written
 */
export function pack(files: readonly Packed[], stem: string, at: Date): Packed {
  const [only, ...others] = files;
  if (only !== undefined && others.length === 0) return { name: only.name, content: only.content };
  const entries = files.map(({ name, content }) => ({ name, lastModified: at, input: later(content) }));
  // The runtime's stream; core knows no types of browsers.
  return { name: `${stem}.zip`, content: makeZip(entries) as AsyncIterable<Uint8Array> };
}

/** As the archive wants it: pieces one after the other, each when the one before is written. */
async function* later(content: Packed['content']): AsyncGenerator<string | Uint8Array, undefined> {
  for await (const piece of content) yield piece;
}
