import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SqlFailure } from '../database/connection.ts';
import { agentRecord, stateRecord } from '../testing/farm-records.ts';
import { type Fault, FaultyDatabase } from '../testing/faulty-database.ts';
import { nodeEngine } from '../testing/node-engine.ts';
import { allRows } from '../testing/recorded.ts';
import { ManualClock } from './clock.ts';
import type { DataLogger } from './data-logger.ts';
import { FlushFailed, InvalidRecord } from './errors.ts';
import { ExperimentDatabase } from './experiment-database.ts';

const engine = await nodeEngine();
/** Generous: a busy machine must not fail these. */
const patience = 120_000;
const agents = ['a', 'b', 'c'] as const;

/** Tables whose rows are told apart by a number that each call gives its row, and the column that holds it. */
const marked = {
  agent_actions: 'reward',
  learning_experiences: 'reward',
  health_incidents: 'health_before',
  reproduction_events: 'parent_resources_before',
  interactions: "json_extract(details, '$.mark')",
  simulation_steps: 'births',
  agents: 'birth_time',
} as const;
type Marked = keyof typeof marked;

/** One call: what it does with a number of its own, the rows that it adds, and whom they are about. */
interface Call {
  readonly make: (log: DataLogger, mark: number) => void;
  readonly adds: readonly Marked[];
  readonly about: readonly string[];
  readonly discards?: readonly string[];
}

const agentId = fc.constantFrom(...agents);
const action = (id: string, mark: number) => ({ step: 1, agentId: id, actionType: 'move', reward: mark });

const adding =
  (adds: readonly Marked[], make: (log: DataLogger, mark: number, ...about: readonly string[]) => void) =>
  (...about: readonly string[]): Call => ({ make: (log, mark) => make(log, mark, ...about), adds, about });
const refused = (make: Call['make']): Call => ({ make, adds: [], about: [] });

const logAction = adding(['agent_actions'], (log, mark, id = '') => log.logAgentAction(action(id, mark)));
const logDecision = adding(['agent_actions', 'learning_experiences'], (log, mark, id = '') =>
  log.logAgentAction({ ...action(id, mark), module: { type: 'm', id: '1', action: 0 } }),
);
const logIncident = adding(['health_incidents'], (log, mark, id = '') =>
  log.logHealthIncident({ step: 1, agentId: id, healthBefore: mark, healthAfter: 0, cause: 'x' }),
);
const logReproduction = adding(['reproduction_events'], (log, mark, id = '') =>
  log.logReproduction({
    ...{ step: 1, parentId: id, parentX: 0, parentY: 0, parentGeneration: 0 },
    ...{ parentResourcesBefore: mark, parentResourcesAfter: 0, outcome: { failureReason: 'chance' } },
  }),
);
const logInteraction = adding(['interactions'], (log, mark, id = '', other = '') =>
  log.logInteraction({
    ...{ step: 1, sourceType: 'agent', sourceId: id, targetType: 'agent', targetId: other },
    ...{ interactionType: 'share', details: { mark } },
  }),
);
const logStep = (ids: readonly string[]) =>
  adding(['simulation_steps'], (log, mark) => {
    const resources = [{ resourceId: 'r', amount: mark, x: 0, y: 0 }];
    const states = ids.map((id) => stateRecord(id, mark));
    log.logStep(mark, states, resources, { births: mark });
  })();
const logAgent = adding(['agents'], (log, mark) =>
  log.logAgent({ ...agentRecord(`new${mark}`), birthTime: mark }),
);

const calls: fc.Arbitrary<Call> = fc.oneof(
  agentId.map((id) => logAction(id)),
  agentId.map((id) => logDecision(id)),
  agentId.map((id) => logIncident(id)),
  agentId.map((id) => logReproduction(id)),
  fc.tuple(agentId, agentId).map((both) => logInteraction(...both)),
  fc.array(agentId).map(logStep),
  fc.constant(logAgent()),
  fc.constantFrom(
    refused((log, mark) => log.logAgentAction(action('nobody', mark))),
    refused((log) => log.logAgentAction(action('a', Number.NaN))),
    refused((log) => log.logStep(-1, [], [], {})),
    refused((log) => log.logAgent(agentRecord('a'))),
  ),
  fc.constant<Call>({ make: (log) => log.flush(), adds: [], about: [] }),
  fc.constant<Call>({ make: (log) => log.flushIfDue(), adds: [], about: [] }),
  agentId.map(
    (id): Call => ({ make: (log) => void log.discardPending([id]), adds: [], about: [], discards: [id] }),
  ),
);

