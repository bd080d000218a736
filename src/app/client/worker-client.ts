import { proxy, type Remote } from 'comlink';
import type { OpenPhase, SourceInfo } from '../../core/api/source.ts';
import type { Answer } from '../../core/api/workspace-api.ts';
import { err, ok } from '../../core/base/result.ts';
import type { SourceFiles, WorkerApi } from '../../worker/worker-api.ts';
import type { Client, SourceClient } from './client.ts';
import { compareClient } from './compare-client.ts';
import { Lane } from './lane.ts';
import { linkWorker, type WorkerLink } from './worker-link.ts';

export type StartWorker = (name: string) => Worker;

function startWorkspaceWorker(name: string): Worker {
  return new Worker(new URL('../../worker/workspace.worker.ts', import.meta.url), { type: 'module', name });
}

/**
 * The client over workers: one for what a person waits for, one for scans in the background,
 * and short-lived ones for the check of a whole file and for exports.
 */
export function createWorkerClient(start: StartWorker = startWorkspaceWorker): Client & SourceClient {
  const files = new Map<string, SourceFiles>();
  const phases = new Map<string, (phase: OpenPhase) => void>();

  function openIn(api: Remote<WorkerApi>, source: string): Promise<Answer<SourceInfo>> {
    const found = files.get(source);
    if (found === undefined) return Promise.resolve(err({ kind: 'not-open', file: source }));
    const onPhase = phases.get(source);
    return api.open(source, found, onPhase === undefined ? undefined : proxy(onPhase));
  }

  const lanes = {
    interactive: new Lane<WorkerApi, SourceInfo>({ start: () => start('interactive'), open: openIn }),
    background: new Lane<WorkerApi, SourceInfo>({ start: () => start('background'), open: openIn }),
  };
  const { interactive } = lanes;

  /** Runs one call in a worker of its own, which `signal` ends. */
  function alone<T>(
    name: string,
    source: string,
    signal: AbortSignal,
    run: (api: Remote<WorkerApi>) => Promise<Answer<T>>,
  ): Promise<Answer<T>> {
    return aloneWith(name, [source], signal, run);
  }

  /** The same about several sources. */
  async function aloneWith<T>(
    name: string,
    sources: readonly string[],
    signal: AbortSignal,
    run: (api: Remote<WorkerApi>) => Promise<Answer<T>>,
  ): Promise<Answer<T>> {
    if (signal.aborted) return err({ kind: 'cancelled' });
    const link = linkWorker<WorkerApi>(
      () => start(name),
      () => undefined,
    );
    const abort = () => link.end({ kind: 'cancelled' });
    signal.addEventListener('abort', abort, { once: true });
    const opened = await openEach(link, sources);
    const answer = opened.ok ? await link.call(run) : opened;
    signal.removeEventListener('abort', abort);
    link.end({ kind: 'cancelled' });
    return answer;
  }

  async function openEach(
    link: WorkerLink<WorkerApi>,
    sources: readonly string[],
  ): Promise<Answer<undefined>> {
    for (const source of sources) {
      const opened = await link.call((api) => openIn(api, source));
      if (!opened.ok) return opened;
    }
    return ok(undefined);
  }

  return {
    ...compareClient(lanes),
    async open(source, given, onPhase, signal) {
      files.set(source, given);
      phases.set(source, onPhase);
      const answer = await interactive.call(source, async (_api, info) => ok(info), signal);
      phases.delete(source);
      if (!answer.ok) files.delete(source);
      return answer;
    },
    close(source) {
      files.delete(source);
      for (const lane of Object.values(lanes)) {
        lane.forget(source);
        lane.tell((api) => api.close(source));
      }
    },
    warm: () => interactive.warm(),
    quickCheck: (source, signal) => alone('check', source, signal, (api) => api.quickCheck(source)),
    simulations: (source) => interactive.call(source, (api) => api.simulations(source)),
    headlines: (source, simulation) => interactive.call(source, (api) => api.headlines(source, simulation)),
    report: (source, simulation, report, { lane, scope, signal }) =>
      lanes[lane].call(source, (api) => api.report(source, simulation, report, scope), signal),
    figure: (source, simulation, figure, { lane, scope, signal }) =>
      lanes[lane].call(source, (api) => api.figure(source, simulation, figure, scope), signal),
    turningPoints: (source, simulation, detector, signal) =>
      lanes.background.call(source, (api) => api.turningPoints(source, simulation, detector), signal),
    eventAgents: (source, simulation, event) =>
      interactive.call(source, (api) => api.eventAgents(source, simulation, event)),
    deathsByCause: (source, simulation, signal) =>
      lanes.background.call(source, (api) => api.deathsByCause(source, simulation), signal),
    lastSteps: (source, simulation, agent, until) =>
      interactive.call(source, (api) => api.lastSteps(source, simulation, agent, until)),
    tableColumns: (source, query) => interactive.call(source, (api) => api.tableColumns(source, query)),
    page: (source, query, offset, limit) =>
      interactive.call(source, (api) => api.page(source, query, offset, limit)),
    count: (source, query) => interactive.call(source, (api) => api.count(source, query)),
    facet: (source, query, column, limit) =>
      interactive.call(source, (api) => api.facet(source, query, column, limit)),
    integrityChecks: (source) => interactive.call(source, (api) => api.integrityChecks(source)),
    integrityCheck: (source, scope, rule, signal) =>
      lanes.background.call(source, (api) => api.integrityCheck(source, scope, rule), signal),
    async integrityCsv(source, scope, rule, signal) {
      const parts: string[] = [];
      const answer = await alone('export', source, signal, (api) =>
        api.integrityCsv(
          source,
          scope,
          rule,
          proxy((text: string) => void parts.push(text)),
        ),
      );
      return answer.ok ? ok(new Blob(parts, { type: 'text/csv;charset=utf-8' })) : answer;
    },
    configuration: (source, simulation) =>
      interactive.call(source, (api) => api.configuration(source, simulation)),
    ledger: (source, simulation, account) =>
      interactive.call(source, (api) => api.ledger(source, simulation, account)),
    findMemories: (source, simulation, query) =>
      interactive.call(source, (api) => api.findMemories(source, simulation, query)),
    listEvents: (source, simulation, query) =>
      interactive.call(source, (api) => api.listEvents(source, simulation, query)),
    export: (source, query, onProgress, signal) =>
      alone('export', source, signal, (api) => api.export(source, query, proxy(onProgress))),
    slice: (requests, archive, onProgress, signal) =>
      aloneWith(
        'export',
        requests.map(({ source }) => source),
        signal,
        (api) => api.slice(requests, archive, proxy(onProgress)),
      ),
    writeReport: (source, report) => interactive.call(source, (api) => api.writeReport(report)),
    notes: (source) => interactive.call(source, (api) => api.notes(source)),
    async csv(source, query, options, onRows, signal) {
      const parts: Blob[] = [];
      const onChunk = (text: string, rows: number) => {
        parts.push(new Blob([text]));
        onRows(rows);
      };
      const answer = await alone('export', source, signal, (api) =>
        api.csv(source, query, options, proxy(onChunk)),
      );
      if (!answer.ok) return answer;
      return ok({ blob: new Blob(parts, { type: 'text/csv;charset=utf-8' }), rows: answer.value });
    },
  };
}
