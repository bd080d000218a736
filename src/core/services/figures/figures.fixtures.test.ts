import { beforeAll, expect, it } from 'vitest';
import type { FigureData } from '../../api/simulation.ts';
import { createWorkspace } from '../../api/workspace.ts';
import type { Workspace } from '../../api/workspace-api.ts';
import type { Connection } from '../../database/connection.ts';
import type { FigureId } from '../../metrics/figures.ts';
import { describeWithFixtures } from '../../testing/fixtures.ts';
import { sourceBytes } from '../../testing/fs-bytes.ts';
import { nodeEngine, openFile } from '../../testing/node-engine.ts';

/** Plain SQL on the tables as the file has them, on a connection that knows no canonical view. */
let plain: (path: string) => Promise<(sql: string) => readonly Readonly<Record<string, unknown>>[]>;
let workspace: Workspace;

beforeAll(async () => {
  workspace = createWorkspace(await nodeEngine());
  const opened = new Map<string, Connection>();
  plain = async (path) => {
    const connection = opened.get(path) ?? (await openFile(path));
    opened.set(path, connection);
    return (sql) => connection.rows<Record<string, unknown>>({ sql, parameters: [] });
  };
});

function open(path: string) {
  const opened = workspace.open(path, sourceBytes(path));
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}

