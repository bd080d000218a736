import { expect, test } from 'vitest';
import { SqlFailure } from '../database/connection.ts';
import { agentRecord, stateRecord } from '../testing/farm-records.ts';
import { nodeEngine } from '../testing/node-engine.ts';
import { allRows } from '../testing/recorded.ts';
import { ManualClock } from './clock.ts';
import { ExperimentDatabase } from './experiment-database.ts';
import { SocietyRecorder } from './society-recorder.ts';

const engine = await nodeEngine();

function recorded() {
  const database = engine.create();
  const clock = new ManualClock(Date.UTC(2025, 0, 1));
  const experiment = ExperimentDatabase.open(database, 'e', { clock });
  const { logger } = experiment.createSimulationContext('s', {});
  logger.logAgents(['a', 'b'].map(agentRecord));
  // More than two batches of states.
  for (let step = 0; step < 1100; step++) {
    logger.logStep(step, [stateRecord('a'), stateRecord('b', step / 3)], [], { births: step });
  }
  logger.logAgentAction({ step: 3, agentId: 'a', actionType: 'move', stateBefore: 2, stateAfter: 3 });
  return { database, experiment };
}

test('everything is copied, what is still gathered too, and told', () => {
  const { database, experiment } = recorded();
  const target = engine.create();
  expect(experiment.persist(target)).toEqual({
    tablesCopied: [
      'experiments',
      'simulations',
      'agents',
      'agent_states',
      'simulation_steps',
      'agent_actions',
    ],
    rowsCopied: 1 + 1 + 2 + 2200 + 1100 + 1,
    tablesSkipped: [
      'resource_states',
      'learning_experiences',
      'health_incidents',
      'reproduction_events',
      'interactions',
      'simulation_config',
    ],
    start: '2025-01-01 00:00:00.000000',
    end: '2025-01-01 00:00:00.000000',
    duration: 0,
  });
  expect(allRows(target)).toEqual(allRows(database));
  expect(target.rows({ sql: 'PRAGMA foreign_key_check', parameters: [] })).toEqual([]);
});

test('chosen tables come with those that they refer to', () => {
  const { experiment } = recorded();
  const target = engine.create();
  const report = experiment.persist(target, ['agents']);
  expect(report.tablesCopied).toEqual(['experiments', 'simulations', 'agents']);
  expect(report.rowsCopied).toBe(4);
  expect(target.rows({ sql: 'SELECT count(*) AS n FROM agent_states', parameters: [] })).toEqual([{ n: 0 }]);
});

test('when the target refuses a row, nothing is copied', () => {
  const { experiment } = recorded();
  const target = engine.create();
  experiment.persist(target, ['agents']);
  const before = allRows(target);
  expect(() => experiment.persist(target)).toThrow(SqlFailure);
  expect(allRows(target)).toEqual(before);
});

test('memories are found by tag and by word in the copy as well', () => {
  const recorder = new SocietyRecorder(engine.create());
  const run = recorder.startRun('r');
  run.logMemory({ step: 1, agentId: 'a', content: 'Bought bread', tags: ['trade'] });
  const target = engine.create();
  expect(recorder.persist(target).tablesCopied).toEqual(['simulation_runs', 'agent_memories']);
  const sql = `SELECT (SELECT count(*) FROM agent_memory_tags WHERE tag = 'trade') AS tagged,
    (SELECT count(*) FROM agent_memories_fts WHERE agent_memories_fts MATCH 'bread') AS worded`;
  expect(target.rows({ sql, parameters: [] })).toEqual([{ tagged: 1, worded: 1 }]);
});
