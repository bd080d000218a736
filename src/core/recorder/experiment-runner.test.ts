import { beforeEach, expect, test } from 'vitest';
import type { RecordableDatabase } from '../database/recordable-database.ts';
import { agentRecord, stateRecord } from '../testing/farm-records.ts';
import { nodeEngine } from '../testing/node-engine.ts';
import { ManualClock } from './clock.ts';
import { ExperimentDatabase } from './experiment-database.ts';
import { ExperimentRunner, type Simulate } from './experiment-runner.ts';
import { experimentStore, societyStore } from './run-store.ts';
import type { SimulationContext } from './simulation-context.ts';
import { type PlannedSimulation, planSimulations } from './simulation-plan.ts';
import { SocietyRecorder } from './society-recorder.ts';

const engine = await nodeEngine();
let database: RecordableDatabase;
let clock: ManualClock;
let experiment: ExperimentDatabase;

beforeEach(() => {
  database = engine.create();
  clock = new ManualClock(Date.UTC(2025, 0, 1));
  experiment = ExperimentDatabase.open(database, 'e', { clock });
});

const plan = planSimulations({
  parameters: { seed: 1, steps: 3 },
  sweep: [{ path: 'steps', values: [2, 3, 4] }],
});

/** One agent that stands where it is, for as many steps as the parameters say. */
function* standing({ logger }: SimulationContext, { parameters }: PlannedSimulation) {
  logger.logAgent(agentRecord('a'));
  for (let step = 0; step < Number(parameters.steps); step++) {
    clock.advance(1000);
    logger.logAgentAction({ step, agentId: 'a', actionType: 'pass' });
    logger.logStep(step, [stateRecord('a')], [], { births: 0 });
    yield step;
  }
  return { total_steps: Number(parameters.steps) };
}

const runner = (simulate: Simulate<SimulationContext, number> = standing, planned = plan) =>
  new ExperimentRunner(
    experimentStore(experiment, () => clock.now()),
    planned,
    simulate,
  );

/** Goes through a run; what it says of itself, and its summary. */
async function all(run: ReturnType<ReturnType<typeof runner>['run']>) {
  const told: string[] = [];
  for (;;) {
    const next = await run.next();
    if (next.done) return { told, summary: next.value };
    const event = next.value;
    const more =
      event.kind === 'step' ? ` ${event.progress}` : event.kind === 'ended' ? ` ${event.ending}` : '';
    told.push(`${event.simulation.id} ${event.kind}${more}`);
  }
}

function stored(): unknown {
  return database.rows({
    sql: `SELECT simulation_id AS id, status, results_summary AS results,
      (SELECT count(*) FROM simulation_steps AS t WHERE t.simulation_id = s.simulation_id) AS steps,
      (SELECT count(*) FROM agent_actions AS t WHERE t.simulation_id = s.simulation_id) AS actions
      FROM simulations AS s ORDER BY simulation_id`,
    parameters: [],
  });
}

test('every simulation of the plan is run and told step by step', async () => {
  const { told, summary } = await all(runner().run());
  expect(told.slice(0, 5)).toEqual([
    'sim_001 started',
    'sim_001 step 0',
    'sim_001 step 1',
    'sim_001 ended completed',
    'sim_002 started',
  ]);
  expect(summary).toEqual({ completed: ['sim_001', 'sim_002', 'sim_003'], failed: [], skipped: [] });
  expect(stored()).toEqual([
    { id: 'sim_001', status: 'completed', results: '{"total_steps":2}', steps: 2, actions: 2 },
    { id: 'sim_002', status: 'completed', results: '{"total_steps":3}', steps: 3, actions: 3 },
    { id: 'sim_003', status: 'completed', results: '{"total_steps":4}', steps: 4, actions: 4 },
  ]);
  const times = 'SELECT end_time, parameters FROM simulations WHERE simulation_id = ?';
  expect(database.rows({ sql: times, parameters: ['sim_002'] })).toEqual([
    { end_time: '2025-01-01 00:00:05.000000', parameters: '{"seed":1,"steps":3}' },
  ]);
});

test('a simulation that fails is recorded with its error and its rows, and the others run', async () => {
  const { summary } = await all(
    runner(function* (context, planned) {
      for (const step of standing(context, planned)) {
        yield step;
        if (planned.id === 'sim_002' && step === 1) throw new RangeError('nobody is left');
      }
      return undefined;
    }).run(),
  );
  expect(summary).toEqual({ completed: ['sim_001', 'sim_003'], failed: ['sim_002'], skipped: [] });
  expect(stored()).toEqual([
    { id: 'sim_001', status: 'completed', results: null, steps: 2, actions: 2 },
    {
      id: 'sim_002',
      status: 'failed',
      results: '{"error_type":"RangeError","error_message":"nobody is left"}',
      steps: 2,
      actions: 2,
    },
    { id: 'sim_003', status: 'completed', results: null, steps: 4, actions: 4 },
  ]);
});

