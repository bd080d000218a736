import type { SourceBytes } from '../api/workspace-api.ts';
import type { BlockCache } from './block-cache.ts';
import { type Connection, SqlFailure } from './connection.ts';
import type { DatabaseHeader, WalFact } from './facts.ts';
import { fingerprintOf } from './fingerprint.ts';
import { PagedFile } from './paged-file.ts';
import { quickCheck } from './quick-check.ts';
import { type Sniffed, sniff } from './sniff.ts';
import { SourceFailure } from './source-failure.ts';
import { SqlConnection } from './sql-connection.ts';
import type { OpenRaw, RawContent } from './sql-js.ts';

/** An opened file: a connection, and what was found out about the file on the way. */
export interface OpenDatabase extends Connection {
  readonly name: string;
  /** Of its bytes, whatever it is called; see fingerprint.ts. */
  readonly fingerprint: string;
  /** Where other databases of the same engine find it: `ATTACH '<path>'`. */
  readonly path: string;
  /** Bytes of the main file. */
  readonly size: number;
  readonly header: DatabaseHeader;
  readonly wal: WalFact;
  /** Whether pages are read on demand, or the whole file lies in memory. */
  readonly paged: boolean;
  /** The problems that `PRAGMA quick_check` finds, none when the file is sound. Reads the whole file. */
  quickCheck(): readonly string[];
  /**
   * Does something that reads the file from another connection, see {@link path}.
   *
   * @throws ReadFailure when bytes could not be read meanwhile, whatever the work came to.
   */
  trusted<T>(work: () => T): T;
}

/** Reads the schema: fails when SQLite does not accept the file. */
const FIRST_LOOK = { sql: 'SELECT count(*) FROM sqlite_schema', parameters: [] };

/**
 * Opens the bytes of a file.
 *
 * @param paged whether to read pages on demand; otherwise the whole file is copied into memory.
 * @throws SourceFailure when the bytes are no complete database.
 * @throws SqlFailure when SQLite cannot make sense of it.
 * @throws ReadFailure when the bytes cannot be read.
 */
export function openBytes(raw: OpenRaw, bytes: SourceBytes, cache: BlockCache, paged: boolean): OpenDatabase {
  const sniffed = sniff(bytes);
  if (!sniffed.ok) throw new SourceFailure(sniffed.error);
  const open = (found: Sniffed) => openSniffed(raw, bytes, found, cache, paged);
  if (sniffed.value.overlay === undefined) return open(sniffed.value);
  try {
    return open(sniffed.value);
  } catch (error) {
    if (!(error instanceof SqlFailure)) throw error;
    // Nothing in a log names its database: where both together make no sense, the file alone may.
    return open({ ...sniffed.value, overlay: undefined, wal: { kind: 'ignored', reason: 'other-database' } });
  }
}

function openSniffed(
  raw: OpenRaw,
  bytes: SourceBytes,
  sniffed: Sniffed,
  cache: BlockCache,
  paged: boolean,
): OpenDatabase {
  const file = pagedFile(bytes, sniffed, cache);
  let opened: FileConnection | undefined;
  try {
    const content = paged ? file.content() : ownContent(file.copy());
    opened = new FileConnection(raw(content), paged ? file : undefined, bytes, sniffed);
    opened.setUp();
    opened.rows(FIRST_LOOK);
    return opened;
  } catch (error) {
    opened?.close();
    throw error;
  } finally {
    if (!paged || opened === undefined) file.release();
  }
}

function pagedFile({ main, wal }: SourceBytes, { header, overlay }: Sniffed, cache: BlockCache): PagedFile {
  if (overlay === undefined || wal === undefined) return new PagedFile(cache.open(main), header.pageSize);
  const { pages, pageCount } = overlay;
  return new PagedFile(cache.open(main), header.pageSize, { bytes: cache.open(wal), pages, pageCount });
}

/** Bytes that sql.js keeps instead of copying them once more. */
function ownContent(bytes: Uint8Array): RawContent {
  return Object.assign(bytes, { slice: () => bytes });
}

class FileConnection extends SqlConnection implements OpenDatabase {
  readonly name: string;
  readonly fingerprint: string;
  readonly path: string;
  readonly size: number;
  readonly header: DatabaseHeader;
  readonly wal: WalFact;
  readonly paged: boolean;
  readonly #file: PagedFile | undefined;

  constructor(
    database: ReturnType<OpenRaw>,
    file: PagedFile | undefined,
    bytes: SourceBytes,
    { header, wal }: Sniffed,
  ) {
    super(database, () => {
      if (file?.failure !== undefined) throw file.failure;
    });
    this.name = bytes.name;
    this.fingerprint = fingerprintOf(bytes);
    this.path = database.filename;
    this.size = bytes.main.size;
    this.header = header;
    this.wal = wal;
    this.paged = file !== undefined;
    this.#file = file;
  }

  quickCheck(): readonly string[] {
    return quickCheck(this);
  }

  trusted<T>(work: () => T): T {
    try {
      return work();
    } finally {
      this.#requireBytes();
    }
  }

  override close(): void {
    super.close();
    this.#file?.release();
  }

  #requireBytes(): void {
    if (this.#file?.failure !== undefined) throw this.#file.failure;
  }
}
