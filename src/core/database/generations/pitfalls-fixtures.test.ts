import { expect, test } from 'vitest';
import { parseStoredDate } from '../../base/stored-date.ts';
import { describeWithFixtures } from '../../testing/fixtures.ts';
import { mappedFile } from '../../testing/mapped.ts';
import { query, table } from '../../testing/query.ts';

/** The pitfalls (see pitfalls.test.ts) in real files. The numbers were taken with the sqlite3 program. */

describeWithFixtures('1. actions are written twice', ['af_head_single.db'], (path) => {
  test('half of the 18,582 rows are actions', async () => {
    const { connection } = await mappedFile(path('af_head_single.db'));
    expect(table(connection, 'SELECT count(*) FROM agent_actions')).toEqual([[9291]]);
    expect(table(connection, 'SELECT count(*) FROM learning_experiences')).toEqual([[9291]]);
  });
});

describeWithFixtures('2. a death names no simulation', ['af_head_experiment.db'], (path) => {
  test('all 25 deaths are in the simulation without regeneration', async () => {
    const { connection } = await mappedFile(path('af_head_experiment.db'));
    expect(
      table(connection, 'SELECT simulation_id, count(*) FROM health_incidents GROUP BY 1 ORDER BY 1'),
    ).toEqual([
      ['sim_attack_high', 146],
      ['sim_attack_low', 292],
      ['sim_attack_mid', 258],
      ['sim_no_regen', 115],
      ['sim_order_chaos', 314],
    ]);
  });
});

describeWithFixtures('3. targets are agents and resources mixed', ['af_head_single.db'], (path) => {
  test('910 targets are agents and 467 are resources', async () => {
    const { connection } = await mappedFile(path('af_head_single.db'));
    expect(
      table(
        connection,
        `SELECT sum(action_target_id IN (SELECT agent_id FROM agents)),
          sum(action_target_id IN (SELECT resource_id FROM resource_states)) FROM agent_actions`,
      ),
    ).toEqual([[910, 467]]);
  });
});

describeWithFixtures(
  '4. the status cannot be trusted',
  ['af_head_experiment.db', 'af_2025-10-24_pre.db'],
  (path) => {
    const extents = `SELECT s.simulation_id, status, min(step_number), max(step_number) FROM simulations s
    LEFT JOIN simulation_steps t ON t.simulation_id = s.simulation_id GROUP BY 1, 2 ORDER BY 1`;
    test('a failed simulation has 25 steps, a running one none, another running one 61', async () => {
      const experiment = await mappedFile(path('af_head_experiment.db'));
      expect(table(experiment.connection, extents)).toEqual([
        ['sim_attack_high', 'failed', 0, 24],
        ['sim_attack_low', 'completed', 0, 40],
        ['sim_attack_mid', 'completed', 0, 40],
        ['sim_never_started', 'running', null, null],
        ['sim_no_regen', 'completed', 0, 37],
        ['sim_order_chaos', 'completed', 0, 40],
      ]);
      const pre = await mappedFile(path('af_2025-10-24_pre.db'));
      expect(table(pre.connection, extents).map((row) => row.slice(1))).toEqual([['running', 0, 60]]);
    });
  },
);

describeWithFixtures('5. every simulation has the same step numbers', ['af_head_experiment.db'], (path) => {
  test('step 3 exists five times', async () => {
    const { connection } = await mappedFile(path('af_head_experiment.db'));
    expect(
      table(connection, 'SELECT simulation_id, count(*) FROM agent_states WHERE step_number = 3 GROUP BY 1'),
    ).toEqual([
      ['sim_attack_high', 25],
      ['sim_attack_low', 25],
      ['sim_attack_mid', 25],
      ['sim_no_regen', 25],
      ['sim_order_chaos', 27],
    ]);
  });
});

describeWithFixtures(
  '6. steps run from 0 to N, and the dead have no state',
  ['af_head_single.db', 'af_2024-11-27_camelcase.db', 'af_2024-12-10_intid.db', 'af_2024-11-03_first.db'],
  (path) => {
    test('the last state is one step before the death; 201 steps are 0 to 200', async () => {
      const { connection } = await mappedFile(path('af_head_single.db'));
      expect(
        table(
          connection,
          `SELECT count(*), sum(last = death_time - 1) FROM (
            SELECT death_time, max(step_number) AS last FROM agents JOIN agent_states USING (simulation_id, agent_id)
            WHERE death_time IS NOT NULL GROUP BY agent_id)`,
        ),
      ).toEqual([[17, 17]]);
      expect(
        table(connection, 'SELECT min(step_number), max(step_number), count(*) FROM simulation_steps'),
      ).toEqual([[0, 200, 201]]);
    });

    test.each(['af_2024-11-27_camelcase.db', 'af_2024-12-10_intid.db'])(
      '%s begins at step 1',
      async (name) => {
        const { connection } = await mappedFile(path(name));
        expect(table(connection, 'SELECT min(step_number), max(step_number) FROM agent_states')).toEqual([
          [1, 101],
        ]);
      },
    );

    test('without the 47 states of the dead, the first schema agrees with its own totals', async () => {
      const { connection } = await mappedFile(path('af_2024-11-03_first.db'));
      expect(
        table(
          connection,
          `SELECT count(*) FROM (SELECT s.total_agents, count(*) AS states FROM simulation_steps s
            JOIN agent_states a ON a.step_number = s.step_number GROUP BY s.step_number)
            WHERE total_agents <> states`,
        ),
      ).toEqual([[0]]);
      expect(table(connection, 'SELECT count(*) FROM agent_states')).toEqual([[3888]]);
    });
  },
);

