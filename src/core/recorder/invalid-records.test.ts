import { beforeEach, describe, expect, test } from 'vitest';
import type { RecordableDatabase } from '../database/recordable-database.ts';
import { nodeEngine } from '../testing/node-engine.ts';
import type { DataLogger } from './data-logger.ts';
import { InvalidRecord } from './errors.ts';
import { ExperimentDatabase } from './experiment-database.ts';
import { SimulationDatabase } from './simulation-database.ts';
import { SocietyRecorder } from './society-recorder.ts';

const engine = await nodeEngine();
let database: RecordableDatabase;

beforeEach(() => {
  database = engine.create();
});

/** What no type checker would let pass: records come from plain JavaScript too. */
type Loose = Record<string, unknown>;

const agent: Loose = {
  agentId: 'c',
  birthTime: 0,
  agentType: 'system',
  x: 0,
  y: 0,
  initialResources: 1,
  startingHealth: 1,
};
const state: Loose = {
  agentId: 'a',
  x: 0,
  y: 0,
  resources: 1,
  health: 1,
  isDefending: false,
  totalReward: 0,
  age: 0,
};
const resource: Loose = { resourceId: 'r', amount: 1, x: 0, y: 0 };
const action: Loose = { step: 1, agentId: 'a', actionType: 'move' };
const incident: Loose = { step: 1, agentId: 'a', healthBefore: 1, healthAfter: 0, cause: 'x' };
const learned: Loose = {
  step: 1,
  agentId: 'a',
  moduleType: 'm',
  moduleId: '1',
  actionTaken: 0,
  actionTakenMapped: 'x',
  reward: 1,
};
const birth: Loose = {
  step: 1,
  parentId: 'a',
  parentX: 0,
  parentY: 0,
  parentGeneration: 0,
  parentResourcesBefore: 1,
  parentResourcesAfter: 1,
  outcome: { failureReason: 'chance' },
};
const edge: Loose = {
  step: 1,
  sourceType: 'agent',
  sourceId: 'a',
  targetType: 'resource',
  targetId: 'r',
  interactionType: 'gather',
};

type Call = (log: DataLogger & Record<string, (...values: unknown[]) => void>) => void;

const one =
  (method: string, record: Loose): Call =>
  (log) =>
    log[method]?.(record);
const step =
  (...values: unknown[]): Call =>
  (log) =>
    (log.logStep as (...given: unknown[]) => void)(...values);

const circular: Loose = {};
circular.self = circular;

