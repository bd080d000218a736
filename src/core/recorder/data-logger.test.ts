import { expect, test } from 'vitest';
import { loggedFarm } from '../testing/logged-farm.ts';
import { nodeEngine } from '../testing/node-engine.ts';
import { FlushFailed } from './errors.ts';

const engine = await nodeEngine();

test('a full buffer is written, others wait', () => {
  const { log, count } = loggedFarm(engine, { bufferSize: 2 });
  log.logHealthIncident({ step: 1, agentId: 'a', healthBefore: 9, healthAfter: 8, cause: 'starvation' });
  log.logAgentAction({ step: 1, agentId: 'a', actionType: 'move' });
  expect([count('agent_actions'), log.pending]).toEqual([0, 2]);
  log.logAgentAction({ step: 1, agentId: 'b', actionType: 'pass' });
  expect([count('agent_actions'), count('health_incidents'), log.pending]).toEqual([2, 0, 1]);
});

test('after the interval the next step writes everything, and the interval starts anew', () => {
  const { log, count, clock } = loggedFarm(engine, { flushInterval: 1000 });
  log.logAgentAction({ step: 1, agentId: 'a', actionType: 'move' });
  clock.advance(999);
  log.logStep(1, [], [], {});
  expect(count('agent_actions')).toBe(0);
  clock.advance(1);
  log.logStep(2, [], [], {});
  expect(count('agent_actions')).toBe(1);
  log.logAgentAction({ step: 3, agentId: 'a', actionType: 'move' });
  clock.advance(999);
  log.flushIfDue();
  expect(count('agent_actions')).toBe(1);
});

test('a failure keeps what was gathered, and nothing of it is written', () => {
  const { log, count, database } = loggedFarm(engine);
  log.logAgentAction({ step: 1, agentId: 'a', actionType: 'move' });
  log.logHealthIncident({ step: 1, agentId: 'a', healthBefore: 9, healthAfter: 8, cause: 'starvation' });
  database.execute(`CREATE TRIGGER full BEFORE INSERT ON health_incidents
    BEGIN SELECT raise(ABORT, 'disk full'); END`);
  expect(() => log.flush()).toThrow(FlushFailed);
  expect([count('agent_actions'), count('health_incidents'), log.pending]).toEqual([0, 0, 2]);
  database.execute('DROP TRIGGER full');
  log.flush();
  expect([count('agent_actions'), count('health_incidents'), log.pending]).toEqual([1, 1, 0]);
});

test('what is gathered about an agent can be discarded', () => {
  const { log, rows } = loggedFarm(engine);
  log.logAgentAction({ step: 1, agentId: 'a', actionType: 'move' });
  log.logAgentAction({ step: 1, agentId: 'b', actionType: 'move' });
  log.logAgentDeath('a', 1);
  expect(log.discardPending(['a'])).toBe(3);
  log.flush();
  expect(rows('SELECT agent_id FROM agent_actions')).toEqual([{ agent_id: 'b' }]);
  expect(rows("SELECT death_time FROM agents WHERE agent_id = 'a'")).toEqual([{ death_time: null }]);
});
