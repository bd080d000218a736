import type { Result } from '../base/result.ts';
import type { ByteSource } from '../database/byte-source.ts';
import type { DurableFiles } from '../database/durable/durable-file.ts';
import type { PreparedExport } from '../export/prepare-export.ts';
import type { SliceReport } from '../export/slice/write-slice.ts';
import type { FigureId } from '../metrics/figures.ts';
import type { ReportId } from '../metrics/reports.ts';
import type { CompareApi } from './compare-api.ts';
import type { Configuration } from './configuration.ts';
import type { SourceError } from './errors.ts';
import type { ExportQuery } from './export.ts';
import type { CheckOutcome, IntegrityCheck, IntegrityScope } from './integrity.ts';
import type { Note } from './notes.ts';
import type { ReportTable } from './report.ts';
import type { ReportDocument } from './report-document.ts';
import type { Scope } from './scope.ts';
import type { FigureData, Headline, SimulationList } from './simulation.ts';
import type { SliceQuery } from './slice.ts';
import type { EventListQuery, FoundMemories, Ledger, ListedEvents, MemoryQuery } from './society.ts';
import type { OpenPhase, SourceInfo } from './source.ts';
import type { CsvOptions, FacetValue, TableColumn, TablePage, TableQuery } from './table.ts';
import type {
  DeathsByCause,
  DetectorId,
  EventAgents,
  EventQuery,
  LastSteps,
  TurningPoints,
} from './turning-points.ts';

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
export interface Workspace extends CompareApi {
  open(id: string, bytes: SourceBytes, onPhase?: (phase: OpenPhase) => void): Answer<SourceInfo>;
  close(id: string): void;
  simulations(id: string): Answer<SimulationList>;
  figure(id: string, simulation: string, figure: FigureId, scope?: Scope): Answer<FigureData>;
  headlines(id: string, simulation: string): Answer<readonly Headline[]>;
  /** Tables of numbers that were worked out, each where the file yields it. */
  report(id: string, simulation: string, report: ReportId, scope?: Scope): Answer<readonly ReportTable[]>;
  turningPoints(id: string, simulation: string, detector: DetectorId): Answer<TurningPoints>;
  eventAgents(id: string, simulation: string, event: EventQuery): Answer<EventAgents>;
  deathsByCause(id: string, simulation: string): Answer<DeathsByCause>;
  /** The last 20 steps of an agent up to `until`, its death when absent; `unknown` where there is no such agent. */
  lastSteps(id: string, simulation: string, agent: string, until?: number): Answer<LastSteps>;
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
  /**
   * Several tables in a format of choice, as a file that is made while its content is read; reading throws what
   * `toSourceError` turns into data. `onRows` is told of every piece of rows.
   */
  export(
    id: string,
    query: ExportQuery,
    at: Date,
    onRows: (table: string, rows: number) => void,
  ): Answer<PreparedExport>;
  /**
   * A database of the chosen simulations alone, whole, with a person's notes; of all of them where none are named.
   * It is written into `files`, which are closed then.
   */
  slice(
    id: string,
    query: SliceQuery,
    files: DurableFiles,
    onTable: (table: string, rows: number) => void,
  ): Answer<SliceReport>;
  /** Writes a report as one HTML page; asks no database. */
  writeReport(report: ReportDocument): string;
  /** What a person wrote about the file, as it was sliced. */
  notes(id: string): Answer<readonly Note[]>;
  /** The rules that a source is checked by, with the reason where it lacks what one needs; reads no rows. */
  integrityChecks(id: string): Answer<readonly IntegrityCheck[]>;
  /** Checks one rule; reads whole tables. */
  integrityCheck(id: string, scope: IntegrityScope, rule: string): Answer<CheckOutcome>;
  /** Everything that breaks a rule as CSV, piece by piece; `onChunk` returns false to stop. */
  integrityCsv(
    id: string,
    scope: IntegrityScope,
    rule: string,
    onChunk: (text: string, rows: number) => boolean,
  ): Answer<number>;
  /** The stored configuration of a simulation, beside that of the others. */
  configuration(id: string, simulation: string): Answer<Configuration>;
  /** The transactions of one account of an LLM Society simulation. */
  ledger(id: string, simulation: string, account: string): Answer<Ledger>;
  /** Memories of agents by their words and filters, the best first. */
  findMemories(id: string, simulation: string, query: MemoryQuery): Answer<FoundMemories>;
  /** Events of an LLM Society simulation by filters, with their details read. */
  listEvents(id: string, simulation: string, query: EventListQuery): Answer<ListedEvents>;
  /** `PRAGMA quick_check`: the problems found, none when the file is sound. Reads the whole file. */
  quickCheck(id: string): Answer<readonly string[]>;
}
