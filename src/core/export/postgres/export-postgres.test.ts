import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExportQuery } from '../../api/export.ts';
import { describeSource } from '../../services/describe-source.ts';
import { readSimulations } from '../../services/simulations.ts';
import { describeWithFixtures } from '../../testing/fixtures.ts';
import { mappedText } from '../../testing/mapped.ts';
import { openFile } from '../../testing/node-engine.ts';
import { askSqlite3, hasSqlite3 } from '../../testing/sqlite3.ts';
import { exportPostgres } from './export-postgres.ts';

let server: PGlite;
beforeAll(async () => {
  server = new PGlite();
  await server.waitReady;
}, 60_000);
afterAll(() => server.close());

const all = { format: 'postgres', source: 'canonical', metadata: false } as const;

async function scriptOf(path: string, tables: readonly string[] | undefined) {
  const { source, info } = describeSource('a', await openFile(path));
  if (info.family !== 'farm' && info.family !== 'society') throw new Error(info.family);
  const simulations = readSimulations(source).simulations.map(({ id }) => id);
  const names = tables ?? info.canonical.map(({ name }) => name);
  const query: ExportQuery = { ...all, simulations, tables: names.map((name) => ({ name })) };
  return exportPostgres(source.connection, { ...info, family: info.family }, query, 'a', () => undefined);
}

/** Runs a script as psql would: what follows `COPY … FROM stdin` up to `\.` is data. */
async function load(script: string): Promise<void> {
  await server.exec('DROP SCHEMA public CASCADE; CREATE SCHEMA public;');
  const parts = script.split(/^(COPY .* FROM) stdin;\n([\s\S]*?)^\\\.\n/m);
  for (let k = 0; k < parts.length; k += 3) {
    await server.exec(parts[k] ?? '');
    const [copy, data] = [parts[k + 1], parts[k + 2]];
    if (copy === undefined) continue;
    await server.query(`${copy} '/dev/blob'`, [], { blob: new Blob([data ?? '']) });
  }
}

function text(files: Awaited<ReturnType<typeof scriptOf>>): string {
  return [...(files.files[0]?.content ?? [])].join('');
}

async function ask(sql: string): Promise<unknown> {
  const { rows } = await server.query<Record<string, unknown>>(sql);
  const [value] = Object.values(rows[0] ?? {});
  return typeof value === 'bigint' ? Number(value) : value;
}

describe('a script for PostgreSQL', () => {
  it('loads with its key, references and indexes, and every character of a text', async () => {
    const hostile = String.raw`{"note": "tab\t, line\n, slash \\ and 'quote'"}`;
    const { connection, mapping } = await mappedText(
      'farm-2025-11',
      `simulation s1 steps 0..2
       agent a1 system born 0
       agent a2 control born 1
       state a1 @0..2 resources 1.5 health 50
       action a1 @1 attack -> a2 reward 1 ${hostile}`,
    );
    const { files } = exportPostgres(
      connection,
      { family: 'farm', tables: [], canonical: mapping.canonical },
      {
        ...all,
        simulations: ['s1'],
        tables: ['simulations', 'agents', 'agent_states', 'agent_actions'].map((name) => ({ name })),
      },
      'a',
      () => undefined,
    );
    await load([...(files[0]?.content ?? [])].join(''));
    expect(await ask('SELECT count(*) FROM agent_states')).toBe(3);
    expect(await ask("SELECT details->>'note' FROM agent_actions")).toBe(
      "tab\t, line\n, slash \\ and 'quote'",
    );
    const references = await ask("SELECT count(*) FROM pg_constraint WHERE contype = 'f'");
    // States and actions to the agent, and all three to the simulation.
    expect(references).toBe(5);
    await expect(
      server.query(
        "INSERT INTO agent_states (simulation_id, step_number, agent_id) VALUES ('s1', 9, 'nobody')",
      ),
    ).rejects.toThrow(/foreign key/);
  });
});

