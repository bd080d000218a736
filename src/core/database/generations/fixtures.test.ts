import { expect, test } from 'vitest';
import { describeWithFixtures } from '../../testing/fixtures.ts';
import { openFile } from '../../testing/node-engine.ts';
import { query } from '../../testing/query.ts';
import { mapCanonical } from './mapping.ts';

/** Raw counts of tables, taken with the sqlite3 program. */
const files = [
  [
    'af_head_single.db',
    'farm-2025-11',
    {
      simulation_steps: 201,
      agents: 52,
      agent_states: 9348,
      agent_actions: 18582,
      health_incidents: 2116,
      resource_states: 4020,
      experiments: 0,
    },
  ],
  [
    'af_head_experiment.db',
    'farm-2025-11',
    {
      simulations: 6,
      experiments: 1,
      agents: 173,
      agent_states: 5029,
      agent_actions: 9724,
      health_incidents: 1125,
      resource_states: 3196,
      simulation_steps: 186,
    },
  ],
  [
    'af_head_midrun.db',
    'farm-2025-11',
    { simulation_steps: 41, agent_states: 1658, agent_actions: 2722, agents: 50, health_incidents: 300 },
  ],
  [
    'af_2025-10-24_pre.db',
    'farm-2025-10-24',
    { simulation_steps: 61, agents: 77, agent_states: 3594, reproduction_events: 47, social_interactions: 0 },
  ],
  [
    'af_2024-12-10_intid.db',
    'farm-2024-12-10',
    { simulations: 0, simulation_config: 0, simulation_steps: 101, agents: 95, agent_states: 7868 },
  ],
  [
    'af_2024-11-27_camelcase.db',
    'farm-2024-11-27',
    { SimulationSteps: 101, AgentStates: 7728, AgentActions: 7640 },
  ],
  [
    'af_2024-11-03_first.db',
    'farm-2024-11-03',
    { SimulationSteps: 40, Agents: 131, AgentStates: 3935, SimulationMetrics: 200 },
  ],
  [
    'llm_society_v6.db',
    'society-v6',
    {
      simulation_runs: 3,
      agent_memories: 1923,
      market_transactions: 195,
      banking_transactions: 441,
      simulation_events: 1785,
    },
  ],
] as const;

describeWithFixtures(
  'the real databases',
  files.map(([name]) => name),
  (path) => {
    test.each(files)(
      '%s is %s, and its tables have the rows that sqlite3 counts',
      async (name, generation, counts) => {
        const connection = await openFile(path(name));
        const mapping = mapCanonical(connection, { largeFile: false });
        expect(mapping.generation.id).toBe(generation);
        const found = Object.fromEntries(mapping.tables.map((entry) => [entry.name, entry.rows.count]));
        expect(found).toMatchObject(counts);
        expect(mapping.tables.every((entry) => entry.rows.exact)).toBe(true);
        for (const { name: view, columns } of mapping.canonical) {
          const list = columns.map((column) => `"${column.name}"`).join(', ');
          query(connection, `SELECT ${list} FROM ${view} LIMIT 3`);
        }
      },
    );

    test.each(files)('%s is the same file when taken for a large one', async (name, generation) => {
      const connection = await openFile(path(name));
      const whole = mapCanonical(connection, { largeFile: false });
      const rows = new Map(whole.canonical.map(({ name: view }) => [view, count(view)]));
      function count(view: string): number | undefined {
        return query<{ n: number }>(connection, `SELECT count(*) AS n FROM ${view}`)[0]?.n;
      }
      const large = mapCanonical(connection, { largeFile: true });
      expect(large.generation.id).toBe(generation);
      const available = ({ canonical, has }: typeof whole) =>
        canonical
          .flatMap((entry) => entry.columns.map((column) => `${entry.name}.${column.name}`))
          .filter((column) => has(column) !== 'unavailable');
      expect(available(large)).toEqual(available(whole));
      for (const [view, expected] of rows) expect([view, count(view)]).toEqual([view, expected]);
    });

    test('an agent that dies is in no state from then on, in whichever generation', async () => {
      for (const [name] of files.slice(0, 7)) {
        const connection = await openFile(path(name));
        mapCanonical(connection, { largeFile: false });
        const late = query<{ n: number }>(
          connection,
          `SELECT count(*) AS n FROM agent_states s JOIN agents a
          ON a.simulation_id = s.simulation_id AND a.agent_id = s.agent_id WHERE s.step_number > a.death_time`,
        );
        expect([name, late[0]?.n]).toEqual([name, 0]);
      }
    });
  },
);