test('rows that cannot be written fail their simulation alone', async () => {
  database.execute(`CREATE TRIGGER full BEFORE INSERT ON agent_actions WHEN new.simulation_id = 'sim_001'
    BEGIN SELECT raise(ABORT, 'disk full'); END`);
  const { summary } = await all(runner().run());
  expect(summary).toEqual({ completed: ['sim_002', 'sim_003'], failed: ['sim_001'], skipped: [] });
  const results = {
    error_type: 'FlushFailed',
    error_message: '2 rows could not be written and are kept: disk full',
    rows_not_written: 2,
  };
  expect(stored()).toMatchObject([
    { status: 'failed', results: JSON.stringify(results), steps: 2, actions: 0 },
    { status: 'completed' },
    { status: 'completed' },
  ]);
});

test('who leaves stops it: what was recorded is kept, and the next run goes on', async () => {
  for await (const event of runner().run()) {
    if (event.kind === 'step' && event.simulation.id === 'sim_002' && event.progress === 1) break;
  }
  expect(stored()).toEqual([
    { id: 'sim_001', status: 'completed', results: '{"total_steps":2}', steps: 2, actions: 2 },
    { id: 'sim_002', status: 'stopped', results: '{"termination_reason":"stopped"}', steps: 2, actions: 2 },
  ]);
  const { told, summary } = await all(runner().run());
  expect(told.slice(0, 3)).toEqual(['sim_001 skipped', 'sim_002 started', 'sim_002 step 0']);
  expect(summary).toEqual({ completed: ['sim_002', 'sim_003'], failed: [], skipped: ['sim_001'] });
  expect(stored()).toMatchObject([{ steps: 2 }, { status: 'completed', steps: 3, actions: 3 }, { steps: 4 }]);
  expect(database.rows({ sql: 'PRAGMA foreign_key_check', parameters: [] })).toEqual([]);
});

test('a simulation that was cut off without an ending starts anew, in a file opened again', async () => {
  const run = runner().run();
  for (let step = 0; step < 3; step++) await run.next();
  database = engine.openMemory(experiment.export()) as RecordableDatabase;
  experiment = ExperimentDatabase.open(database, 'e', { clock });
  expect(stored()).toMatchObject([{ id: 'sim_001', status: 'running', steps: 2 }]);
  const { summary } = await all(runner().run());
  expect(summary.completed).toEqual(['sim_001', 'sim_002', 'sim_003']);
  expect(stored()).toMatchObject([{ steps: 2, actions: 2 }, { steps: 3 }, { steps: 4 }]);
});

test('a completed simulation with other parameters is not taken for the planned one', async () => {
  await all(runner().run());
  const other = planSimulations({ parameters: { seed: 1, steps: 9 } });
  await expect(all(runner(standing, other).run())).rejects.toThrow(/^parameters of "sim_001"/);
  expect(() => runner(standing, [...other, ...other])).toThrow(/^plan\[1\]\.id is taken/);
});

test('a simulation may take its time: it is stopped in the same way', async () => {
  let cleanedUp = false;
  const slow = runner(async function* (context, planned) {
    try {
      for (const step of standing(context, planned)) {
        await Promise.resolve();
        yield step;
      }
    } finally {
      cleanedUp = true;
    }
    return undefined;
  });
  for await (const event of slow.run()) if (event.kind === 'step') break;
  expect(cleanedUp).toBe(true);
  expect(stored()).toMatchObject([{ id: 'sim_001', status: 'stopped', steps: 1 }]);
});

test('runs of a society are run in the same way', async () => {
  database = engine.create();
  const recorder = new SocietyRecorder(database, { clock });
  const planned = planSimulations({ parameters: { seed: 1 }, replicates: 3, id: (index) => `run-${index}` });
  const society = new ExperimentRunner(societyStore(recorder), planned, function* (run, { seed }) {
    for (let step = 0; step < 2; step++) {
      run.logEvent({ step, type: 'X' });
      if (seed === 2) throw new Error('nobody is left');
      yield step;
    }
    return undefined;
  });
  let summary: unknown;
  const run = society.run();
  for (let next = await run.next(); ; next = await run.next()) {
    summary = next.value;
    if (next.done) break;
  }
  expect(summary).toEqual({ completed: ['run-0', 'run-2'], failed: ['run-1'], skipped: [] });
  expect(
    database.rows({
      sql: `SELECT run_id, status, notes, (SELECT count(*) FROM simulation_events WHERE simulation_run_id = run_id) AS events
        FROM simulation_runs`,
      parameters: [],
    }),
  ).toEqual([
    { run_id: 'run-0', status: 'completed', notes: null, events: 2 },
    {
      run_id: 'run-1',
      status: 'failed',
      notes: '{"error_type":"Error","error_message":"nobody is left"}',
      events: 1,
    },
    { run_id: 'run-2', status: 'completed', notes: null, events: 2 },
  ]);
});
