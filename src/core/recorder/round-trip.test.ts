import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { farmTables } from '../schema/farm-tables.ts';
import { societyTables } from '../schema/society-tables.ts';
import { memoryBytes } from '../testing/memory-bytes.ts';
import { nodeEngine } from '../testing/node-engine.ts';
import { allRows } from '../testing/recorded.ts';
import { askSqlite3, hasSqlite3 } from '../testing/sqlite3.ts';
import { ExperimentDatabase } from './experiment-database.ts';
import type { AgentStateRecord } from './farm-records.ts';
import { SimulationDatabase } from './simulation-database.ts';
import { SocietyRecorder } from './society-recorder.ts';

const engine = await nodeEngine();
const patience = 60_000;

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const words = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => !text.includes('\0'));
const ids = fc.uniqueArray(
  words.filter((id) => !id.includes(':')),
  { minLength: 1, maxLength: 12 },
);

/** SQLite keeps no sign of a zero. */
const plain = (value: number) => (Object.is(value, -0) ? 0 : value);

test('every value comes back as it was logged: any finite number, any text, any details', {
  timeout: patience,
}, () => {
  const state = fc.record({
    x: finite,
    y: finite,
    resources: finite,
    health: finite,
    isDefending: fc.boolean(),
  });
  const story = fc.record({
    ids,
    states: fc.array(state, { minLength: 1, maxLength: 150 }),
    actionType: words,
    details: fc.dictionary(words, fc.oneof(words, finite.map(plain), fc.boolean(), fc.constant(null)), {
      noNullPrototype: true,
    }),
  });
  fc.assert(
    fc.property(story, ({ ids: agentIds, states, actionType, details }) => {
      const database = engine.create();
      const simulation = SimulationDatabase.open(database, 's', { bufferSize: 3 });
      const { logger } = simulation;
      const founder = { birthTime: 0, agentType: 'x', x: 0, y: 0, initialResources: 0, startingHealth: 0 };
      logger.logAgents(agentIds.map((agentId) => ({ ...founder, agentId })));
      const logged = states.map((values, index): AgentStateRecord => {
        const agentId = agentIds[index % agentIds.length] ?? '';
        return { ...values, agentId, totalReward: 1, age: index };
      });
      for (const [step, record] of logged.entries()) {
        logger.logStep(step, [record], [], {});
        logger.logAgentAction({ step, agentId: record.agentId, actionType, reward: record.x, details });
      }
      const opened = engine.open({ name: 'r.db', main: memoryBytes(simulation.export()) });
      const ask = <Row>(sql: string) => opened.rows<Row>({ sql, parameters: [] });
      expect(
        ask(
          'SELECT agent_id, position_x, position_y, resource_level, current_health, is_defending FROM agent_states ORDER BY step_number',
        ),
      ).toEqual(
        logged.map((record) => ({
          agent_id: record.agentId,
          position_x: plain(record.x),
          position_y: plain(record.y),
          resource_level: plain(record.resources),
          current_health: plain(record.health),
          is_defending: Number(record.isDefending),
        })),
      );
      const stored = ask<{ action_type: string; reward: number; details: string | null }>(
        'SELECT action_type, reward, details FROM agent_actions ORDER BY step_number',
      );
      expect(stored.map((row) => [row.action_type, row.reward, JSON.parse(row.details ?? '{}')])).toEqual(
        logged.map((record) => [actionType, plain(record.x), details]),
      );
      opened.close();
      simulation.close();
    }),
    { numRuns: 40 },
  );
});

