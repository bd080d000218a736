/** What the first hundred bytes of a database say (https://sqlite.org/fileformat2.html#the_database_header). */
export interface DatabaseHeader {
  /** Bytes in a page. */
  readonly pageSize: number;
  /** Pages as of the last change that maintained the number. */
  readonly pageCount: number;
  /** Whether `pageCount` can be relied on: a very old writer leaves it stale. */
  readonly pageCountValid: boolean;
  /** Rises with every change. */
  readonly changeCounter: number;
  /** Written in write-ahead mode: recent rows may lie in a `-wal` file beside it. */
  readonly walMode: boolean;
}

/** What became of the `-wal` file. */
export type WalFact =
  /** None was given and none is expected, or the one given holds nothing that is not in the file. */
  | { readonly kind: 'none' }
  /** The file was written in write-ahead mode and came without its `-wal`: recent rows may be missing. */
  | { readonly kind: 'missing' }
  | {
      readonly kind: 'applied';
      /** Frames up to the last commit. */
      readonly frames: number;
      /** Different pages that they replace or add. */
      readonly pages: number;
    }
  | { readonly kind: 'ignored'; readonly reason: WalRefusal };

/**
 * Why a `-wal` file was left out: no WAL at all, no intact frame, another page size, from before the
 * file's last change, or written for another database.
 */
export type WalRefusal = 'not-a-wal' | 'damaged' | 'other-page-size' | 'older' | 'other-database';
