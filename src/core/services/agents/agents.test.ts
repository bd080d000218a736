import { expect, test } from 'vitest';
import type { Scope } from '../../api/scope.ts';
import { SourceFailure } from '../../database/source-failure.ts';
import { describeWithFixtures } from '../../testing/fixtures.ts';
import { mappedFile, mappedText } from '../../testing/mapped.ts';
import { askSqlite3, hasSqlite3 } from '../../testing/sqlite3.ts';
import { readAgent } from './read-agent.ts';

/** a1 lives from 0 to 3 and has a2, which has a3. */
const text = `
  simulation s1 steps 0..4
  agent a1 system born 0 died 3 genome ::1 generation 0
  agent a2 control born 2 died 4 genome a1:1 generation 1
  agent a3 control born 3 genome a2:1 generation 2
  state a1 @0 resources 4 health 90 reward 0 age 0 x 1 y 1
  state a1 @1 resources 9 health 95 reward 1 age 1 x 1 y 2
  state a1 @2 resources 2 health 20 reward 3 age 2 x 1 y 1 defending 1
  action a1 @1 gather reward 1
  action a1 @2 defend
  incident a1 @2 combat_damage before 95 after 20
  incident a1 @3 starvation before 20 after 0`;

async function tablesOf(agent: string) {
  const { connection, mapping } = await mappedText('farm-2025-11', text);
  const scope: Scope = { scope: 'agent', agent };
  const found = readAgent({ source: { connection, large: false, ...mapping }, simulation: 's1', scope });
  return new Map(found.map((table) => [table.id, table]));
}

test('an agent in numbers: its life, its last state, its peaks, what it did and suffered', async () => {
  const found = await tablesOf('a1');
  const numbers = new Map(found.get('agent-numbers')?.rows.map(({ cells }) => [cells[0], cells[1]]));
  expect(Object.fromEntries(numbers)).toMatchObject({
    'Type of the agent': 'system',
    'Survival time': 3,
    Children: 1,
    'Recorded steps': 3,
    'Current health': 20,
    'Peak health': 95,
    'Current resources': 2,
    'Peak resources': 9,
    'Collected reward': 3,
    Defending: 'yes',
    'Actions of the agent in all': 2,
    'Mean reward of its actions': 0.5,
    'Health incidents of the agent': 2,
  });
  const cells = (id: 'agent-incidents' | 'agent-children' | 'agent-places') =>
    found.get(id)?.rows.map((row) => row.cells);
  expect(cells('agent-incidents')).toEqual([
    [2, 'combat damage', 95, 20, -75],
    [3, 'starvation', 20, 0, -20],
  ]);
  expect(cells('agent-children')).toEqual([['a2', 'control', 1, 2, 4, 2, 1]]);
  expect(cells('agent-places')).toEqual([
    [1, 1, 2],
    [1, 2, 1],
  ]);
});

test('an agent of which nothing but its birth is recorded', async () => {
  const found = await tablesOf('a3');
  const numbers = new Map(found.get('agent-numbers')?.rows.map(({ cells }) => [cells[0], cells[1]]));
  expect([numbers.get('Died'), numbers.get('Survival time')]).toEqual([undefined, undefined]);
  expect([numbers.get('Recorded steps'), numbers.get('Actions of the agent in all')]).toEqual([0, 0]);
  expect([...found.values()].slice(1).map(({ notes }) => notes[0])).toEqual([
    'No health incident of the agent is recorded.',
    'No agent names it as a parent.',
    'No position of the agent is recorded.',
  ]);
});

test('an agent that is not there is named, with those that may have been meant', async () => {
  const failure = await tablesOf('a11').catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(SourceFailure);
  expect((failure as SourceFailure).error).toMatchObject({
    what: 'agent',
    value: 'a11',
    near: ['a1'],
  });
});

describeWithFixtures('an agent of a real file', ['af_head_single.db'], (path) => {
  test.skipIf(!hasSqlite3)('is what sqlite3 says', async () => {
    const file = path('af_head_single.db');
    const busiest = askSqlite3(
      file,
      'SELECT agent_id FROM agent_actions WHERE module_type IS NULL GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1',
    );
    const agent = String(busiest);
    const expected = askSqlite3(
      file,
      `SELECT (SELECT max(resource_level) FROM agent_states WHERE agent_id = '${agent}') || ' ' ||
        (SELECT max(current_health) FROM agent_states WHERE agent_id = '${agent}') || ' ' ||
        (SELECT count(*) FROM agent_actions WHERE module_type IS NULL AND agent_id = '${agent}') || ' ' ||
        (SELECT count(*) FROM health_incidents WHERE agent_id = '${agent}') || ' ' ||
        (SELECT count(*) FROM agents WHERE genome_id LIKE '${agent}:%')`,
    );
    const { connection, mapping } = await mappedFile(file);
    const found = readAgent({
      source: { connection, large: false, ...mapping },
      simulation: 'sim_NzSfF99T73',
      scope: { scope: 'agent', agent },
    });
    const numbers = new Map(found[0]?.rows.map(({ metric, cells }) => [metric, cells[1]]));
    const ours = (
      [
        'agent_peak_resources',
        'agent_peak_health',
        'agent_actions_total',
        'agent_incidents',
        'agent_children',
      ] as const
    ).map((metric) => numbers.get(metric));
    // The program writes fifteen digits.
    expect(ours.map((value) => Number(Number(value).toPrecision(15)))).toEqual(
      String(expected).split(' ').map(Number),
    );
  });
});
