import type { FigureId } from '../metrics/figures.ts';

export type Family = 'farm' | 'society' | 'metrics' | 'other';

/** How a canonical column, metric or figure comes about in one file. */
export type Provenance = 'stored' | 'derived' | 'unavailable';

/** The stages of opening, in order; the app names them while a user waits. */
export type OpenPhase = 'starting' | 'reading' | 'mapping' | 'ready';

/** What the file is, found once on opening. */
export interface SourceInfo {
  readonly id: string;
  /** File name, e.g. `runs.db`. */
  readonly name: string;
  /** Size in bytes, without the `-wal`. */
  readonly size: number;
  /** Tells its content apart, whatever it is called: 64 hexadecimal digits; see docs/schema.md. */
  readonly fingerprint: string;
  readonly family: Family;
  readonly generation: Generation;
  readonly notices: readonly Notice[];
  /** Tables as the file has them, in its own names. */
  readonly tables: readonly StoredTable[];
  /** The canonical tables of the family, each column with how it comes about. Empty for other families. */
  readonly canonical: readonly CanonicalTable[];
  /** Every figure of the family, available or not. */
  readonly figures: readonly FigureAvailability[];
}

export interface Generation {
  /** Short and stable, e.g. `farm-2024-11-27` or `farm-unknown`. */
  readonly id: string;
  /** For a reader, e.g. `AgentFarm, December 2024 (integer ids)`. */
  readonly label: string;
}

export interface Notice {
  readonly kind:
    | 'wal-missing'
    | 'wal-applied'
    | 'wal-ignored'
    | 'duplicate-states'
    | 'double-logged-actions'
    | 'unknown-generation'
    | 'note';
  readonly severity: 'info' | 'warning';
  /** One plain sentence. */
  readonly text: string;
}

export interface StoredTable {
  readonly name: string;
  readonly columns: readonly StoredColumn[];
  /** Rows: counted, or estimated by the largest rowid where counting would read a large file. */
  readonly rows: { readonly count: number; readonly exact: boolean };
}

export interface StoredColumn {
  readonly name: string;
  /** As declared; may be empty. */
  readonly type: string;
  readonly primaryKey: boolean;
}

export interface CanonicalTable {
  readonly name: string;
  readonly columns: readonly CanonicalColumn[];
}

export interface CanonicalColumn {
  readonly name: string;
  readonly provenance: Provenance;
  /** How it is derived, or why it is unavailable; one plain sentence. */
  readonly note?: string;
}

export interface FigureAvailability {
  readonly id: FigureId;
  readonly provenance: Provenance;
  /** `scan` when it reads a large table: it is asked for in the background. */
  readonly cost: 'plain' | 'scan';
  readonly note?: string;
}
