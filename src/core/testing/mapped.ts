import type { Connection } from '../database/connection.ts';
import { type Mapping, mapCanonical } from '../database/generations/mapping.ts';
import type { TestGenerationId } from './generations.ts';
import { openFile } from './node-engine.ts';
import { textDatabase } from './text-database.ts';

/** An open database with its canonical views. */
interface Mapped<C extends Connection = Connection> {
  readonly connection: C;
  readonly mapping: Mapping;
}

/** A database made of a text (see {@link textDatabase}). */
export async function mappedText(generation: TestGenerationId, text: string) {
  const connection = await textDatabase(text, generation);
  return { connection, mapping: mapCanonical(connection, { largeFile: false }) } satisfies Mapped;
}

/** A file of this machine, with the `-wal` beside it unless told otherwise. */
export async function mappedFile(path: string, { wal = true }: { readonly wal?: boolean } = {}) {
  const connection = await openFile(path, { wal });
  return { connection, mapping: mapCanonical(connection, { largeFile: false }) } satisfies Mapped;
}
