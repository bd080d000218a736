import type { CompareApi, Promised } from '../core/api/compare-api.ts';
import type { Configuration } from '../core/api/configuration.ts';
import type { ExportProgress, ExportQuery, ExportResult } from '../core/api/export.ts';
import type { CheckOutcome, IntegrityCheck, IntegrityScope } from '../core/api/integrity.ts';
import type { Note } from '../core/api/notes.ts';
import type { ReportTable } from '../core/api/report.ts';
import type { ReportDocument } from '../core/api/report-document.ts';
import type { Scope } from '../core/api/scope.ts';
import type { FigureData, Headline, SimulationList } from '../core/api/simulation.ts';
import type { SliceProgress, SliceRequest } from '../core/api/slice.ts';
import type {
  EventListQuery,
  FoundMemories,
  Ledger,
  ListedEvents,
  MemoryQuery,
} from '../core/api/society.ts';
import type { OpenPhase, SourceInfo } from '../core/api/source.ts';
import type { CsvOptions, FacetValue, TableColumn, TablePage, TableQuery } from '../core/api/table.ts';
import type {
  DeathsByCause,
  DetectorId,
  EventAgents,
  EventQuery,
  LastSteps,
  TurningPoints,
} from '../core/api/turning-points.ts';
import type { Answer } from '../core/api/workspace-api.ts';
import type { FigureId } from '../core/metrics/figures.ts';
import type { ReportId } from '../core/metrics/reports.ts';

/** A file that the page's own server offers and a worker reads by range. */
export interface RemoteFile {
  /** Absolute; on this machine or where the page itself came from. */
  readonly url: string;
  /** Size in bytes when the page learned of it. */
  readonly size: number;
}

export type SourceFile = File | RemoteFile;

/** The files behind one source. */
export interface SourceFiles {
  readonly name: string;
  readonly main: SourceFile;
  readonly wal?: SourceFile;
}

export interface ExportedFile extends ExportResult {
  readonly file: Blob;
}

/**
 * What a worker offers: the methods of a `Workspace`, each answering by a promise. Typed arrays
 * in an answer are moved, not copied. Functions are to be given as Comlink proxies; every call
 * of theirs has arrived before the answer does.
 */
export interface WorkerApi extends Promised<CompareApi> {
  open(id: string, files: SourceFiles, onPhase?: (phase: OpenPhase) => void): Promise<Answer<SourceInfo>>;
  close(id: string): Promise<void>;
  simulations(id: string): Promise<Answer<SimulationList>>;
  figure(id: string, simulation: string, figure: FigureId, scope?: Scope): Promise<Answer<FigureData>>;
  headlines(id: string, simulation: string): Promise<Answer<readonly Headline[]>>;
  report(
    id: string,
    simulation: string,
    report: ReportId,
    scope?: Scope,
  ): Promise<Answer<readonly ReportTable[]>>;
  turningPoints(id: string, simulation: string, detector: DetectorId): Promise<Answer<TurningPoints>>;
  eventAgents(id: string, simulation: string, event: EventQuery): Promise<Answer<EventAgents>>;
  deathsByCause(id: string, simulation: string): Promise<Answer<DeathsByCause>>;
  lastSteps(id: string, simulation: string, agent: string, until?: number): Promise<Answer<LastSteps>>;
  tableColumns(
    id: string,
    query: Pick<TableQuery, 'source' | 'table'>,
  ): Promise<Answer<readonly TableColumn[]>>;
  page(id: string, query: TableQuery, offset: number, limit: number): Promise<Answer<TablePage>>;
  count(id: string, query: TableQuery): Promise<Answer<number>>;
  facet(id: string, query: TableQuery, column: string, limit: number): Promise<Answer<readonly FacetValue[]>>;
  /** Cannot be stopped from outside: the whole worker has to be ended. */
  csv(
    id: string,
    query: TableQuery,
    options: CsvOptions,
    onChunk: (text: string, rows: number) => void,
  ): Promise<Answer<number>>;
  /**
   * The file of an export, on disk where the browser has room of its own for it. Cannot be stopped from outside: the
   * whole worker has to be ended.
   */
  export(
    id: string,
    query: ExportQuery,
    onProgress: (progress: ExportProgress) => void,
  ): Promise<Answer<ExportedFile>>;
  /**
   * Databases of some simulations, one a source, as a file: one as it is, several as an archive of that name. Cannot be
   * stopped from outside: the whole worker has to be ended.
   */
  slice(
    requests: readonly SliceRequest[],
    archive: string,
    onProgress: (progress: SliceProgress) => void,
  ): Promise<Answer<ExportedFile>>;
  writeReport(report: ReportDocument): Promise<Answer<string>>;
  notes(id: string): Promise<Answer<readonly Note[]>>;
  integrityChecks(id: string): Promise<Answer<readonly IntegrityCheck[]>>;
  integrityCheck(id: string, scope: IntegrityScope, rule: string): Promise<Answer<CheckOutcome>>;
  /** Cannot be stopped from outside: the whole worker has to be ended. */
  integrityCsv(
    id: string,
    scope: IntegrityScope,
    rule: string,
    onChunk: (text: string, rows: number) => void,
  ): Promise<Answer<number>>;
  configuration(id: string, simulation: string): Promise<Answer<Configuration>>;
  ledger(id: string, simulation: string, account: string): Promise<Answer<Ledger>>;
  findMemories(id: string, simulation: string, query: MemoryQuery): Promise<Answer<FoundMemories>>;
  listEvents(id: string, simulation: string, query: EventListQuery): Promise<Answer<ListedEvents>>;
  quickCheck(id: string): Promise<Answer<readonly string[]>>;
}
