import { expect, it } from 'vitest';
import type { SimulationList, SimulationSummary } from '../api/simulation.ts';
import { describeWithFixtures } from '../testing/fixtures.ts';
import { openFile } from '../testing/node-engine.ts';
import { describeSource } from './describe-source.ts';
import { readHeadlines } from './headlines.ts';
import { readSimulations } from './simulations.ts';

async function listOf(file: string): Promise<SimulationList> {
  return readSimulations(describeSource('a', await openFile(file)).source);
}

function named(list: SimulationList, id: string): SimulationSummary | undefined {
  return list.simulations.find((simulation) => simulation.id === id);
}

describeWithFixtures('the simulations of an experiment', ['af_head_experiment.db'], (path) => {
  const file = path('af_head_experiment.db');

  it('are six, with the experiment that they belong to', async () => {
    const { simulations, experiments } = await listOf(file);
    expect(simulations.map((one) => [one.id, one.status, one.outcome])).toEqual([
      ['sim_attack_low', 'completed', 'finished'],
      ['sim_attack_mid', 'completed', 'finished'],
      ['sim_attack_high', 'failed', 'failed'],
      ['sim_no_regen', 'completed', 'extinct'],
      ['sim_order_chaos', 'completed', 'finished'],
      ['sim_never_started', 'running', 'no data'],
    ]);
    expect(experiments).toHaveLength(1);
    expect(experiments[0]).toMatchObject({
      id: 'exp_attack_sweep',
      hypothesis: 'Raising attack damage lowers final population',
      tags: ['attack', 'sweep'],
      variables: { 'combat.attack_base_damage': [10, 20, 60], 'combat.attack_kill_reward': [1, 5] },
    });
  });

  it('have numbers that their rows sum up to', async () => {
    const connection = await openFile(file);
    const rows = connection.rows<Record<string, number | string>>({
      sql: `SELECT simulation_id AS id, count(*) AS steps, min(step_number) AS firstStep, max(step_number) AS lastStep,
        max(total_agents) AS agentsPeak, sum(births) AS births, sum(deaths) AS deaths
        FROM main.simulation_steps GROUP BY 1`,
      parameters: [],
    });
    const list = await listOf(file);
    expect(rows).toHaveLength(5);
    for (const row of rows) expect(named(list, String(row.id))).toMatchObject(row);
  });

  it('tell the extinct one, the failed one with its error, and the empty one', async () => {
    const list = await listOf(file);
    // 24 agents at the start; one is born and 25 die, the last of them at step 36.
    expect(named(list, 'sim_no_regen')).toMatchObject({
      outcomeText: 'extinct at step 36, recorded to step 37',
      agentsAtStart: 24,
      agentsPeak: 25,
      peakStep: 3,
      agentsEnd: 0,
      births: 1,
      deaths: 25,
    });
    expect(named(list, 'sim_attack_high')).toMatchObject({
      error: 'RuntimeError: simulated crash: host ran out of disk',
      outcomeText: 'failed at step 24: RuntimeError: simulated crash: host ran out of disk',
      durationSeconds: 1.710155,
      seed: 103,
    });
    const empty = named(list, 'sim_never_started');
    expect(empty).toMatchObject({ steps: 0, outcomeText: 'no steps recorded, although stored as running' });
    expect(empty?.agentsPeak).toBeUndefined();
    expect(empty?.sparkline).toHaveLength(0);
  });

  it('show the parameters that vary, and no seed among them', async () => {
    const list = await listOf(file);
    expect(list.varying).toContain('combat.attack_base_damage');
    expect(list.varying).not.toContain('seed');
    expect(list.simulations.map((one) => one.parameters['combat.attack_base_damage'])).toEqual([
      10,
      20,
      60,
      10,
      10,
      undefined,
    ]);
  });

  it('have headline numbers, extinction among them', async () => {
    const { source } = describeSource('a', await openFile(file));
    const headlines = readHeadlines({ source, simulation: 'sim_no_regen' });
    expect(headlines.map((one) => [one.label, one.start, one.end, one.remark])).toEqual([
      ['Agents', 24, 0, '24 → 0, extinct at step 36'],
      ['Births', undefined, 1, undefined],
      ['Deaths', undefined, 25, undefined],
      ['Resources', 50, 0, undefined],
      ['Mean health', expect.any(Number), expect.any(Number), undefined],
      ['Mean collected reward', expect.any(Number), expect.any(Number), undefined],
      ['Highest generation', 0, expect.any(Number), undefined],
    ]);
  });
});

describeWithFixtures(
  'the simulations of older files',
  ['af_2025-10-24_pre.db', 'af_2024-12-10_intid.db'],
  (path) => {
    it('are not called finished because they are longer than configured', async () => {
      const { simulations } = await listOf(path('af_2025-10-24_pre.db'));
      expect(simulations[0]).toMatchObject({
        status: 'running',
        outcome: 'has data',
        outcomeText: 'data to step 60, never marked as ended',
      });
    });

    it('are one implicit simulation, with births and deaths from the agents where totals count them twice', async () => {
      const file = path('af_2024-12-10_intid.db');
      const connection = await openFile(file);
      const [agents] = connection.rows({
        sql: 'SELECT sum(birth_time > 0) AS births, count(death_time) AS deaths FROM main.agents',
        parameters: [],
      });
      const { simulations } = await listOf(file);
      expect(simulations).toHaveLength(1);
      expect(simulations[0]).toMatchObject({
        steps: 101,
        firstStep: 1,
        lastStep: 101,
        ...(agents as object),
      });
    });
  },
);

describeWithFixtures('the runs of LLM Society', ['llm_society_v6.db'], (path) => {
  it('are three, with the distinct agents that are active in each step', async () => {
    const list = await listOf(path('llm_society_v6.db'));
    expect(list.simulations.map((one) => [one.status, one.outcome, one.steps, one.agentsAtStart])).toEqual([
      ['completed', 'finished', 40, 24],
      ['stopped_early', 'has data', 30, 20],
      ['running', 'has data', 1, 1],
    ]);
    expect(list.varying).toEqual(['agents.count', 'simulation.max_steps']);
    expect(list.simulations[0]?.seed).toBeUndefined();
  });
});
