import type { CompareApi } from '../../core/api/compare-api.ts';
import type { Configuration } from '../../core/api/configuration.ts';
import type { ExportProgress, ExportQuery } from '../../core/api/export.ts';
import type { CheckOutcome, IntegrityCheck, IntegrityScope } from '../../core/api/integrity.ts';
import type { Note } from '../../core/api/notes.ts';
import type { ReportTable } from '../../core/api/report.ts';
import type { ReportDocument } from '../../core/api/report-document.ts';
import type { Scope } from '../../core/api/scope.ts';
import type { FigureData, Headline, SimulationList } from '../../core/api/simulation.ts';
import type { SliceProgress, SliceRequest } from '../../core/api/slice.ts';
import type {
  EventListQuery,
  FoundMemories,
  Ledger,
  ListedEvents,
  MemoryQuery,
} from '../../core/api/society.ts';
import type { OpenPhase, SourceInfo } from '../../core/api/source.ts';
import type { CsvOptions, FacetValue, TableColumn, TablePage, TableQuery } from '../../core/api/table.ts';
import type {
  DeathsByCause,
  DetectorId,
  EventAgents,
  EventQuery,
  LastSteps,
  TurningPoints,
} from '../../core/api/turning-points.ts';
import type { Answer } from '../../core/api/workspace-api.ts';
import type { FigureId } from '../../core/metrics/figures.ts';
import type { ReportId } from '../../core/metrics/reports.ts';
import type { ExportedFile, SourceFiles } from '../../worker/worker-api.ts';

/** How urgent a call is: `background` calls run in a second worker and never delay the others. */
export type Lane = 'interactive' | 'background';

/** How a question is asked. */
export interface Asked {
  readonly lane: Lane;
  /** The part of the simulation that it is about; all of it where absent. */
  readonly scope?: Scope | undefined;
  readonly signal?: AbortSignal;
}

/** How a question about several simulations is asked. */
export type AskedOfMany = Omit<Asked, 'scope'>;

/** Questions about simulations of any number of sources, which are opened where they are asked. */
export type CompareClient = {
  readonly [Name in keyof CompareApi]: (
    ...given: [...Parameters<CompareApi[Name]>, AskedOfMany]
  ) => Promise<ReturnType<CompareApi[Name]>>;
};

/** What views may ask of the workers; every call settles, also when a worker dies. */
export interface Client extends CompareClient {
  simulations(source: string): Promise<Answer<SimulationList>>;
  figure(source: string, simulation: string, figure: FigureId, asked: Asked): Promise<Answer<FigureData>>;
  headlines(source: string, simulation: string): Promise<Answer<readonly Headline[]>>;
  report(
    source: string,
    simulation: string,
    report: ReportId,
    asked: Asked,
  ): Promise<Answer<readonly ReportTable[]>>;
  /** Reads large tables: runs in the background. */
  turningPoints(
    source: string,
    simulation: string,
    detector: DetectorId,
    signal?: AbortSignal,
  ): Promise<Answer<TurningPoints>>;
  eventAgents(source: string, simulation: string, event: EventQuery): Promise<Answer<EventAgents>>;
  /** Looks up every death: runs in the background. */
  deathsByCause(source: string, simulation: string, signal?: AbortSignal): Promise<Answer<DeathsByCause>>;
  lastSteps(source: string, simulation: string, agent: string, until?: number): Promise<Answer<LastSteps>>;
  tableColumns(
    source: string,
    query: Pick<TableQuery, 'source' | 'table'>,
  ): Promise<Answer<readonly TableColumn[]>>;
  page(source: string, query: TableQuery, offset: number, limit: number): Promise<Answer<TablePage>>;
  count(source: string, query: TableQuery): Promise<Answer<number>>;
  facet(
    source: string,
    query: TableQuery,
    column: string,
    limit: number,
  ): Promise<Answer<readonly FacetValue[]>>;
  integrityChecks(source: string): Promise<Answer<readonly IntegrityCheck[]>>;
  /** Reads whole tables: runs in the background. */
  integrityCheck(
    source: string,
    scope: IntegrityScope,
    rule: string,
    signal?: AbortSignal,
  ): Promise<Answer<CheckOutcome>>;
  /** Everything that breaks a rule as CSV, written in a worker of its own; `signal` stops it. */
  integrityCsv(
    source: string,
    scope: IntegrityScope,
    rule: string,
    signal: AbortSignal,
  ): Promise<Answer<Blob>>;
  configuration(source: string, simulation: string): Promise<Answer<Configuration>>;
  ledger(source: string, simulation: string, account: string): Promise<Answer<Ledger>>;
  findMemories(source: string, simulation: string, query: MemoryQuery): Promise<Answer<FoundMemories>>;
  listEvents(source: string, simulation: string, query: EventListQuery): Promise<Answer<ListedEvents>>;
  /** Writes several tables in a worker of its own; `signal` stops it. */
  export(
    source: string,
    query: ExportQuery,
    onProgress: (progress: ExportProgress) => void,
    signal: AbortSignal,
  ): Promise<Answer<ExportedFile>>;
  /**
   * Writes databases of some simulations in a worker of their own, one a source; several go into an archive of that
   * name. `signal` stops it.
   */
  slice(
    requests: readonly SliceRequest[],
    archive: string,
    onProgress: (progress: SliceProgress) => void,
    signal: AbortSignal,
  ): Promise<Answer<ExportedFile>>;
  /** A report as one HTML page. */
  writeReport(source: string, report: ReportDocument): Promise<Answer<string>>;
  /** What a person wrote about the file before it was sliced. */
  notes(source: string): Promise<Answer<readonly Note[]>>;
  /** Writes the CSV in a worker of its own; `signal` stops it. Answers with the whole text as a Blob. */
  csv(
    source: string,
    query: TableQuery,
    options: CsvOptions,
    onRows: (rows: number) => void,
    signal: AbortSignal,
  ): Promise<Answer<{ readonly blob: Blob; readonly rows: number }>>;
}

/** What the list of sources may ask: opening and closing, and the check of a whole file. */
export interface SourceClient {
  /** Opens files under an id that is not in use; `signal` gives up. */
  open(
    source: string,
    files: SourceFiles,
    onPhase: (phase: OpenPhase) => void,
    signal: AbortSignal,
  ): Promise<Answer<SourceInfo>>;
  /** Starts what opening needs, while the page has nothing else to do. */
  warm(): void;
  /** Forgets a source and frees what the workers hold of it. */
  close(source: string): void;
  /** The problems that SQLite finds in the whole file, read in a worker of its own. */
  quickCheck(source: string, signal: AbortSignal): Promise<Answer<readonly string[]>>;
}