it('says what of the documented schema the rows do not bear, and loads all the same', async () => {
  const { connection, mapping } = await mappedText(
    'farm-2025-11',
    `simulation s1 parameters "seed = 7"
     agent a1 system born 0
     state a1 @0 resources 1 health 50
     state ghost @0 resources 1 health 50`,
  );
  const { files, notes } = exportPostgres(
    connection,
    { family: 'farm', tables: [], canonical: mapping.canonical },
    {
      ...all,
      simulations: ['s1'],
      tables: ['simulations', 'agents', 'agent_states'].map((name) => ({ name })),
    },
    'a',
    () => undefined,
  );
  expect(notes).toEqual([
    'simulations.parameters is TEXT: some of its values are not of the documented type.',
    'agent_states does not refer to agents: 1 of its rows refer to none that is there.',
  ]);
  await load([...(files[0]?.content ?? [])].join(''));
  expect(await ask('SELECT parameters FROM simulations')).toBe('seed = 7');
  expect(await ask('SELECT count(*) FROM agent_states')).toBe(2);
});

describeWithFixtures(
  'a script for PostgreSQL of real files',
  ['llm_society_v6.db', 'af_head_experiment.db', 'af_2024-12-10_intid.db'],
  (path) => {
    it.skipIf(!hasSqlite3)(
      'has the types that LLM Society documents, and answers as SQLite does',
      async () => {
        const file = path('llm_society_v6.db');
        await load(text(await scriptOf(file, undefined)));
        const types = await server.query<{ column_name: string; data_type: string }>(
          `SELECT column_name, data_type FROM information_schema.columns WHERE table_name = 'agent_memories'`,
        );
        expect(Object.fromEntries(types.rows.map((row) => [row.column_name, row.data_type]))).toMatchObject({
          memory_id: 'uuid',
          simulation_run_id: 'uuid',
          real_timestamp: 'timestamp with time zone',
          tags: 'ARRAY',
          importance: 'double precision',
        });
        const same = async (sql: string) =>
          expect(Number(await ask(sql))).toBeCloseTo(Number(askSqlite3(file, sql)), 6);
        await same('SELECT count(*) FROM agent_memories');
        await same('SELECT sum(total_cost) FROM market_transactions');
        await same(
          "SELECT sum(balance_after) FROM banking_transactions WHERE transaction_type = 'withdrawal'",
        );
        await same("SELECT count(*) FROM simulation_events WHERE event_type = 'AGENT_ACTION_CHOSEN'");
        const gin = await ask("SELECT count(*) FROM pg_indexes WHERE indexdef ILIKE '%using gin%'");
        expect(gin).toBe(2);
        const found = await ask(
          "SELECT count(*) FROM agent_memories WHERE to_tsvector('english', content) @@ to_tsquery('english', 'trade')",
        );
        expect(Number(found)).toBeGreaterThan(0);
      },
    );

    it.skipIf(!hasSqlite3)('has the rows of every simulation of an experiment', async () => {
      const file = path('af_head_experiment.db');
      await load(text(await scriptOf(file, undefined)));
      for (const [table, sql] of [
        ['agents', 'SELECT count(*) FROM agents'],
        ['agent_states', 'SELECT count(*) FROM agent_states'],
        ['simulation_steps', 'SELECT count(*) FROM simulation_steps'],
        ['agent_actions', 'SELECT count(*) FROM agent_actions WHERE module_type IS NULL'],
      ] as const) {
        expect([table, await ask(`SELECT count(*) FROM ${table}`)]).toEqual([table, askSqlite3(file, sql)]);
      }
      expect(await ask("SELECT parameters->>'seed' IS NOT NULL FROM simulations LIMIT 1")).toBe(true);
    });

    it('has each agent-step of an old file once', async () => {
      const files = await scriptOf(path('af_2024-12-10_intid.db'), undefined);
      await load(text(files));
      // 7,868 rows, of which 1,981 stand twice.
      expect(await ask('SELECT count(*) FROM agent_states')).toBe(7868 - 1981);
    });
  },
);
