import type { Result } from '../base/result.ts';
import type { ByteSource } from '../database/byte-source.ts';
import type { FigureId } from '../metrics/figures.ts';
import type { SourceError } from './errors.ts';
import type { FigureData, Headline, SimulationList } from './simulation.ts';
import type { OpenPhase, SourceInfo } from './source.ts';
import type { CsvOptions, FacetValue, TableColumn, TablePage, TableQuery } from './table.ts';

/** The bytes behind one source. */
export interface SourceBytes {
  readonly name: string;
  readonly main: ByteSource;
  readonly wal?: ByteSource;
}

export type Answer<T> = Result<T, SourceError>;

/**
 * What one workspace offers: several sources, each under an id that the caller chooses.
 * Expected failures come back as data. The worker exposes the same methods, except that
 * `open` there takes files instead of byte sources.
 */
export interface Workspace {
  open(id: string, bytes: SourceBytes, onPhase?: (phase: OpenPhase) => void): Answer<SourceInfo>;
  close(id: string): void;
  simulations(id: string): Answer<SimulationList>;
  figure(id: string, simulation: string, figure: FigureId): Answer<FigureData>;
  headlines(id: string, simulation: string): Answer<readonly Headline[]>;
  tableColumns(id: string, query: Pick<TableQuery, 'source' | 'table'>): Answer<readonly TableColumn[]>;
  page(id: string, query: TableQuery, offset: number, limit: number): Answer<TablePage>;
  count(id: string, query: TableQuery): Answer<number>;
  /** The most frequent values of a column under the query's filters, most frequent first. */
  facet(id: string, query: TableQuery, column: string, limit: number): Answer<readonly FacetValue[]>;
  /**
   * The whole filtered and sorted table as CSV (RFC 4180), handed over piece by piece;
   * answers with the number of rows. `onChunk` returns false to stop.
   */
  csv(
    id: string,
    query: TableQuery,
    options: CsvOptions,
    onChunk: (text: string, rows: number) => boolean,
  ): Answer<number>;
  /** `PRAGMA quick_check`: the problems found, none when the file is sound. Reads the whole file. */
  quickCheck(id: string): Answer<readonly string[]>;
}
