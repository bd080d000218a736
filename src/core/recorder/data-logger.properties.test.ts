import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SqlFailure } from '../database/connection.ts';
import { nodeEngine } from '../testing/node-engine.ts';
import { allRows } from '../testing/recorded.ts';
import { ManualClock } from './clock.ts';
import type { DataLogger } from './data-logger.ts';
import { ExperimentDatabase } from './experiment-database.ts';

const engine = await nodeEngine();
/** Generous: a busy machine must not fail these. */
const patience = 60_000;
const agents = ['a', 'b', 'c'] as const;

/** One call of the logger. */
type Call = (log: DataLogger) => void;

const agentId = fc.constantFrom(...agents);
const step = fc.nat(20);
const call: fc.Arbitrary<Call> = fc.oneof(
  fc.record({ step, agentId, actionType: fc.constantFrom('move', 'attack'), targetId: agentId }).map(
    (action): Call =>
      (log) =>
        log.logAgentAction(action),
  ),
  fc
    .record({ step, agentId, healthBefore: fc.nat(100), healthAfter: fc.nat(100), cause: fc.constant('x') })
    .map(
      (incident): Call =>
        (log) =>
          log.logHealthIncident(incident),
    ),
  fc.record({ step, agentId, reward: fc.integer() }).map(
    (learned): Call =>
      (log) =>
        log.logLearningExperience({
          ...learned,
          moduleType: 'm',
          moduleId: '1',
          actionTaken: 0,
          actionTakenMapped: 'x',
        }),
  ),
  fc.record({ step, agentId }).map(
    (death): Call =>
      (log) =>
        log.logAgentDeath(death.agentId, death.step),
  ),
  step.map(
    (number): Call =>
      (log) =>
        log.logStep(number, [], [{ resourceId: 'r', amount: number, x: 0, y: 0 }], {}),
  ),
);

const entry = fc.record({ call, wait: fc.integer({ min: -5000, max: 60_000 }) });
const rules = fc.record({ bufferSize: fc.integer({ min: 1, max: 7 }), flushInterval: fc.nat(40_000) });

function open(options: { readonly bufferSize?: number; readonly flushInterval?: number }) {
  const database = engine.create();
  // The steps of a recording are timed by this clock; the rows that are compared are not.
  const clock = new ManualClock(0);
  const experiment = ExperimentDatabase.open(database, 'e', { ...options, clock });
  const { logger } = experiment.createSimulationContext('s', {});
  const founder = { birthTime: 0, agentType: 'system', x: 0, y: 0, initialResources: 1, startingHealth: 1 };
  logger.logAgents(agents.map((id) => ({ ...founder, agentId: id })));
  return { database, clock, experiment, logger };
}

test('the same calls give the same rows, whatever the buffer sizes, the interval and the clock', {
  timeout: patience,
}, () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 40 }), rules, (entries, options) => {
      const plain = open({});
      for (const { call: make } of entries) make(plain.logger);
      plain.experiment.flush();
      const varied = open(options);
      for (const { call: make, wait } of entries) {
        varied.clock.advance(wait);
        make(varied.logger);
      }
      varied.experiment.flush();
      expect(allRows(varied.database)).toEqual(allRows(plain.database));
      plain.experiment.close();
      varied.experiment.close();
    }),
    { numRuns: 60 },
  );
});

test('failures on the way lose nothing and write nothing twice', { timeout: patience }, () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(call, fc.boolean()), { maxLength: 40 }), rules, (entries, options) => {
      const plain = open({});
      for (const [make] of entries) make(plain.logger);
      plain.experiment.flush();
      const failing = open(options);
      for (const [make, fails] of entries) {
        if (fails) {
          failing.database.execute(`CREATE TRIGGER refuse BEFORE INSERT ON agent_actions
            BEGIN SELECT raise(ABORT, 'refused'); END`);
        }
        failing.clock.advance(3000);
        // A refused flush is told to the caller; what was logged is kept all the same.
        try {
          make(failing.logger);
        } catch (error) {
          expect(error).toBeInstanceOf(SqlFailure);
        }
        failing.database.execute('DROP TRIGGER IF EXISTS refuse');
      }
      failing.experiment.flush();
      expect(allRows(failing.database)).toEqual(allRows(plain.database));
      plain.experiment.close();
      failing.experiment.close();
    }),
    { numRuns: 60 },
  );
});
