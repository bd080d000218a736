import { expect, test } from 'vitest';
import { mapCanonical } from '../database/generations/mapping.ts';
import { agentRecord, stateRecord } from '../testing/farm-records.ts';
import { nodeEngine } from '../testing/node-engine.ts';
import { ExperimentDatabase } from './experiment-database.ts';
import { SocietyRecorder } from './society-recorder.ts';

const engine = await nodeEngine();

test('what is recorded is read through the canonical tables: each action once, each simulation by itself', () => {
  const experiment = ExperimentDatabase.open(engine.create(), 'e');
  for (const id of ['s1', 's2']) {
    const { logger } = experiment.createSimulationContext(id, {});
    logger.logAgents([
      agentRecord('a'),
      { ...agentRecord('b'), birthTime: 1, genomeId: 'a:1', generation: 1 },
    ]);
    const action = { agentId: 'a', actionType: 'move', reward: 1 };
    logger.logAgentAction({ ...action, step: 0, module: { type: 'dqn', id: '1', action: 2 } });
    logger.logAgentAction({ ...action, step: 1 });
    logger.logLearningExperience({
      ...{ step: 1, agentId: 'b', moduleType: 'dqn', moduleId: '1' },
      ...{ actionTaken: 0, actionTakenMapped: 'pass', reward: 0 },
    });
    logger.logStep(0, [stateRecord('a')], [], {
      totalAgents: 1,
      agentTypeCounts: { system: 1 },
      combatEncounters: 3,
    });
    logger.logAgentDeath('a', 1);
  }
  const database = engine.openMemory(experiment.export());
  const mapping = mapCanonical(database, { largeFile: false });
  expect([mapping.generation.id, mapping.notices]).toEqual(['farm-recorded', []]);
  const read = (sql: string) => database.rows({ sql, parameters: [] });
  const of = (table: string) =>
    read(`SELECT simulation_id AS s, count(*) AS n FROM ${table} GROUP BY 1 ORDER BY 1`);
  const each = (n: number) => ['s1', 's2'].map((s) => ({ s, n }));
  expect([of('agent_actions'), of('learning_experiences'), of('agents')]).toEqual([
    each(2),
    each(2),
    each(2),
  ]);
  expect([of('agent_states'), of('health_incidents')]).toEqual([each(1), each(1)]);
  expect(read("SELECT simulation_id, parent_id FROM agents WHERE agent_id = 'b' ORDER BY 1")).toEqual([
    { simulation_id: 's1', parent_id: 'a' },
    { simulation_id: 's2', parent_id: 'a' },
  ]);
  expect(read('SELECT DISTINCT agent_type_counts, combat_encounters FROM simulation_steps')).toEqual([
    { agent_type_counts: '{"system":1}', combat_encounters: 3 },
  ]);
});

test('the agents of a society are read as stored, those of runs that share ids each by itself', () => {
  const recorder = new SocietyRecorder(engine.create());
  for (const id of ['r1', 'r2']) {
    const run = recorder.startRun(id);
    run.logAgents([{ agentId: 'ann', persona: `Ann of ${id}` }]);
    run.logEvent({ step: 4, type: 'X', agentId: 'ann' });
    recorder.endRun(id);
  }
  const database = engine.openMemory(recorder.export());
  expect(mapCanonical(database, { largeFile: false }).generation.id).toBe('society-recorded');
  const sql = 'SELECT simulation_run_id, agent_id_str, persona, last_step FROM agents ORDER BY 1';
  expect(database.rows({ sql, parameters: [] })).toEqual([
    { simulation_run_id: 'r1', agent_id_str: 'ann', persona: 'Ann of r1', last_step: 4 },
    { simulation_run_id: 'r2', agent_id_str: 'ann', persona: 'Ann of r2', last_step: 4 },
  ]);
});