function figure(path: string, simulation: string, id: FigureId): FigureData {
  const answer = workspace.figure(path, simulation, id);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

/** One series as step → value, without steps that have no value. */
function known(data: FigureData, key: string): readonly (readonly [number, number])[] {
  const series = data.series.find((one) => one.key === key);
  return Array.from(data.step, (step, i) => [step, series?.values[i] ?? Number.NaN] as const).filter(
    ([, value]) => !Number.isNaN(value),
  );
}

/** The same from rows of (step, value); rows with a 0 are dropped from both, because SQL groups have none. */
function pairs(rows: readonly Readonly<Record<string, unknown>>[]): readonly (readonly [number, number])[] {
  return rows.map((row) => [Number(row.step), Number(row.value)] as const);
}

const positive = (list: readonly (readonly [number, number])[]) => list.filter(([, value]) => value !== 0);

describeWithFixtures('figures of an experiment in one file', ['af_head_experiment.db'], (path) => {
  const file = path('af_head_experiment.db');
  const simulations = [
    'sim_attack_low',
    'sim_attack_mid',
    'sim_attack_high',
    'sim_no_regen',
    'sim_order_chaos',
    'sim_never_started',
  ];
  beforeAll(() => void open(file));

  it.each(simulations)(
    'show the population of %s as simulation_steps stores it, value for value',
    async (id) => {
      const sql = await plain(file);
      const rows = sql(
        `SELECT step_number, total_agents, agent_type_counts FROM main.simulation_steps
       WHERE simulation_id = '${id}' ORDER BY step_number`,
      );
      const data = figure(file, id, 'population');
      expect([...data.step]).toEqual(rows.map((row) => row.step_number));
      const types = new Set(rows.flatMap((row) => Object.keys(JSON.parse(String(row.agent_type_counts)))));
      expect(new Set(data.series.map((one) => one.key))).toEqual(
        new Set(rows.length === 0 ? [] : ['total', ...[...types].map((type) => `type:${type}`)]),
      );
      for (const { key, values, provenance } of data.series) {
        expect(provenance).toBe('stored');
        const type = key.slice('type:'.length);
        expect([...values]).toEqual(
          rows.map((row) =>
            key === 'total' ? row.total_agents : (JSON.parse(String(row.agent_type_counts))[type] ?? 0),
          ),
        );
      }
    },
  );

  it.each(simulations)('count the actions of %s as carried out, once each', async (id) => {
    const sql = await plain(file);
    const data = figure(file, id, 'actions');
    const types = sql(`SELECT DISTINCT action_type AS type FROM main.agent_actions
      WHERE simulation_id = '${id}' AND module_type IS NULL ORDER BY 1`);
    expect(data.series.map((one) => one.label)).toEqual(types.map((row) => row.type));
    for (const { label, key } of data.series) {
      const rows = sql(`SELECT step_number AS step, count(*) AS value FROM main.agent_actions
        WHERE simulation_id = '${id}' AND module_type IS NULL AND action_type = '${label}' GROUP BY 1 ORDER BY 1`);
      expect(positive(known(data, key))).toEqual(pairs(rows));
    }
  });

  it('derive combat and sharing from the actions', async () => {
    const sql = await plain(file);
    const of = `FROM main.agent_actions WHERE simulation_id = 'sim_attack_mid' AND module_type IS NULL AND action_type`;
    const combat = figure(file, 'sim_attack_mid', 'combat');
    expect(positive(known(combat, 'combat_encounters'))).toEqual(
      pairs(sql(`SELECT step_number AS step, count(*) AS value ${of} = 'attack' GROUP BY 1 ORDER BY 1`)),
    );
    expect(positive(known(combat, 'successful_attacks'))).toEqual(
      pairs(
        sql(`SELECT step_number AS step, count(*) AS value ${of} = 'attack'
          AND json_extract(details, '$.damage_dealt') > 0 GROUP BY 1 ORDER BY 1`),
      ),
    );
    const sharing = figure(file, 'sim_attack_mid', 'sharing');
    expect(positive(known(sharing, 'resources_shared'))).toEqual(
      pairs(
        sql(`SELECT step_number AS step, sum(json_extract(details, '$.amount_shared')) AS value ${of} = 'share'
          GROUP BY 1 HAVING value <> 0 ORDER BY 1`),
      ),
    );
    expect(combat.series.map((one) => one.provenance)).toEqual(['derived', 'derived', 'derived']);
  });

  it('take learning from the rows that only record it', async () => {
    const sql = await plain(file);
    const rows = sql(`SELECT step_number AS step, avg(reward) AS value FROM main.agent_actions
      WHERE simulation_id = 'sim_order_chaos' AND module_type = 'dqn' GROUP BY 1 ORDER BY 1`);
    const learning = known(figure(file, 'sim_order_chaos', 'learning'), 'learning_reward:dqn');
    expect(learning.map(([step]) => step)).toEqual(rows.map((row) => row.step));
    learning.forEach(([, value], i) => {
      expect(value).toBeCloseTo(Number(rows[i]?.value), 10);
    });
  });
});

describeWithFixtures(
  'figures of files that hold states twice',
  ['af_2024-12-10_intid.db', 'af_2024-11-27_camelcase.db'],
  (path) => {
    it.each([
      ['af_2024-12-10_intid.db', 'simulation_steps', 'agent_states', 'agents'],
      ['af_2024-11-27_camelcase.db', 'SimulationSteps', 'AgentStates', 'Agents'],
    ])('show stored and recomputed totals of %s side by side', async (name, steps, states, agents) => {
      const file = path(name);
      open(file);
      const sql = await plain(file);
      const population = figure(file, 'default', 'population');
      expect(known(population, 'total')).toEqual(
        pairs(sql(`SELECT step_number AS step, total_agents AS value FROM main.${steps} ORDER BY 1`)),
      );
      expect(known(population, 'total:recomputed')).toEqual(
        pairs(
          sql(`SELECT step_number AS step, count(DISTINCT agent_id) AS value FROM main.${states}
            GROUP BY 1 ORDER BY 1`),
        ),
      );
      expect(known(population, 'type:control')).toEqual(
        pairs(sql(`SELECT step_number AS step, control_agents AS value FROM main.${steps} ORDER BY 1`)),
      );
      const turnover = figure(file, 'default', 'births_deaths');
      expect(positive(known(turnover, 'births'))).toEqual(
        pairs(
          sql(`SELECT birth_time AS step, count(*) AS value FROM main.${agents} WHERE birth_time > 0
            GROUP BY 1 ORDER BY 1`),
        ),
      );
      expect(positive(known(turnover, 'deaths:recomputed'))).toEqual(
        pairs(
          sql(`SELECT death_time AS step, count(*) AS value FROM main.${agents} WHERE death_time IS NOT NULL
            GROUP BY 1 ORDER BY 1`),
        ),
      );
    });
  },
);

describeWithFixtures('figures of LLM Society', ['llm_society_v6.db'], (path) => {
  const file = path('llm_society_v6.db');
  const run = 'a2c368c1-f506-4104-b160-d62893d33656';
  const of = `WHERE simulation_run_id = '${run}'`;
  beforeAll(() => void open(file));

  it('show prices weighted by quantity, and trades, by resource', async () => {
    const sql = await plain(file);
    const data = figure(file, run, 'trades_prices');
    for (const resource of ['energy', 'food', 'materials', 'tools']) {
      const rows = sql(`SELECT step_timestamp AS step, sum(total_cost) / sum(quantity) AS value, count(*) AS n
        FROM main.market_transactions ${of} AND resource_type = '${resource}' GROUP BY 1 ORDER BY 1`);
      expect(known(data, `trade_price:${resource}`)).toEqual(pairs(rows));
      expect(positive(known(data, `trades:${resource}`))).toEqual(rows.map((row) => [row.step, row.n]));
    }
  });

  it('show flows with their sign, and the sum of the last balances', async () => {
    const sql = await plain(file);
    const data = figure(file, run, 'money');
    for (const [kind, sign] of [
      ['deposit', 1],
      ['withdrawal', -1],
      ['transfer', 1],
      ['salary', 1],
    ] as const) {
      const rows =
        sql(`SELECT step_timestamp AS step, sum(amount) * ${sign} AS value FROM main.banking_transactions
        ${of} AND transaction_type = '${kind}' GROUP BY 1 ORDER BY 1`);
      const shown = positive(known(data, `money_flow:${kind}`));
      expect(shown.map(([step]) => step)).toEqual(rows.map((row) => row.step));
      shown.forEach(([, value], i) => {
        expect(value).toBeCloseTo(Number(rows[i]?.value), 9);
      });
    }
    for (const step of [0, 7, 39]) {
      const [row] = sql(`SELECT sum(balance_after) AS value FROM main.banking_transactions AS t ${of}
        AND transaction_id_pk = (SELECT max(transaction_id_pk) FROM main.banking_transactions
          WHERE simulation_run_id = t.simulation_run_id AND account_id = t.account_id AND step_timestamp <= ${step})`);
      expect(known(data, 'total_balance')[step]?.[1]).toBeCloseTo(Number(row?.value), 8);
    }
  });

  it('show the Gini index of the balances of agents', async () => {
    const sql = await plain(file);
    // The pairwise form of the index: the mean absolute difference over twice the mean.
    const [row] = sql(`WITH last AS (SELECT agent_id_str AS agent, sum(balance_after) AS x
        FROM main.banking_transactions AS t ${of} AND transaction_id_pk = (SELECT max(transaction_id_pk)
          FROM main.banking_transactions WHERE simulation_run_id = t.simulation_run_id AND account_id = t.account_id)
        GROUP BY 1)
      SELECT sum(abs(a.x - b.x)) / (2.0 * (SELECT count(*) FROM last) * (SELECT sum(x) FROM last)) AS value
      FROM last AS a, last AS b`);
    const gini = known(figure(file, run, 'inequality'), 'gini_balance');
    expect(gini.at(-1)?.[1]).toBeCloseTo(Number(row?.value), 9);
  });

  it('show events by type, and memories with their importance', async () => {
    const sql = await plain(file);
    const events = figure(file, run, 'events');
    for (const { key, label } of events.series) {
      expect(positive(known(events, key))).toEqual(
        pairs(
          sql(`SELECT step_timestamp AS step, count(*) AS value FROM main.simulation_events ${of}
            AND event_type = '${label}' GROUP BY 1 ORDER BY 1`),
        ),
      );
    }
    const memories = figure(file, run, 'memories');
    const rows = sql(`SELECT step_timestamp AS step, count(*) AS value, avg(importance) AS mean
      FROM main.agent_memories ${of} GROUP BY 1 ORDER BY 1`);
    expect(known(memories, 'memories')).toEqual(pairs(rows));
    known(memories, 'memory_importance').forEach(([, value], i) => {
      expect(value).toBeCloseTo(Number(rows[i]?.mean), 10);
    });
  });

  it('count distinct agents that are named anywhere in a step', async () => {
    const sql = await plain(file);
    const rows = sql(`SELECT step, count(DISTINCT agent) AS value FROM (
      SELECT step_timestamp AS step, agent_id_primary AS agent FROM main.simulation_events ${of}
      UNION SELECT step_timestamp, agent_id_secondary FROM main.simulation_events ${of}
      UNION SELECT step_timestamp, agent_id_str FROM main.agent_memories ${of}
      UNION SELECT step_timestamp, agent_id_str FROM main.banking_transactions ${of}
      UNION SELECT step_timestamp, buyer_agent_id FROM main.market_transactions ${of}
      UNION SELECT step_timestamp, seller_agent_id FROM main.market_transactions ${of})
      GROUP BY 1 ORDER BY 1`);
    expect(known(figure(file, run, 'society_population'), 'total')).toEqual(pairs(rows));
  });
});
