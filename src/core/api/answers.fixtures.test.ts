import { expect, it } from 'vitest';
import type { FigureId } from '../metrics/figures.ts';
import { type ReportTableId, reports } from '../metrics/reports.ts';
import { describeWithFixtures } from '../testing/fixtures.ts';
import { sourceBytes } from '../testing/fs-bytes.ts';
import { nodeEngine } from '../testing/node-engine.ts';
import { askSqlite3, hasSqlite3 } from '../testing/sqlite3.ts';
import type { Scope } from './scope.ts';
import { createWorkspace } from './workspace.ts';
import type { Answer } from './workspace-api.ts';

/** A question as a researcher asks it, where the app answers it, and the same in plain SQL. */
type Question = readonly [question: string, ours: (ask: Asking) => number | undefined, sql: string];

interface Asking {
  /** A cell of a table of numbers: the row that begins with `row`, the column of that label. */
  cell(
    table: ReportTableId,
    row: readonly (string | number)[],
    column: string,
    scope?: Scope,
  ): number | undefined;
  /** A value of a figure; at the last step unless told otherwise. */
  value(figure: FigureId, key: string, step?: number): number | undefined;
}

const single = 'sim_NzSfF99T73';

const farm: readonly Question[] = [
  [
    'How many agents live at step 120?',
    ({ value }) => value('population', 'total', 120),
    'SELECT count(*) FROM agents WHERE birth_time <= 120 AND (death_time IS NULL OR death_time > 120)',
  ],
  [
    'What is the mean population?',
    ({ cell }) => cell('numbers', ['Mean population'], 'Value'),
    'SELECT avg(total_agents) FROM simulation_steps',
  ],
  [
    'How many system agents live at step 60?',
    ({ value }) => value('population', 'type:system', 60),
    "SELECT count(*) FROM agents WHERE agent_type = 'system' AND birth_time <= 60 AND (death_time IS NULL OR death_time > 60)",
  ],
  [
    'How many agents are born after the beginning?',
    ({ cell }) => cell('numbers', ['Births in total'], 'Value'),
    'SELECT count(*) FROM agents WHERE birth_time > 0',
  ],
  [
    'How many agents die?',
    ({ cell }) => cell('numbers', ['Deaths in total'], 'Value'),
    'SELECT count(*) FROM agents WHERE death_time IS NOT NULL',
  ],
  [
    'How long does an agent that died live on average?',
    ({ cell }) => cell('lives-by-type', ['control'], 'Mean lifespan'),
    "SELECT avg(death_time - birth_time) FROM agents WHERE death_time IS NOT NULL AND agent_type = 'control'",
  ],
  [
    'How often do agents gather?',
    ({ cell }) => cell('action-statistics', ['gather'], 'Count'),
    "SELECT count(*) FROM agent_actions WHERE module_type IS NULL AND action_type = 'gather'",
  ],
  [
    'What share of actions are attacks?',
    ({ cell }) => cell('action-statistics', ['attack'], 'Frequency'),
    "SELECT 1.0 * sum(action_type = 'attack') / count(*) FROM agent_actions WHERE module_type IS NULL",
  ],
  [
    'What is the mean reward of moving between steps 50 and 100?',
    ({ cell }) =>
      cell('action-statistics', ['move'], 'Mean reward', { scope: 'step_range', from: 50, to: 100 }),
    "SELECT avg(coalesce(reward, 0)) FROM agent_actions WHERE module_type IS NULL AND action_type = 'move' AND step_number BETWEEN 50 AND 100",
  ],
  [
    'How often does gathering bring a reward?',
    ({ cell }) => cell('action-statistics', ['gather'], 'Success rate'),
    "SELECT avg(coalesce(reward, 0) > 0) FROM agent_actions WHERE module_type IS NULL AND action_type = 'gather'",
  ],
  [
    'What is the standard deviation of the reward of moving?',
    ({ cell }) => cell('action-statistics', ['move'], 'SD'),
    `SELECT sqrt(avg(r * r) - avg(r) * avg(r)) FROM
     (SELECT coalesce(reward, 0) AS r FROM agent_actions WHERE module_type IS NULL AND action_type = 'move')`,
  ],
  [
    'How often does an agent gather right after it moved?',
    ({ cell }) => cell('action-transitions', ['move', 'gather'], 'Count'),
    `SELECT sum(action_type = 'gather' AND before = 'move') FROM
     (SELECT action_type, lag(action_type) OVER (PARTITION BY agent_id ORDER BY step_number, action_id) AS before
      FROM agent_actions WHERE module_type IS NULL)`,
  ],
  [
    'How many attacks are there in all?',
    ({ cell }) => cell('combat-numbers', ['Total attacks'], 'Value'),
    "SELECT count(*) FROM agent_actions WHERE module_type IS NULL AND action_type = 'attack'",
  ],
  [
    'What do agents lose in combat on average?',
    ({ cell }) => cell('incidents-by-cause', ['combat damage'], 'Mean loss'),
    "SELECT avg(health_before - health_after) FROM health_incidents WHERE cause = 'combat_damage'",
  ],
  [
    'How healthy is an agent on average at step 150?',
    ({ value }) => value('health_age', 'average_agent_health', 150),
    'SELECT avg(current_health) FROM agent_states WHERE step_number = 150',
  ],
  [
    'How much is in the environment at step 10?',
    ({ value }) => value('resources', 'total_resources', 10),
    'SELECT sum(amount) FROM resource_states WHERE step_number = 10',
  ],
  [
    'How much is consumed in total?',
    ({ cell }) => cell('consumption', ['Consumed in total'], 'Value'),
    `SELECT sum(max(0, before - total)) FROM (SELECT total_resources AS total,
     lag(total_resources) OVER (ORDER BY step_number) AS before FROM simulation_steps) WHERE before IS NOT NULL`,
  ],
  [
    'How unequal are agents at the end (Gini)?',
    ({ value }) => value('holdings_gini', 'total'),
    `SELECT 2.0 * sum(i * x) / (count(*) * sum(x)) - (count(*) + 1.0) / count(*) FROM
     (SELECT resource_level AS x, row_number() OVER (ORDER BY resource_level) AS i FROM agent_states
      WHERE step_number = (SELECT max(step_number) FROM agent_states))`,
  ],
  [
    'How many experiences do the modules learn from?',
    ({ cell }) => cell('learning-numbers', ['Experiences'], 'Value'),
    'SELECT count(*) FROM agent_actions WHERE module_type IS NOT NULL',
  ],
  [
    'What is the mean reward learned from?',
    ({ cell }) => cell('learning-numbers', ['Mean reward of experiences'], 'Value'),
    'SELECT avg(reward) FROM agent_actions WHERE module_type IS NOT NULL',
  ],
  [
    'How deep is the longest line of descent?',
    ({ cell }) => cell('lineage-numbers', ['Depth'], 'Value'),
    `WITH RECURSIVE kin AS (SELECT agent_id, substr(genome_id, 1, instr(genome_id, ':') - 1) AS parent FROM agents),
     line(agent_id, depth) AS (SELECT agent_id, 0 FROM kin WHERE parent = ''
       UNION ALL SELECT kin.agent_id, depth + 1 FROM kin JOIN line ON kin.parent = line.agent_id)
     SELECT max(depth) FROM line`,
  ],
  [
    'How many founders have living descendants or live themselves?',
    ({ cell }) => cell('lineage-numbers', ['Surviving founders'], 'Value'),
    `WITH RECURSIVE kin AS (SELECT agent_id, death_time, substr(genome_id, 1, instr(genome_id, ':') - 1) AS parent FROM agents),
     line(agent_id, root) AS (SELECT agent_id, agent_id FROM kin WHERE parent = ''
       UNION ALL SELECT kin.agent_id, root FROM kin JOIN line ON kin.parent = line.agent_id)
     SELECT count(DISTINCT root) FROM line JOIN kin USING (agent_id) WHERE death_time IS NULL`,
  ],
];

