import { type Engine, loadEngine, type OpenOptions } from '../database/engine.ts';
import type { OpenDatabase } from '../database/open-database.ts';
import { sourceBytes } from './fs-bytes.ts';

let engine: Promise<Engine> | undefined;

/** SQLite in Node, from sql.js's own file; loaded once for all tests of a process. */
export function nodeEngine(): Promise<Engine> {
  engine ??= loadEngine();
  return engine;
}

/** Opens a file of this machine, with the `-wal` beside it unless told otherwise. */
export async function openFile(
  path: string,
  { wal = true, ...options }: OpenOptions & { readonly wal?: boolean } = {},
): Promise<OpenDatabase> {
  return (await nodeEngine()).open(sourceBytes(path, { wal }), options);
}