const fault: fc.Arbitrary<Fault> = fc.record({
  at: fc.oneof(fc.constantFrom('begin' as const, 'commit' as const), fc.nat(3)),
  times: fc.integer({ min: 1, max: 4 }),
  kind: fc.constantFrom('database', 'other'),
});
const entry = fc.record({
  call: calls,
  wait: fc.integer({ min: -5000, max: 60_000 }),
  fault: fc.option(fault, { nil: undefined, freq: 3 }),
});
const rules = fc.record({ bufferSize: fc.integer({ min: 1, max: 7 }), flushInterval: fc.nat(40_000) });

function open(options: { readonly bufferSize?: number; readonly flushInterval?: number }) {
  const database = new FaultyDatabase(engine.create());
  const clock = new ManualClock(0);
  const experiment = ExperimentDatabase.open(database, 'e', { ...options, clock });
  const { logger } = experiment.createSimulationContext('s', {});
  logger.logAgents(agents.map((id) => ({ ...agentRecord(id), birthTime: 0 })));
  return { database, clock, experiment, logger };
}

function marks(database: FaultyDatabase, table: Marked): number[] {
  const sql = `SELECT ${marked[table]} AS mark FROM ${table} WHERE mark > 0 ORDER BY rowid`;
  return database.rows<{ mark: number }>({ sql, parameters: [] }).map(({ mark }) => mark);
}

/** Whether the call was accepted: a flush that fails keeps what was logged, anything else that is thrown refuses it. */
function accepted(call: () => void): boolean {
  try {
    call();
    return true;
  } catch (error) {
    if (error instanceof FlushFailed) return true;
    expect(
      error instanceof InvalidRecord ||
        error instanceof SqlFailure ||
        (error as Error).message === 'injected',
    ).toBe(true);
    return false;
  }
}

test('any calls, flushes and faults leave exactly the accepted rows, once and in their order', {
  timeout: patience,
}, () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 40 }), rules, (entries, options) => {
      const { database, clock, experiment, logger } = open(options);
      const expected = new Map<Marked, { mark: number; about: readonly string[] }[]>();
      const of = (table: Marked) => expected.get(table) ?? [];
      for (const [index, { call, wait, fault: next }] of entries.entries()) {
        const mark = index + 1;
        // What is written when rows about an agent are dropped stays: rows are written in their order.
        const kept = new Map([...expected].map(([table]) => [table, marks(database, table).length]));
        clock.advance(wait);
        database.fail(next);
        const ok = accepted(() => call.make(logger, mark));
        database.fail(undefined);
        if (!ok) continue;
        for (const table of call.adds) expected.set(table, [...of(table), { mark, about: call.about }]);
        for (const [table, rows] of expected) {
          const dropped = (about: readonly string[]) => about.some((id) => call.discards?.includes(id));
          const left = rows.filter(({ about }, row) => row < (kept.get(table) ?? 0) || !dropped(about));
          expected.set(table, left);
        }
      }
      experiment.flush();
      expect(logger.pending).toBe(0);
      for (const table of Object.keys(marked) as Marked[]) {
        expect([table, marks(database, table)]).toEqual([table, of(table).map(({ mark }) => mark)]);
      }
      const states =
        'SELECT count(*) AS n FROM agent_states WHERE step_number NOT IN (SELECT step_number FROM simulation_steps)';
      expect(database.rows({ sql: states, parameters: [] })).toEqual([{ n: 0 }]);
      expect(database.rows({ sql: 'PRAGMA foreign_key_check', parameters: [] })).toEqual([]);
      experiment.close();
    }),
    { numRuns: 150 },
  );
});

test('the same calls give the same rows, whatever the buffer sizes, the interval and the clock', {
  timeout: patience,
}, () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 40 }), rules, (entries, options) => {
      // What is dropped depends on what is written by then.
      const lasting = entries.filter(({ call }) => call.discards === undefined);
      const [plain, varied] = [open({}), open(options)];
      for (const [index, { call, wait }] of lasting.entries()) {
        accepted(() => call.make(plain.logger, index + 1));
        varied.clock.advance(wait);
        accepted(() => call.make(varied.logger, index + 1));
      }
      plain.experiment.flush();
      varied.experiment.flush();
      expect(withoutTimes(varied.database)).toEqual(withoutTimes(plain.database));
      plain.experiment.close();
      varied.experiment.close();
    }),
    { numRuns: 60 },
  );
});

function withoutTimes(database: FaultyDatabase): unknown {
  return JSON.parse(
    JSON.stringify(allRows(database), (key, value) => (key === 'timestamp' ? undefined : value)),
  );
}