const society: readonly Question[] = [
  [
    'At what price does food trade on average?',
    ({ cell }) => cell('prices-by-resource', ['food'], 'VWAP'),
    "SELECT sum(total_cost) / sum(quantity) FROM market_transactions WHERE simulation_run_id = :run AND resource_type = 'food'",
  ],
  [
    'How many trades are there?',
    ({ cell }) => cell('market-numbers', ['Number of trades'], 'Value'),
    'SELECT count(*) FROM market_transactions WHERE simulation_run_id = :run',
  ],
  [
    'How much money is there at the end?',
    ({ cell }) => cell('bank-numbers', ['Total balances'], 'Value'),
    `SELECT sum(balance_after) FROM (SELECT balance_after, row_number() OVER (PARTITION BY account_id
     ORDER BY step_timestamp DESC, transaction_id_pk DESC) AS k FROM banking_transactions WHERE simulation_run_id = :run) WHERE k = 1`,
  ],
  [
    'How unequal is the society at the end (Gini)?',
    ({ cell }) => cell('wealth-numbers', ['Gini of balances'], 'Value'),
    `WITH last AS (SELECT agent_id_str AS agent, balance_after, row_number() OVER (PARTITION BY account_id
       ORDER BY step_timestamp DESC, transaction_id_pk DESC) AS k FROM banking_transactions WHERE simulation_run_id = :run),
     wealth AS (SELECT sum(balance_after) AS x FROM last WHERE k = 1 GROUP BY agent),
     ranked AS (SELECT x, row_number() OVER (ORDER BY x) AS i FROM wealth)
     SELECT 2.0 * sum(i * x) / (count(*) * sum(x)) - (count(*) + 1.0) / count(*) FROM ranked`,
  ],
  [
    'How much is withdrawn?',
    ({ cell }) => cell('bank-kinds', ['withdrawal'], 'Money out'),
    "SELECT sum(abs(amount)) FROM banking_transactions WHERE simulation_run_id = :run AND transaction_type = 'withdrawal'",
  ],
  [
    'How many events of choosing an action are there?',
    ({ cell }) => cell('event-types', ['AGENT_ACTION_CHOSEN'], 'Events'),
    "SELECT count(*) FROM simulation_events WHERE simulation_run_id = :run AND event_type = 'AGENT_ACTION_CHOSEN'",
  ],
  [
    'How often do agents choose to rest?',
    ({ cell }) => cell('action-mix', ['rest'], 'Chosen'),
    `SELECT count(*) FROM simulation_events WHERE simulation_run_id = :run AND event_type = 'AGENT_ACTION_CHOSEN'
     AND json_extract(details, '$.action_type') = 'rest'`,
  ],
  [
    'How important are memories on average?',
    ({ cell }) => cell('memory-numbers', ['Mean importance of memories'], 'Value'),
    'SELECT avg(importance) FROM agent_memories WHERE simulation_run_id = :run',
  ],
];

