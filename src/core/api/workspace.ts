import { err, ok } from '../base/result.ts';
import type { Engine } from '../database/engine.ts';
import type { OpenDatabase } from '../database/open-database.ts';
import { toSourceError } from '../database/to-source-error.ts';
import { writeCsv } from '../export/csv.ts';
import { tableColumns, tableCount, tableFacet, tablePage } from '../repositories/tables.ts';
import { readConfiguration } from '../services/configuration/read-configuration.ts';
import { describeSource } from '../services/describe-source.ts';
import { readFigure } from '../services/figures/read-figure.ts';
import { readHeadlines } from '../services/headlines.ts';
import { listChecks } from '../services/integrity/list-checks.ts';
import { runCheck } from '../services/integrity/run-check.ts';
import { writeViolations } from '../services/integrity/violations-csv.ts';
import { readReport } from '../services/reports/read-report.ts';
import { readSimulations } from '../services/simulations.ts';
import type { Source } from '../services/source.ts';
import { readDeathsByCause } from '../services/turning-points/deaths-by-cause.ts';
import { readEventAgents } from '../services/turning-points/event-agents.ts';
import { readLastSteps } from '../services/turning-points/last-steps.ts';
import { readTurningPoints } from '../services/turning-points/read-turning-points.ts';
import { wholeSimulation } from './scope.ts';
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
    figure: (id, simulation, figure, scope = wholeSimulation) =>
      ask(id, (source) => readFigure({ source, simulation, scope }, figure)),
    headlines: (id, simulation) => ask(id, (source) => readHeadlines({ source, simulation })),
    report: (id, simulation, report, scope = wholeSimulation) =>
      ask(id, (source) => readReport({ source, simulation, scope }, report)),
    turningPoints: (id, simulation, detector) =>
      ask(id, (source) => readTurningPoints({ source, simulation }, detector)),
    eventAgents: (id, simulation, event) =>
      ask(id, (source) => readEventAgents({ source, simulation }, event)),
    deathsByCause: (id, simulation) => ask(id, (source) => readDeathsByCause({ source, simulation })),
    lastSteps: (id, simulation, agent, until) =>
      ask(id, (source) => readLastSteps({ source, simulation }, agent, until)),
    tableColumns: (id, query) => ask(id, ({ connection, info }) => tableColumns(connection, info, query)),
    page: (id, query, offset, limit) =>
      ask(id, ({ connection, info }) => tablePage(connection, info, query, offset, limit)),
    count: (id, query) => ask(id, ({ connection, info }) => tableCount(connection, info, query)),
    facet: (id, query, column, limit) =>
      ask(id, ({ connection, info }) => tableFacet(connection, info, query, column, limit)),
    csv: (id, query, options, onChunk) =>
      ask(id, ({ connection, info }) => writeCsv(connection, info, query, options, onChunk)),
    integrityChecks: (id) => ask(id, listChecks),
    integrityCheck: (id, scope, rule) => ask(id, (source) => runCheck(source, scope, rule)),
    integrityCsv: (id, scope, rule, onChunk) =>
      ask(id, (source) => writeViolations(source, scope, rule, onChunk)),
    configuration: (id, simulation) => ask(id, (source) => readConfiguration(source, simulation)),
    quickCheck: (id) => ask(id, ({ database }) => database.quickCheck()),
  };
}