/** Two simulations with the same agents, every table filled, every number a sum of eighths, which text can hold. */
function farm(): Uint8Array {
  const experiment = ExperimentDatabase.open(engine.create(), 'e', { bufferSize: 7 });
  for (const id of ['s1', 's2']) {
    const context = experiment.createSimulationContext(id, { seed: 1 });
    const { logger } = context;
    context.saveConfiguration({ seed: 1 });
    const founder = {
      birthTime: 0,
      agentType: 'système',
      x: 0.125,
      y: 2,
      initialResources: 3,
      startingHealth: 100,
    };
    const agentIds = Array.from({ length: 25 }, (_, index) => `agent ${index}`);
    logger.logAgents(
      agentIds.map((agentId) => ({ ...founder, agentId, genomeId: '::1', actionWeights: { move: 0.5 } })),
    );
    for (let step = 0; step < 20; step++) {
      for (const [index, agentId] of agentIds.entries()) {
        const action = { step, agentId, actionType: 'gather', targetId: 'r1', reward: index / 8 };
        const module = { type: 'dqn', id: '140537107297936', action: 1 };
        const states = step === 0 ? {} : { stateBefore: step - 1, stateAfter: step };
        logger.logAgentAction({
          ...action,
          ...states,
          resourcesBefore: 1,
          details: { amount: step / 8 },
          module,
        });
      }
      const shared = {
        resources: 1,
        health: 2.5,
        isDefending: step % 2 === 0,
        totalReward: step / 8,
        age: step,
      };
      logger.logStep(
        step,
        agentIds.map((agentId, index) => ({ ...shared, agentId, x: index / 8, y: -step })),
        [{ resourceId: 'r1', amount: step / 4, x: 1, y: 1 }],
        { totalAgents: 25, agentTypeCounts: { système: 25 }, births: step, averageReward: step / 8 },
      );
      logger.logHealthIncident({
        step,
        agentId: 'agent 1',
        healthBefore: 3,
        healthAfter: 2.5,
        cause: 'healing',
      });
      logger.logInteraction({
        step,
        sourceType: 'agent',
        sourceId: 'agent 1',
        targetType: 'resource',
        targetId: 'r1',
        interactionType: 'gather',
      });
    }
    const parent = { step: 19, parentId: 'agent 1', parentX: 1, parentY: 1, parentGeneration: 0 };
    const spent = { parentResourcesBefore: 2, parentResourcesAfter: 1 };
    logger.logReproduction({
      ...parent,
      ...spent,
      outcome: { offspringId: 'agent 2', generation: 1, resources: 1 },
    });
    logger.logAgentDeath('agent 3', 19, 'old age');
    experiment.updateSimulationStatus(id, 'completed', { total_steps: 20 });
  }
  experiment.updateExperimentStatus('completed', { mean: 1 });
  return experiment.export();
}

function society(): Uint8Array {
  const recorder = new SocietyRecorder(engine.create(), { bufferSize: 7 });
  for (const id of ['r1', 'r2']) {
    const run = recorder.startRun(id, { config: { seed: 1 } });
    run.logAgents(['ann', 'bob'].map((agentId) => ({ agentId, persona: `${agentId}, a baker’s child` })));
    for (let step = 0; step < 40; step++) {
      run.logMemory({
        step,
        agentId: 'ann',
        content: `Sold bread no. ${step} – “good”`,
        importance: step / 64,
        tags: ['trade', `day ${step}`],
      });
      run.logTrade({
        transactionId: `t${step}`,
        step,
        resource: 'food',
        buyerId: 'ann',
        sellerId: 'bob',
        quantity: step,
        pricePerUnit: 1.125,
      });
      run.logBankTransaction({
        transactionId: `k${step}`,
        step,
        accountId: 'acc',
        agentId: 'bob',
        type: 'salary',
        amount: 2.5,
        balanceAfter: step * 2.5,
      });
      run.logEvent({ step, type: 'X', agentId: 'ann', details: { step } });
    }
    recorder.endRun(id);
  }
  return recorder.export();
}

describe.skipIf(!hasSqlite3)('the program sqlite3 reads a recording', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'recorded-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    ['farm', farm, farmTables.map(({ name }) => name)],
    ['society', society, [...societyTables.map(({ name }) => name), 'agent_memory_tags']],
  ] as const)(
    '%s: sound, no reference to nothing, every row and value of every table',
    (name, record, tables) => {
      const path = join(folder, `${name}.db`);
      const bytes = record();
      writeFileSync(path, bytes);
      const ask = (sql: string) => execFileSync('sqlite3', ['-json', path, sql], { encoding: 'utf8' });
      expect(askSqlite3(path, 'PRAGMA integrity_check')).toBe('ok');
      expect(ask('PRAGMA foreign_key_check')).toBe('');
      const recorded = allRows(engine.openMemory(bytes));
      for (const table of tables) {
        const order = table === 'agent_memory_tags' ? 'tag, memory_id' : 'rowid';
        const rows: unknown[] = JSON.parse(ask(`SELECT * FROM ${table} ORDER BY ${order}`) || '[]');
        expect(rows.length).toBeGreaterThan(0);
        if (order === 'rowid') expect(rows).toEqual(recorded[table]);
        else expect(rows).toHaveLength(160);
      }
      if (name === 'society') {
        const match = "SELECT count(*) FROM agent_memories_fts WHERE agent_memories_fts MATCH 'bread 7'";
        expect(askSqlite3(path, match)).toBe(2);
      }
    },
  );
});