function value<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

async function askingOf(path: string, simulation: string): Promise<Asking> {
  const workspace = createWorkspace(await nodeEngine());
  value(workspace.open('file', sourceBytes(path)));
  return {
    cell(table, row, column, scope) {
      const tables = value(workspace.report('file', simulation, reports[table].report, scope));
      const found = tables.find(({ id }) => id === table);
      const place = found?.columns.findIndex(({ label }) => label === column) ?? -1;
      const cells = found?.rows
        .map((each) => each.cells)
        .find((own) => row.every((name, k) => own[k] === name));
      const cell = cells?.[place];
      return typeof cell === 'number' ? cell : undefined;
    },
    value(figure, key, step) {
      const { step: steps, series } = value(workspace.figure('file', simulation, figure));
      const row = step === undefined ? steps.length - 1 : steps.indexOf(step);
      return series.find((each) => each.key === key)?.values[row];
    },
  };
}

describeWithFixtures('thirty answers', ['af_head_single.db', 'llm_society_v6.db'], (path) => {
  let farmAsking: Asking | undefined;
  let societyAsking: Asking | undefined;

  it.skipIf(!hasSqlite3).each(farm)('%s', async (_question, ours, sql) => {
    const file = path('af_head_single.db');
    const expected = askSqlite3(file, sql);
    farmAsking ??= await askingOf(file, single);
    expect(ours(farmAsking)).toBeCloseTo(Number(expected), 6);
  });

  it.skipIf(!hasSqlite3).each(society)('%s', async (_question, ours, sql) => {
    const file = path('llm_society_v6.db');
    const run = askSqlite3(file, 'SELECT run_id FROM simulation_runs ORDER BY rowid LIMIT 1');
    const expected = askSqlite3(file, sql.replaceAll(':run', `'${run}'`));
    societyAsking ??= await askingOf(file, String(run));
    expect(ours(societyAsking)).toBeCloseTo(Number(expected), 6);
  });

  it('are thirty', () => {
    expect(farm.length + society.length).toBe(30);
  });
});
