import { beforeEach, describe, expect, it } from 'vitest';
import { type FigureId, figures } from '../metrics/figures.ts';
import { describeWithFixtures } from '../testing/fixtures.ts';
import { sourceBytes } from '../testing/fs-bytes.ts';
import { memoryBytes } from '../testing/memory-bytes.ts';
import { nodeEngine } from '../testing/node-engine.ts';
import type { OpenPhase, SourceInfo } from './source.ts';
import { createWorkspace } from './workspace.ts';
import type { Workspace } from './workspace-api.ts';

let workspace: Workspace;
beforeEach(async () => {
  workspace = createWorkspace(await nodeEngine());
});

function open(path: string, { wal = true } = {}): SourceInfo {
  const opened = workspace.open(path, sourceBytes(path, { wal }));
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}

describe('a workspace', () => {
  const text = { name: 'notes.db', main: memoryBytes(new TextEncoder().encode('dear diary. '.repeat(100))) };

  it('answers with the error where a file is no database', () => {
    expect(workspace.open('a', text)).toEqual({
      ok: false,
      error: { kind: 'not-a-database', file: 'notes.db', looksLike: 'text' },
    });
    expect(workspace.simulations('a')).toEqual({ ok: false, error: { kind: 'not-open', file: 'a' } });
  });

  it('opens a database of neither family as plain tables', async () => {
    const database = (await nodeEngine()).create();
    database.execute('CREATE TABLE birds (name TEXT, seen INTEGER)');
    database.execute("INSERT INTO birds VALUES ('owl', 3)");
    const opened = workspace.open('birds', { name: 'birds.db', main: memoryBytes(database.export()) });
    expect(opened).toMatchObject({ ok: true, value: { family: 'other', figures: [], canonical: [] } });
    expect(workspace.simulations('birds')).toMatchObject({ ok: true, value: { simulations: [] } });
    const query = { source: 'stored', table: 'birds', filters: [], sort: [] } as const;
    expect(workspace.count('birds', query)).toEqual({ ok: true, value: 1 });
  });

  it('answers with the name and what may have been meant where a table does not exist, and goes on', async () => {
    const database = (await nodeEngine()).create();
    database.execute('CREATE TABLE birds (name TEXT)');
    workspace.open('birds', { name: 'birds.db', main: memoryBytes(database.export()) });
    const query = { source: 'stored', table: 'brids', filters: [], sort: [] } as const;
    expect(workspace.count('birds', query)).toEqual({
      ok: false,
      error: { kind: 'unknown', what: 'table', value: 'brids', near: ['birds'] },
    });
    expect(workspace.quickCheck('birds')).toEqual({ ok: true, value: [] });
  });
});

describeWithFixtures(
  'a workspace with real files',
  ['af_head_experiment.db', 'af_head_midrun.db'],
  (path) => {
    it('names the phases of opening in order', () => {
      const phases: OpenPhase[] = [];
      const file = path('af_head_experiment.db');
      workspace.open('a', sourceBytes(file), (phase) => phases.push(phase));
      expect(phases).toEqual(['reading', 'mapping', 'ready']);
    });

    it('keeps what is open when another file cannot be opened', () => {
      const file = path('af_head_experiment.db');
      open(file);
      workspace.open('bad', { name: 'bad.db', main: memoryBytes(new Uint8Array(0)) });
      const list = workspace.simulations(file);
      expect(list.ok && list.value.simulations.length).toBe(6);
    });

    it('tells that recent rows are missing without the -wal file, and that they are there with it', () => {
      const file = path('af_head_midrun.db');
      const alone = open(file, { wal: false });
      expect(alone.notices[0]).toEqual({
        kind: 'wal-missing',
        severity: 'warning',
        text: 'This file is in WAL mode; recent rows may be in `af_head_midrun.db-wal`. Drop both files together.',
      });
      const [before] = simulations(file);
      expect([before?.steps, before?.agentsEnd]).toEqual([33, 47]);
      expect(open(file).notices[0]?.kind).toBe('wal-applied');
      const [after] = simulations(file);
      expect([after?.steps, after?.agentsEnd, after?.outcome]).toEqual([41, 50, 'has data']);
    });

    function simulations(file: string) {
      const list = workspace.simulations(file);
      return list.ok ? list.value.simulations : [];
    }
  },
);

const files = [
  'af_head_single.db',
  'af_head_experiment.db',
  'af_head_midrun.db',
  'af_2025-10-24_pre.db',
  'af_2024-12-10_intid.db',
  'af_2024-11-27_camelcase.db',
  'af_2024-11-03_first.db',
  'llm_society_v6.db',
];

/** Pages that any simulation with steps fills. */
const overview: ReadonlySet<string> = new Set(['overview']);

describeWithFixtures('every figure of every real file', files, (path) => {
  it.each(files)('%s: has series where it is said to be available, and none where not', (name) => {
    const file = path(name);
    const info = open(file);
    expect(info.figures.filter(({ id }) => figures[id].page === 'overview').length).toBe(
      info.family === 'farm' ? 11 : 6,
    );
    const list = workspace.simulations(file);
    if (!list.ok) throw new Error(JSON.stringify(list.error));
    const simulation = list.value.simulations[0]?.id ?? '';
    for (const { id, provenance } of info.figures) {
      const answer = workspace.figure(file, simulation, id);
      if (!answer.ok) throw new Error(JSON.stringify(answer.error));
      const { step, series } = answer.value;
      // What the file has columns for may still not happen in one simulation: nobody moves, nobody dies.
      const mustHave = provenance !== 'unavailable' && overview.has(figures[id].page);
      if (mustHave) expect([id, series.length > 0]).toEqual([id, true]);
      if (provenance === 'unavailable') expect([id, series.length]).toEqual([id, 0]);
      expect(new Set(series.map((one) => one.key)).size).toBe(series.length);
      for (const one of series) {
        expect(one.values.length).toBe(step.length);
        expect(metricsOf(id)).toContain(one.metric);
      }
    }
  });
});

function metricsOf(id: FigureId): readonly string[] {
  return figures[id].panels.flatMap((panel): readonly string[] => panel.metrics);
}
