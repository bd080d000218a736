import { err, ok } from '../base/result.ts';
import type { Engine } from '../database/engine.ts';
import type { OpenDatabase } from '../database/open-database.ts';
import { toSourceError } from '../database/to-source-error.ts';
import { writeCsv } from '../export/csv.ts';
import { htmlReport } from '../export/html-report.ts';
import { prepareExport } from '../export/prepare-export.ts';
import { writeNotes } from '../export/slice/notes-table.ts';
import { writeSlice } from '../export/slice/write-slice.ts';
import type { FigureId } from '../metrics/figures.ts';
import { readNotes } from '../repositories/notes.ts';
import { tableColumns, tableCount, tableFacet, tablePage } from '../repositories/tables/tables.ts';
import { readConfiguration } from '../services/configuration/read-configuration.ts';
import { describeSource } from '../services/describe-source.ts';
import type { FigureContext } from '../services/figures/context.ts';
import { readFigure } from '../services/figures/read-figure.ts';
import { readHeadlines } from '../services/headlines.ts';
import { listChecks } from '../services/integrity/list-checks.ts';
import { runCheck } from '../services/integrity/run-check.ts';
import { writeViolations } from '../services/integrity/violations-csv.ts';
import { areAllSimulations, requireScope, requireSimulation } from '../services/known.ts';
import { readReport } from '../services/reports/read-report.ts';
import { readSimulations } from '../services/simulations.ts';
import { findMemories } from '../services/society/find-memories.ts';
import { listEvents } from '../services/society/list-events.ts';
import { readLedger } from '../services/society/read-ledger.ts';
import type { Source } from '../services/source.ts';
import { readDeathsByCause } from '../services/turning-points/deaths-by-cause.ts';
import { readEventAgents } from '../services/turning-points/event-agents.ts';
import { readLastSteps } from '../services/turning-points/last-steps.ts';
import { readTurningPoints } from '../services/turning-points/read-turning-points.ts';
import { compareWorkspace } from './compare-workspace.ts';
import { type Scope, wholeSimulation } from './scope.ts';
import type { FigureData } from './simulation.ts';
import type { SourceInfo } from './source.ts';
import type { Answer, Workspace } from './workspace-api.ts';

interface OpenSource extends Source {
  readonly info: SourceInfo;
  readonly database: OpenDatabase;
}

/**
 * A workspace over SQLite. Every failure that a user can meet comes back as data; anything
 * else is a mistake in the program and is thrown.
 */
export function createWorkspace(engine: Engine): Workspace {
  const sources = new Map<string, OpenSource>();

  function attempt<T>(file: string, compute: () => T): Answer<T> {
    try {
      return ok(compute());
    } catch (error) {
      return err(toSourceError(error, file));
    }
  }

  function ask<T>(id: string, answer: (source: OpenSource) => T): Answer<T> {
    const source = sources.get(id);
    if (source === undefined) return err({ kind: 'not-open', file: id });
    return attempt(source.info.name, () => answer(source));
  }

  /** Asks about one simulation, or a part of it, that must be there. */
  function askAbout<T>(
    id: string,
    simulation: string,
    answer: (context: FigureContext) => T,
    raw: Scope = wholeSimulation,
  ): Answer<T> {
    return ask(id, (source) => {
      requireSimulation(source, simulation);
      const scope = requireScope({ source, simulation }, raw);
      return answer({ source, simulation, scope });
    });
  }

  function close(id: string): void {
    sources.get(id)?.database.close();
    sources.delete(id);
  }

  return {
    open: (id, bytes, onPhase) => {
      close(id);
      return attempt(bytes.name, () => {
        onPhase?.('reading');
        const database = engine.open(bytes);
        try {
          onPhase?.('mapping');
          const info = describeSource(id, database);
          sources.set(id, { ...info.source, info: info.info, database });
          onPhase?.('ready');
          return info.info;
        } catch (error) {
          database.close();
          throw error;
        }
      });
    },
    close,
    simulations: (id) => ask(id, readSimulations),
    figure: (id, simulation, figure, scope) =>
      askAbout(
        id,
        simulation,
        (context) => (isUnavailable(sources.get(id), figure) ? noFigure() : readFigure(context, figure)),
        scope,
      ),
    headlines: (id, simulation) => askAbout(id, simulation, readHeadlines),
    report: (id, simulation, report, scope) =>
      askAbout(id, simulation, (context) => readReport(context, report), scope),
    turningPoints: (id, simulation, detector) =>
      askAbout(id, simulation, (context) => readTurningPoints(context, detector)),
    eventAgents: (id, simulation, event) =>
      askAbout(id, simulation, (context) => readEventAgents(context, event)),
    deathsByCause: (id, simulation) => askAbout(id, simulation, readDeathsByCause),
    lastSteps: (id, simulation, agent, until) =>
      askAbout(id, simulation, (context) => readLastSteps(context, agent, until)),
    tableColumns: (id, query) => ask(id, ({ connection, info }) => tableColumns(connection, info, query)),
    page: (id, query, offset, limit) =>
      ask(id, ({ connection, info }) => tablePage(connection, info, query, offset, limit)),
    count: (id, query) => ask(id, ({ connection, info }) => tableCount(connection, info, query)),
    facet: (id, query, column, limit) =>
      ask(id, ({ connection, info }) => tableFacet(connection, info, query, column, limit)),
    csv: (id, query, options, onChunk) =>
      ask(id, ({ connection, info }) => writeCsv(connection, info, query, options, onChunk)),
    export: (id, query, at, onRows) =>
      ask(id, ({ connection, info }) => prepareExport(connection, info, query, at, onRows)),
    slice: (id, { simulations, notes }, files, onTable) =>
      ask(id, (source) => {
        const { database } = source;
        const whole = simulations === undefined || areAllSimulations(source, simulations);
        const target = engine.createDurable(files, { direct: true });
        // Rows pass this connection by: what of the file could not be read is known to it alone.
        const report = database.trusted(() =>
          writeSlice(target, database.path, whole ? undefined : simulations, onTable),
        );
        writeNotes(target, notes);
        target.finish();
        return report;
      }),
    writeReport: htmlReport,
    notes: (id) => ask(id, ({ connection }) => readNotes(connection)),
    integrityChecks: (id) => ask(id, listChecks),
    integrityCheck: (id, scope, rule) => ask(id, (source) => runCheck(source, scope, rule)),
    integrityCsv: (id, scope, rule, onChunk) =>
      ask(id, (source) => writeViolations(source, scope, rule, onChunk)),
    configuration: (id, simulation) =>
      askAbout(id, simulation, ({ source }) => readConfiguration(source, simulation)),
    ledger: (id, simulation, account) => askAbout(id, simulation, (context) => readLedger(context, account)),
    findMemories: (id, simulation, query) =>
      askAbout(id, simulation, (context) => findMemories(context, query)),
    listEvents: (id, simulation, query) => askAbout(id, simulation, (context) => listEvents(context, query)),
    ...compareWorkspace(sources),
    quickCheck: (id) => ask(id, ({ database }) => database.quickCheck()),
  };
}

/** Whether the file lacks what a figure is made of; traces of it in other tables would tell half of it. */
function isUnavailable(source: OpenSource | undefined, figure: FigureId): boolean {
  return source?.info.figures.find(({ id }) => id === figure)?.provenance === 'unavailable';
}

function noFigure(): FigureData {
  return { step: new Float64Array(), series: [] };
}
