import { expect, test } from 'vitest';
import type { RecordableDatabase } from '../database/recordable-database.ts';
import { agentStates, farmTables } from '../schema/farm-tables.ts';
import { stateRecord } from '../testing/farm-records.ts';
import { loggedFarm } from '../testing/logged-farm.ts';
import { nodeEngine } from '../testing/node-engine.ts';
import { createTables } from './create-tables.ts';
import { ExperimentDatabase } from './experiment-database.ts';
import { LateIndexes } from './late-indexes.ts';
import { SimulationDatabase } from './simulation-database.ts';

const engine = await nodeEngine();
const documented = farmTables.flatMap(({ indexes = {} }) => Object.keys(indexes)).sort();
const ofStates = Object.keys(agentStates.indexes ?? {}).sort();

/** Names of the indexes that a table, or any, has besides that of its key. */
function indexesOf(database: Pick<RecordableDatabase, 'rows'>, table = '%'): readonly string[] {
  return database
    .rows<{ name: string }>({
      sql: `SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND tbl_name LIKE ? ORDER BY name`,
      parameters: [table],
    })
    .map(({ name }) => name);
}

test('indexes of what grows are made once an experiment has ended', () => {
  const { database, experiment, log } = loggedFarm(engine);
  log.logStep(0, [stateRecord('a')], [], {});
  experiment.updateExperimentStatus('running');
  expect(indexesOf(database, 'agent_states')).toEqual([]);
  expect(indexesOf(database, 'resource_states')).toHaveLength(2);
  experiment.updateExperimentStatus('stopped');
  expect(indexesOf(database)).toEqual(documented);
});

test('indexes of what grows are made once the only simulation has ended', () => {
  const database = engine.create();
  const single = SimulationDatabase.open(database, 's');
  single.updateSimulationRecord({ status: 'running' });
  expect(indexesOf(database, 'agent_states')).toEqual([]);
  single.updateSimulationRecord({ status: 'completed' });
  expect(indexesOf(database)).toEqual(documented);
});

test('indexes of what grows are in every file that is taken away, and recording goes on', () => {
  const { experiment, log } = loggedFarm(engine);
  log.logStep(0, [stateRecord('a')], [], {});
  expect(indexesOf(engine.openMemory(experiment.export()))).toEqual(documented);
  log.logStep(1, [stateRecord('a'), stateRecord('b')], [], {});
  const taken = engine.openMemory(experiment.export());
  const found = taken.rows({
    sql: 'SELECT count(*) AS n FROM agent_states INDEXED BY idx_agent_states_step_number WHERE step_number >= 0',
    parameters: [],
  });
  expect(found).toEqual([{ n: 3 }]);
});

test('indexes of what grows are made before a database is closed', () => {
  const { database, experiment } = loggedFarm(engine);
  let closed: readonly string[] = [];
  const { close } = database;
  database.close = () => {
    closed = indexesOf(database);
    close.call(database);
  };
  experiment.close();
  expect(closed).toEqual(documented);
});

test('a long table has its indexes while it is recorded', () => {
  const { database, log } = loggedFarm(engine);
  const late = new LateIndexes(database, farmTables, 3);
  log.logStep(0, [stateRecord('a'), stateRecord('b')], [], {});
  late.afterStep();
  expect(indexesOf(database, 'agent_states')).toEqual([]);
  log.logStep(1, [stateRecord('a')], [], {});
  // The next look is 32 steps after the first.
  for (let step = 1; step < 32; step++) late.afterStep();
  expect(indexesOf(database, 'agent_states')).toEqual([]);
  late.afterStep();
  expect(indexesOf(database, 'agent_states')).toEqual(ofStates);
  expect(indexesOf(database, 'agent_actions')).toEqual([]);
});

test('an index that cannot be made before the end stops nothing, and is made in the end', () => {
  const { database } = loggedFarm(engine);
  database.execute('CREATE TABLE idx_agent_states_step_number (a)');
  const late = new LateIndexes(database, farmTables, 0);
  late.afterStep();
  expect(() => late.finish()).toThrow('already a table named idx_agent_states_step_number');
  database.execute('DROP TABLE idx_agent_states_step_number');
  late.finish();
  expect(indexesOf(database)).toEqual(documented);
});

test('what a recording that broke off lacks is made when it is opened to be joined or gone on with', () => {
  const { database, clock } = loggedFarm(engine);
  const again = ExperimentDatabase.open(database, 'e', { clock });
  expect(indexesOf(database, 'agent_actions')).toEqual([]);
  createTables(database, farmTables);
  expect(indexesOf(database)).toEqual(documented);
  again.close();
});

test('a step that is told in parts is checked without them', () => {
  const { log } = loggedFarm(engine);
  log.logStep(1, [stateRecord('a')], [], {});
  log.logStep(1, [stateRecord('b')], [], {});
  expect(() => log.logStep(1, [stateRecord('b')], [], {})).toThrow(/^states\[0\]\.agentId is taken/);
});