describeWithFixtures(
  '7. states are stored twice',
  ['af_2024-11-27_camelcase.db', 'af_2024-12-10_intid.db'],
  (path) => {
    test.each([
      ['af_2024-11-27_camelcase.db', 5652],
      ['af_2024-12-10_intid.db', 5887],
    ])('%s keeps %i states', async (name, states) => {
      const { connection } = await mappedFile(path(name));
      expect(table(connection, 'SELECT count(*) FROM agent_states')).toEqual([[states]]);
      expect(
        table(connection, 'SELECT count(*) FROM (SELECT DISTINCT step_number, agent_id FROM agent_states)'),
      ).toEqual([[states]]);
    });

    test('at step 50 the stored total is 87, and 65 agents have a state', async () => {
      const { connection } = await mappedFile(path('af_2024-11-27_camelcase.db'));
      expect(table(connection, 'SELECT total_agents FROM simulation_steps WHERE step_number = 50')).toEqual([
        [87],
      ]);
      expect(table(connection, 'SELECT count(*) FROM agent_states WHERE step_number = 50')).toEqual([[65]]);
    });
  },
);

describeWithFixtures(
  '8. agent types are open',
  ['af_2025-10-24_pre.db', 'af_2024-11-03_first.db'],
  (path) => {
    test('a file of one type says so; the first schema counts individuals as independent ones', async () => {
      const pre = await mappedFile(path('af_2025-10-24_pre.db'));
      expect(pre.mapping.has('simulation_steps.agent_type_counts')).toBe('unavailable');
      const first = await mappedFile(path('af_2024-11-03_first.db'));
      const [[counts]] = table(
        first.connection,
        'SELECT agent_type_counts FROM simulation_steps LIMIT 1',
      ) as [[string]];
      expect(JSON.parse(counts)).toEqual({ system: 42, independent: 50 });
    });
  },
);

describeWithFixtures(
  '9. health may exceed its start and damage may be negative',
  ['af_2025-10-24_pre.db'],
  (path) => {
    test('494 states exceed it and 173 attacks do negative damage', async () => {
      const { connection } = await mappedFile(path('af_2025-10-24_pre.db'));
      expect(
        table(connection, 'SELECT count(*) FROM agent_states WHERE current_health > starting_health'),
      ).toEqual([[494]]);
      expect(
        table(
          connection,
          `SELECT count(*) FROM agent_actions WHERE action_type = 'attack' AND details ->> '$.damage_dealt' < 0`,
        ),
      ).toEqual([[173]]);
    });
  },
);

describeWithFixtures('11. dates have no zone', ['af_head_single.db'], (path) => {
  test('the start of the simulation and its configuration tell the same second', async () => {
    const { connection } = await mappedFile(path('af_head_single.db'));
    const [row] = query<{ start_time: string; timestamp: number }>(
      connection,
      'SELECT start_time, timestamp FROM simulations JOIN simulation_config USING (simulation_id)',
    );
    const start = parseStoredDate(row?.start_time)?.milliseconds ?? 0;
    expect(Math.floor(start / 1000)).toBe(row?.timestamp);
  });
});

describeWithFixtures('12. numbers that are none', ['af_head_single.db'], (path) => {
  test('every module id is text of 15 digits', async () => {
    const { connection } = await mappedFile(path('af_head_single.db'));
    expect(
      table(connection, 'SELECT DISTINCT typeof(module_id), length(module_id) FROM learning_experiences'),
    ).toEqual([['text', 15]]);
  });
});

describeWithFixtures(
  '14. lineage is told in three ways',
  ['af_2024-11-27_camelcase.db', 'af_2025-10-24_pre.db', 'af_head_single.db'],
  (path) => {
    test.each([
      ['af_2024-11-27_camelcase.db', 45],
      ['af_2025-10-24_pre.db', 47],
      ['af_head_single.db', 22],
    ])('%s: %i agents have a parent, who is an agent of the file', async (name, children) => {
      const { connection } = await mappedFile(path(name));
      expect(
        table(
          connection,
          'SELECT count(parent_id), sum(parent_id IN (SELECT agent_id FROM agents)) FROM agents',
        ),
      ).toEqual([[children, children]]);
    });
  },
);

describeWithFixtures('15. LLM Society', ['llm_society_v6.db'], (path) => {
  test('transfers are negative, withdrawals positive, and 45 agents take part', async () => {
    const { connection } = await mappedFile(path('llm_society_v6.db'));
    expect(
      table(
        connection,
        `SELECT transaction_type, count(*), min(amount), max(amount) FROM banking_transactions
          WHERE transaction_type IN ('transfer', 'withdrawal') GROUP BY 1 ORDER BY 1`,
      ),
    ).toEqual([
      ['transfer', 204, -29.95, -1.13],
      ['withdrawal', 78, 5, 59],
    ]);
    expect(table(connection, 'SELECT count(*) FROM agents')).toEqual([[45]]);
    expect(table(connection, `SELECT status FROM simulation_runs WHERE config_snapshot = 'null'`)).toEqual([
      ['running'],
    ]);
  });
});

describeWithFixtures('16. layouts in the wild', ['af_head_midrun.db', 'af_head_midrun.db-wal'], (path) => {
  test.each([
    [false, [33, 1263, 1209, 47, 266]],
    [true, [41, 1658, 1361, 50, 300]],
  ])('with the write-ahead log: %s', async (wal, counts) => {
    const { connection } = await mappedFile(path('af_head_midrun.db'), { wal });
    const found = ['simulation_steps', 'agent_states', 'agent_actions', 'agents', 'health_incidents'].map(
      (name) => table(connection, `SELECT count(*) FROM ${name}`)[0]?.[0],
    );
    expect(found).toEqual(counts);
  });
});