const refused: readonly (readonly [field: string, call: Call])[] = [
  ...Object.keys(agent).map((key) => [key, one('logAgent', { ...agent, [key]: undefined })] as const),
  ['agentId', one('logAgent', { ...agent, agentId: '' })],
  ['agentId', one('logAgent', { ...agent, agentId: 'a:b' })],
  ['agentId', one('logAgent', { ...agent, agentId: 'a' })],
  ['agentId', one('logAgent', { ...agent, agentId: 7 })],
  ['birthTime', one('logAgent', { ...agent, birthTime: -1 })],
  ['x', one('logAgent', { ...agent, x: Number.NaN })],
  ['startingHealth', one('logAgent', { ...agent, startingHealth: Number.POSITIVE_INFINITY })],
  ['generation', one('logAgent', { ...agent, generation: 0.5 })],
  ['actionWeights.move', one('logAgent', { ...agent, actionWeights: { move: 'much' } })],
  ['agents[1].agentId', (log) => log.logAgents([agent, agent] as never)],
  ['agents[1].y', (log) => log.logAgents([agent, { ...agent, agentId: 'd', y: null }] as never)],
  ['agents[0]', (log) => log.logAgents([undefined] as never)],
  ['agents', (log) => log.logAgents('a' as never)],
  ['step', step(-1, [], [], {})],
  ['step', step(0.5, [], [], {})],
  ['step', step(undefined, [], [], {})],
  ['step', step('1', [], [], {})],
  ['states', step(1, undefined, [], {})],
  ['resources', step(1, [], undefined, {})],
  ['metrics', step(1, [], [], undefined)],
  ...Object.keys(state).map(
    (key) => [`states[0].${key}`, step(1, [{ ...state, [key]: undefined }], [], {})] as const,
  ),
  ['states[1].health', step(1, [state, { ...state, health: Number.NEGATIVE_INFINITY }], [], {})],
  ['states[0].agentId', step(1, [{ ...state, agentId: 'nobody' }], [], {})],
  ['states[0].isDefending', step(1, [{ ...state, isDefending: 1 }], [], {})],
  ['resources[0].amount', step(1, [], [{ ...resource, amount: Number.NaN }], {})],
  ['resources[1].resourceId', step(1, [], [resource, resource], {})],
  ['metrics.births', step(1, [], [], { births: Number.NaN })],
  ['metrics.agentTypeCounts.system', step(1, [], [], { agentTypeCounts: { system: 0.5 } })],
  ...['step', 'agentId', 'actionType'].map(
    (key) => [key, one('logAgentAction', { ...action, [key]: undefined })] as const,
  ),
  ['agentId', one('logAgentAction', { ...action, agentId: 'nobody' })],
  ['reward', one('logAgentAction', { ...action, reward: Number.NaN })],
  ['stateBefore', one('logAgentAction', { ...action, stateBefore: -1 })],
  ['details', one('logAgentAction', { ...action, details: 'text' })],
  ['details', one('logAgentAction', { ...action, details: [1] })],
  ['details', one('logAgentAction', { ...action, details: circular })],
  ['details.list[1].x', one('logAgentAction', { ...action, details: { list: [1, { x: Number.NaN }] } })],
  ['module.id', one('logAgentAction', { ...action, module: { type: 'm', action: 1 } })],
  ['module.action', one('logAgentAction', { ...action, module: { type: 'm', id: '1', action: 0.5 } })],
  ...Object.keys(incident).map(
    (key) => [key, one('logHealthIncident', { ...incident, [key]: undefined })] as const,
  ),
  ...Object.keys(learned).map(
    (key) => [key, one('logLearningExperience', { ...learned, [key]: undefined })] as const,
  ),
  ...Object.keys(birth).map((key) => [key, one('logReproduction', { ...birth, [key]: undefined })] as const),
  [
    'outcome.offspringId',
    one('logReproduction', { ...birth, outcome: { offspringId: 'nobody', generation: 1, resources: 1 } }),
  ],
  ...Object.keys(edge).map((key) => [key, one('logInteraction', { ...edge, [key]: undefined })] as const),
  ...[
    'logAgent',
    'logAgentAction',
    'logLearningExperience',
    'logHealthIncident',
    'logReproduction',
    'logInteraction',
  ].flatMap((method) =>
    [undefined, null, 'a'].map((given) => ['record', one(method, given as never)] as const),
  ),
  ['record', one('logResource', undefined as never)],
  ['details', one('logAgentAction', { ...action, details: { toJSON: () => undefined } })],
  ['details', one('logAgentAction', { ...action, details: { toJSON: () => 'text' } })],
  ['stateAfter', one('logAgentAction', { ...action, stateAfter: 0.5 })],
  ['step', (log) => log.logAgentDeath('a', -1)],
  ['agentId', (log) => log.logAgentDeath('nobody', 1)],
  ['agentId', (log) => log.updateAgentDeath('nobody', 1)],
];

