import type { CanonicalTable, Family, Notice, StoredTable } from '../api/source.ts';
import type { Connection } from '../database/connection.ts';

/** One opened file, as the services need it. */
export interface Source {
  readonly connection: Connection;
  readonly family: Family;
  /** The canonical tables, each column with how it comes about in this file. */
  readonly canonical: readonly CanonicalTable[];
  readonly notices: readonly Notice[];
  /** Tables as the file has them. */
  readonly tables: readonly StoredTable[];
  /** Whether reading the whole file would keep a user waiting. */
  readonly large: boolean;
}

/** Whether the program stored agent states twice, which its totals count twice too. */
export function holdsStatesTwice(source: Source): boolean {
  return source.notices.some((notice) => notice.kind === 'duplicate-states');
}
