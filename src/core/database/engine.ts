import initSqlJs from 'sql.js';
import type { SourceBytes } from '../api/workspace-api.ts';
import { BlockCache } from './block-cache.ts';
import type { Connection } from './connection.ts';
import { type DurableDatabase, openDurable } from './durable/durable-database.ts';
import type { DurableFiles, DurableOptions } from './durable/durable-file.ts';
import { type OpenDatabase, openBytes } from './open-database.ts';
import { pagingWorks } from './paging-probe.ts';
import { createMemoryDatabase, MemoryDatabase, type RecordableDatabase } from './recordable-database.ts';
import type { OpenRaw, RawDatabase } from './sql-js.ts';

export interface EngineOptions {
  /** The engine's compiled code; where it is absent, sql.js fetches or reads its own. */
  readonly wasmBinary?: Uint8Array | ArrayBuffer;
  /** Where that code lies, by file name. */
  readonly locateFile?: (file: string) => string;
  /** Bytes of memory for the blocks of all open files together; 16 MB when absent. */
  readonly cacheBytes?: number;
}

export interface OpenOptions {
  /** Copy the whole file into memory instead of reading its pages on demand. */
  readonly inMemory?: boolean;
}

/** SQLite, loaded once; opens any number of databases. */
export interface Engine {
  /**
   * Opens the bytes of a file, read on demand, with its write-ahead log laid over it.
   *
   * @throws SourceFailure when the bytes are no complete database.
   * @throws SqlFailure when SQLite cannot make sense of it.
   * @throws ReadFailure when they cannot be read.
   */
  open(bytes: SourceBytes, options?: OpenOptions): OpenDatabase;
  /** Opens a database that is wholly in memory; the bytes are copied. */
  openMemory(bytes: Uint8Array): Connection;
  /** An empty database to write into. */
  create(): RecordableDatabase;
  /**
   * A database to write into that lies in two files and survives a crash.
   *
   * @throws StorageFailure when they cannot be written.
   */
  createDurable(files: DurableFiles, options?: DurableOptions): DurableDatabase;
}

/** Two workers hold a cache each; more makes a scan, which is what takes time, no faster (measured in bench/). */
const CACHE_BYTES = 16 * 1_048_576;

/** Loads SQLite. The only place that imports sql.js. */
export async function loadEngine({ cacheBytes = CACHE_BYTES, ...code }: EngineOptions = {}): Promise<Engine> {
  // The extension functions are slow stand-ins for what SQLite now has itself.
  const config = { ...code, useOldExtensionFunctions: false };
  const { Database } = await initSqlJs(config as Parameters<typeof initSqlJs>[0]);
  // The published types leave out the name of the file (paged-file.contract.test.ts pins it).
  const raw: OpenRaw = (content) => new Database(content) as unknown as RawDatabase;
  const cache = new BlockCache(cacheBytes);
  let paging: boolean | undefined;
  return {
    open: (bytes, { inMemory = false } = {}) => {
      paging ??= pagingWorks(raw);
      return openBytes(raw, bytes, cache, paging && !inMemory);
    },
    openMemory: (bytes) => new MemoryDatabase(raw(bytes)),
    create: () => {
      paging ??= pagingWorks(raw);
      return createMemoryDatabase(raw, paging);
    },
    createDurable: (files, options) => openDurable(raw, files, options),
  };
}
