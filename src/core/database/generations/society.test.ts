import { describe, expect, test } from 'vitest';
import { mappedText } from '../../testing/mapped.ts';
import { table } from '../../testing/query.ts';

const story = `
  run r1 status completed
  event AGENT_ACTION_CHOSEN a1 @0 {"action_type": "rest"}
  event TALK a1 @1 -> a2
  trade food a3 -> a1 @2 quantity 2 price 3 cost 6
  bank a2 deposit @4 amount 5 balance 10 to employer
  memory a4 @3 importance 0.5
  run r2 status running
  event TALK a1 @7
`;

test('agents are collected from every table that names them, each once a run', async () => {
  const { connection, mapping } = await mappedText('society-v6', story);
  expect(mapping.generation.id).toBe('society-v6');
  expect(
    table(
      connection,
      'SELECT simulation_run_id, agent_id_str, creation_step, last_step FROM agents ORDER BY 1, 2',
    ),
  ).toEqual([
    ['r1', 'a1', 0, 2],
    ['r1', 'a2', 1, 4],
    ['r1', 'a3', 2, 2],
    ['r1', 'a4', 3, 3],
    ['r2', 'a1', 7, 7],
  ]);
  expect(mapping.has('agents.creation_step')).toBe('derived');
  expect(mapping.has('agents.persona')).toBe('unavailable');
});

describe('with a table of agents', () => {
  test('the agents are those, with the last step from the other tables', async () => {
    const { connection, mapping } = await mappedText(
      'society-agents',
      `${story}\n run r1 stored no\n agent a1 trader born 0`,
    );
    expect(mapping.generation.id).toBe('society-agents');
    expect(
      table(connection, 'SELECT simulation_run_id, agent_id_str, initial_agent_type, last_step FROM agents'),
    ).toEqual([['r1', 'a1', 'trader', 2]]);
    expect(mapping.has('agents.initial_agent_type')).toBe('stored');
    expect(mapping.has('agents.last_step')).toBe('derived');
  });

  test('that is empty, they are collected all the same', async () => {
    const { connection } = await mappedText('society-agents', story);
    expect(table(connection, 'SELECT count(*) FROM agents')).toEqual([[5]]);
  });
});

test('rows whose run is missing stay reachable', async () => {
  const { connection, mapping } = await mappedText(
    'society-v6',
    `${story}\n run lost stored no\n event TALK a1 @0`,
  );
  expect(table(connection, 'SELECT run_id, status FROM simulation_runs ORDER BY 1')).toEqual([
    ['lost', null],
    ['r1', 'completed'],
    ['r2', 'running'],
  ]);
  expect(mapping.notices.map((notice) => notice.text).join()).toContain('lost');
});

test('rows that name no run belong to the only one', async () => {
  const { connection } = await mappedText(
    'society-v6',
    'run r1\n event TALK a1 @0 run null\n event TALK a2 @1 run null',
  );
  expect(table(connection, 'SELECT run_id FROM simulation_runs')).toEqual([['r1']]);
  expect(table(connection, 'SELECT simulation_run_id, agent_id_primary FROM simulation_events')).toEqual([
    ['r1', 'a1'],
    ['r1', 'a2'],
  ]);
  expect(table(connection, 'SELECT simulation_run_id, agent_id_str FROM agents')).toEqual([
    ['r1', 'a1'],
    ['r1', 'a2'],
  ]);
});

test('trades are told as stored', async () => {
  const { connection } = await mappedText('society-v6', story);
  expect(
    table(
      connection,
      'SELECT resource_type, buyer_agent_id, seller_agent_id, quantity, price_per_unit, total_cost FROM market_transactions',
    ),
  ).toEqual([['food', 'a3', 'a1', 2, 3, 6]]);
});
