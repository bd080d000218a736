import type { Answer, SourceBytes, Workspace } from '../core/api/workspace-api.ts';
import { err, ok } from '../core/base/result.ts';
import type { ByteSource } from '../core/database/byte-source.ts';
import { toSourceError } from '../core/database/to-source-error.ts';
import { transferAnswer } from './transfer-answer.ts';
import type { SourceFile, SourceFiles, WorkerApi } from './worker-api.ts';
import { writeExport } from './write-export.ts';
import { writeSlices } from './write-slices.ts';

/**
 * A workspace as a worker offers it.
 *
 * @param loading the workspace, as soon as its engine is loaded: calls that come earlier wait.
 * @param bytesOf how the bytes of a file are read here.
 */
export function serveWorkspace(
  loading: Promise<Workspace>,
  bytesOf: (file: SourceFile) => ByteSource,
): WorkerApi {
  async function answer<T>(ask: (workspace: Workspace) => Answer<T>): Promise<Answer<T>> {
    return transferAnswer(ask(await loading));
  }

  function sourceBytes({ name, main, wal }: SourceFiles): SourceBytes {
    return { name, main: bytesOf(main), ...(wal === undefined ? {} : { wal: bytesOf(wal) }) };
  }

  return {
    async open(id, files, onPhase) {
      const told: unknown[] = [];
      const opened = await answer((workspace) => {
        let bytes: SourceBytes;
        try {
          bytes = sourceBytes(files);
        } catch (error) {
          return err(toSourceError(error, files.name));
        }
        return workspace.open(id, bytes, (phase) => void told.push(onPhase?.(phase)));
      });
      await Promise.all(told);
      return opened;
    },
    async close(id) {
      (await loading).close(id);
    },
    simulations: (id) => answer((workspace) => workspace.simulations(id)),
    figure: (id, simulation, figure, scope) =>
      answer((workspace) => workspace.figure(id, simulation, figure, scope)),
    headlines: (id, simulation) => answer((workspace) => workspace.headlines(id, simulation)),
    report: (id, simulation, report, scope) =>
      answer((workspace) => workspace.report(id, simulation, report, scope)),
    turningPoints: (id, simulation, detector) =>
      answer((workspace) => workspace.turningPoints(id, simulation, detector)),
    eventAgents: (id, simulation, event) =>
      answer((workspace) => workspace.eventAgents(id, simulation, event)),
    deathsByCause: (id, simulation) => answer((workspace) => workspace.deathsByCause(id, simulation)),
    lastSteps: (id, simulation, agent, until) =>
      answer((workspace) => workspace.lastSteps(id, simulation, agent, until)),
    tableColumns: (id, query) => answer((workspace) => workspace.tableColumns(id, query)),
    page: (id, query, offset, limit) => answer((workspace) => workspace.page(id, query, offset, limit)),
    count: (id, query) => answer((workspace) => workspace.count(id, query)),
    facet: (id, query, column, limit) => answer((workspace) => workspace.facet(id, query, column, limit)),
    csv: (id, query, options, onChunk) =>
      inPieces(onChunk, (send) => answer((workspace) => workspace.csv(id, query, options, send))),
    export: (id, query, onProgress) =>
      untilTold(onProgress, async (tell) => writeExport(await loading, id, query, tell)),
    slice: (requests, archive, onProgress) =>
      untilTold(onProgress, async (tell) => writeSlices(await loading, requests, archive, tell)),
    writeReport: (report) => answer((workspace) => ok(workspace.writeReport(report))),
    notes: (id) => answer((workspace) => workspace.notes(id)),
    integrityChecks: (id) => answer((workspace) => workspace.integrityChecks(id)),
    integrityCheck: (id, scope, rule) => answer((workspace) => workspace.integrityCheck(id, scope, rule)),
    integrityCsv: (id, scope, rule, onChunk) =>
      inPieces(onChunk, (send) => answer((workspace) => workspace.integrityCsv(id, scope, rule, send))),
    configuration: (id, simulation) => answer((workspace) => workspace.configuration(id, simulation)),
    ledger: (id, simulation, account) => answer((workspace) => workspace.ledger(id, simulation, account)),
    findMemories: (id, simulation, query) =>
      answer((workspace) => workspace.findMemories(id, simulation, query)),
    listEvents: (id, simulation, query) => answer((workspace) => workspace.listEvents(id, simulation, query)),
    comparableSeries: (members, depth) => answer((workspace) => workspace.comparableSeries(members, depth)),
    comparableNumbers: (members) => answer((workspace) => workspace.comparableNumbers(members)),
    trajectories: (query) => answer((workspace) => workspace.trajectories(query)),
    outcomes: (query) => answer((workspace) => workspace.outcomes(query)),
    configurations: (members) => answer((workspace) => workspace.configurations(members)),
    differences: (query) => answer((workspace) => workspace.differences(query)),
    divergences: (query) => answer((workspace) => workspace.divergences(query)),
    sweep: (query) => answer((workspace) => workspace.sweep(query)),
    quickCheck: (id) => answer((workspace) => workspace.quickCheck(id)),
  };
}

/** Runs what hands over text piece by piece; pieces travel through a port of their own: waits until all have arrived. */
async function inPieces<T>(
  onChunk: (text: string, rows: number) => void,
  run: (send: (text: string, rows: number) => boolean) => Promise<Answer<T>>,
): Promise<Answer<T>> {
  const sent: unknown[] = [];
  const written = await run((text, rows) => {
    sent.push(onChunk(text, rows));
    return true;
  });
  await Promise.all(sent);
  return written;
}

/** Runs what tells how far it is; words that came after the answer would make it look unfinished. */
async function untilTold<T, P>(
  onProgress: (progress: P) => void,
  run: (tell: (progress: P) => void) => Promise<T>,
): Promise<T> {
  const told: unknown[] = [];
  const answer = await run((progress) => void told.push(onProgress(progress)));
  await Promise.all(told);
  return answer;
}