test.each(refused)('what is wrong with %s is told, and nothing that was logged is lost', (field, call) => {
  const single = SimulationDatabase.open(database, 's');
  single.logger.logAgents([{ ...agent, agentId: 'a' }] as never);
  single.logger.logAgentAction({ step: 0, agentId: 'a', actionType: 'kept' });
  let error: unknown;
  try {
    call(single.logger as never);
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(InvalidRecord);
  expect((error as InvalidRecord).field).toBe(field);
  expect(single.logger.pending).toBe(1);
  single.flush();
  expect(database.rows({ sql: 'SELECT action_type FROM agent_actions', parameters: [] })).toEqual([
    { action_type: 'kept' },
  ]);
  expect(
    ['agents', 'agent_states', 'simulation_steps'].map((table) => single.getTableRowCount(table)),
  ).toEqual([1, 0, 0]);
});

describe('what a database is opened with', () => {
  test.each([
    ['simulationId', () => SimulationDatabase.open(database, '')],
    ['simulationId', () => SimulationDatabase.open(database, 'a:b')],
    ['experimentId', () => ExperimentDatabase.open(database, '')],
    ['simulationId', () => ExperimentDatabase.open(database, 'e').createSimulationContext('', {})],
    ['parameters', () => ExperimentDatabase.open(database, 'e').createSimulationContext('s', [] as never)],
    ['parameters', () => SimulationDatabase.open(database, 's', { parameters: 'seed' as never })],
    ['configuration', () => SimulationDatabase.open(database, 's').saveConfiguration('seed' as never)],
    [
      'configuration.rate',
      () => SimulationDatabase.open(database, 's').saveConfiguration({ rate: Number.NaN }),
    ],
    ['bufferSize', () => SimulationDatabase.open(database, 's', { bufferSize: 0 })],
    ['bufferSize', () => SimulationDatabase.open(database, 's', { bufferSize: '9' as never })],
    ['flushInterval', () => SimulationDatabase.open(database, 's', { flushInterval: -1 })],
    ['flushInterval', () => SimulationDatabase.open(database, 's', { flushInterval: Number.NaN })],
    ['agentPrefix', () => SimulationDatabase.open(database, 's', { agentPrefix: 'a:' })],
    [
      'agentPrefix',
      () =>
        ExperimentDatabase.open(database, 'e').createSimulationContext('s', {}, { agentPrefix: 7 as never }),
    ],
    ['endTime', () => SimulationDatabase.open(database, 's').updateSimulationRecord({ endTime: 1e16 })],
    ['profile', () => SimulationDatabase.open(database, 's', { profile: 'fast' as never })],
    ['status', () => SimulationDatabase.open(database, 's').updateSimulationRecord({ status: '' })],
    ['results', () => SimulationDatabase.open(database, 's').updateSimulationRecord({ results: 1 as never })],
    ['tables', () => SimulationDatabase.open(database, 's').persist(engine.create(), ['nothing'])],
    ['runId', () => new SocietyRecorder(database).startRun('')],
    ['runId', () => new SocietyRecorder(database).startRun('x'.repeat(37))],
    ['runId', () => new SocietyRecorder(database).endRun('nobody')],
    ['config', () => new SocietyRecorder(database).startRun('r', { config: 'seed' as never })],
  ] as const)('%s', (field, call) => {
    let error: unknown;
    try {
      call();
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(InvalidRecord);
    expect((error as InvalidRecord).field).toBe(field);
  });
});

const bank: Loose = {
  transactionId: 't',
  step: 1,
  accountId: 'acc',
  agentId: 'a',
  type: 'fee',
  amount: 1,
  balanceAfter: 2,
};
const trade: Loose = {
  transactionId: 't',
  step: 1,
  resource: 'food',
  buyerId: 'a',
  sellerId: 'a',
  quantity: 1,
  pricePerUnit: 1,
};
const memory: Loose = { step: 1, agentId: 'a', content: 'c', importance: 0.5 };

test.each([
  ...['transactionId', 'step', 'accountId', 'agentId', 'type', 'amount', 'balanceAfter'].map(
    (key) => [key, 'logBankTransaction', { ...bank, [key]: undefined }] as const,
  ),
  ['type', 'logBankTransaction', { ...bank, type: 'gift' }],
  ['agentId', 'logBankTransaction', { ...bank, agentId: 'nobody' }],
  ...Object.keys(trade).map((key) => [key, 'logTrade', { ...trade, [key]: undefined }] as const),
  ['sellerId', 'logTrade', { ...trade, sellerId: 'nobody' }],
  ['totalCost', 'logTrade', { ...trade, quantity: 1e200, pricePerUnit: 1e200 }],
  ...['logAgent', 'logMemory', 'logTrade', 'logBankTransaction', 'logEvent'].map(
    (method) => ['record', method, undefined] as const,
  ),
  ['content', 'logMemory', { ...memory, content: undefined }],
  ['importance', 'logMemory', { ...memory, importance: 1.5 }],
  ['tags', 'logMemory', { ...memory, tags: [1] }],
  ['type', 'logEvent', { step: 1 }],
  ['details', 'logEvent', { step: 1, type: 'X', details: 7 }],
  ['otherAgentId', 'logEvent', { step: 1, type: 'X', otherAgentId: 'nobody' }],
  ['agentId', 'logAgent', { agentId: 'a' }],
  ['creationStep', 'logAgent', { agentId: 'b', creationStep: -1 }],
] as const)('%s of a society run is refused in %s', (field, method, record) => {
  const run = new SocietyRecorder(database).startRun('r');
  run.logAgent({ agentId: 'a' });
  const log = (run as unknown as Record<string, (given: unknown) => void>)[method];
  let error: unknown;
  try {
    log?.call(run, record);
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(InvalidRecord);
  expect((error as InvalidRecord).field).toBe(field);
  expect(run.pending).toBe(0);
});
