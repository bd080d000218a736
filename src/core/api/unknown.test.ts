import { beforeEach, describe, expect, it } from 'vitest';
import { memoryBytes } from '../testing/memory-bytes.ts';
import { nodeEngine } from '../testing/node-engine.ts';
import { textDatabase } from '../testing/text-database.ts';
import { createWorkspace } from './workspace.ts';
import type { Workspace } from './workspace-api.ts';

let workspace: Workspace;

beforeEach(async () => {
  workspace = createWorkspace(await nodeEngine());
  const database = await textDatabase(`
    generation farm-2025-11
    simulation sim_base steps 0..3
    agent agent_one system born 0
    state agent_one @0..3 resources 4 health 90`);
  workspace.open('farm', { name: 'farm.db', main: memoryBytes(database.export()) });
});

describe('a question about what is not there', () => {
  it('names the simulation, and what may have been meant', () => {
    const error = { kind: 'unknown', what: 'simulation', value: 'sim_bas', near: ['sim_base'] };
    expect(workspace.figure('farm', 'sim_bas', 'population')).toEqual({ ok: false, error });
    expect(workspace.headlines('farm', 'sim_bas')).toEqual({ ok: false, error });
    expect(workspace.report('farm', 'sim_bas', 'dynamics')).toEqual({ ok: false, error });
    expect(workspace.turningPoints('farm', 'sim_bas', 'fixed')).toEqual({ ok: false, error });
    expect(workspace.configuration('farm', 'sim_bas')).toEqual({ ok: false, error });
  });

  it('names the agent, the figure, the tables, the detector and the scope', () => {
    expect(workspace.lastSteps('farm', 'sim_base', 'agent_on')).toMatchObject({
      error: { what: 'agent', value: 'agent_on', near: ['agent_one'] },
    });
    const agent = { scope: 'agent', agent: 'agent_two' } as const;
    expect(workspace.report('farm', 'sim_base', 'dynamics', agent)).toMatchObject({
      error: { kind: 'unknown', what: 'agent', value: 'agent_two' },
    });
    expect(workspace.figure('farm', 'sim_base', 'populaton' as 'population')).toMatchObject({
      error: { kind: 'unknown', what: 'figure', value: 'populaton', near: ['population'] },
    });
    expect(workspace.report('farm', 'sim_base', 'dynamic' as 'dynamics')).toMatchObject({
      error: { kind: 'unknown', what: 'table', value: 'dynamic', near: ['dynamics'] },
    });
    expect(workspace.turningPoints('farm', 'sim_base', 'fixd' as 'fixed')).toMatchObject({
      error: { kind: 'unknown', what: 'detector', value: 'fixd', near: ['fixed'] },
    });
    const backwards = { scope: 'step_range', from: 3, to: 1 } as const;
    expect(workspace.figure('farm', 'sim_base', 'population', backwards)).toEqual({
      ok: false,
      error: { kind: 'bad-scope', problem: 'The steps 3 to 1 run backwards.' },
    });
  });
});
