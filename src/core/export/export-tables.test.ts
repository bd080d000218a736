import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { afterAll, describe, expect, it } from 'vitest';
import type { ExportQuery } from '../api/export.ts';
import { describeSource } from '../services/describe-source.ts';
import { describeWithFixtures } from '../testing/fixtures.ts';
import { mappedText } from '../testing/mapped.ts';
import { openFile } from '../testing/node-engine.ts';
import { hasPython3, runPython3 } from '../testing/python3.ts';
import { askSqlite3, hasSqlite3 } from '../testing/sqlite3.ts';
import { type ExportedFile, exportTables } from './export-tables.ts';
import { pack } from './pack.ts';

const folder = mkdtempSync(join(tmpdir(), 'export-'));
afterAll(() => rmSync(folder, { recursive: true }));
const nobody = () => undefined;

function bytesOf({ content }: Pick<ExportedFile, 'content'>): Buffer {
  return Buffer.concat(
    [...content].map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : Buffer.from(piece))),
  );
}

function textOf(file: ExportedFile | undefined): string {
  return file === undefined ? '' : bytesOf(file).toString('utf8');
}

async function rowsOfParquet(file: ExportedFile): Promise<readonly Record<string, unknown>[]> {
  const bytes = bytesOf(file);
  return parquetReadObjects({ file: new Uint8Array(bytes).buffer });
}

type Format = 'csv' | 'json' | 'parquet';

function query<F extends Format>(format: F, more: Partial<ExportQuery>): ExportQuery & { format: F } {
  return { source: 'canonical', tables: [], simulations: ['s1'], metadata: false, ...more, format };
}

const text = `
  simulation s1 steps 0..4
  agent a1 system born 0 died 2
  agent a2 control born 3
  agent a3 system born 0
  state a1 @0..1 resources 1 health 50
  state a3 @0..4 resources 2.5 health 60
  action a3 @2 attack -> a1 reward 1 {"damage_dealt": 3}
  action a3 @3 share reward 0.5
`;

async function small() {
  const { connection, mapping } = await mappedText('farm-2025-11', text);
  const catalog = { family: 'farm', tables: [], canonical: mapping.canonical } as const;
  return (one: ExportQuery & { format: Format }, metadata?: unknown) =>
    exportTables(connection, catalog, one, 'runs', metadata, nobody).files;
}

describe('an export of tables', () => {
  it('filters each table by its own step, and takes agents that live in the range', async () => {
    const files = (await small())(
      query('csv', {
        tables: [
          { name: 'agents', columns: ['agent_id', 'birth_time', 'death_time'] },
          { name: 'agent_states', columns: ['step_number', 'agent_id'] },
        ],
        steps: [2, 3],
      }),
    );
    expect(files.map(({ name }) => name)).toEqual(['runs_agents.csv', 'runs_agent_states.csv']);
    // a1 died at 2: it does not live in 2 to 3 any more.
    expect(textOf(files[0])).toBe('agent_id,birth_time,death_time\r\na2,3,\r\na3,0,\r\n');
    expect(textOf(files[1])).toBe('step_number,agent_id\r\n2,a3\r\n3,a3\r\n');
  });

  it('takes the agent types that are asked for where a table has them', async () => {
    const files = (await small())(
      query('csv', { tables: [{ name: 'agents', columns: ['agent_id'] }], agentTypes: ['control'] }),
    );
    expect(textOf(files[0])).toBe('agent_id\r\na2\r\n');
  });

  it('writes JSON with its metadata, JSON columns as JSON', async () => {
    const [file] = (await small())(
      query('json', {
        tables: [{ name: 'agent_actions', columns: ['step_number', 'action_type', 'details'] }],
      }),
      { file: 'a.db' },
    );
    expect(JSON.parse(textOf(file))).toEqual({
      metadata: { file: 'a.db' },
      agent_actions: [
        { step_number: 2, action_type: 'attack', details: { damage_dealt: 3 } },
        { step_number: 3, action_type: 'share', details: null },
      ],
    });
  });

  it('writes Parquet whose columns have the types of their values, NULL kept', async () => {
    const [file] = (await small())(
      query('parquet', { tables: [{ name: 'agents', columns: ['agent_id', 'birth_time', 'death_time'] }] }),
      { file: 'a.db' },
    );
    if (file === undefined) throw new Error('no file');
    expect(await rowsOfParquet(file)).toEqual([
      { agent_id: 'a1', birth_time: 0n, death_time: 2n },
      { agent_id: 'a2', birth_time: 3n, death_time: null },
      { agent_id: 'a3', birth_time: 0n, death_time: null },
    ]);
    const [again] = (await small())(query('parquet', { tables: [{ name: 'agents' }] }), { file: 'a.db' });
    const { key_value_metadata: kept } = parquetMetadata(new Uint8Array(bytesOf(again ?? file)).buffer);
    expect(kept).toEqual([{ key: 'terrarium', value: '{"file":"a.db"}' }]);
  });

  it('names a table or a column that is not there', async () => {
    const files = await small();
    expect(() => files(query('csv', { tables: [{ name: 'agent' }] }))).toThrow();
    expect(() => files(query('csv', { tables: [{ name: 'agents', columns: ['agentid'] }] }))).toThrow();
  });

  it.skipIf(!hasPython3)('packs several files into one archive that unzips', async () => {
    const files = (await small())(query('csv', { tables: [{ name: 'agents' }, { name: 'agent_states' }] }), {
      file: 'a.db',
    });
    const packed = pack(files, 'runs', new Date('2026-01-02T03:04:06'));
    expect(packed.name).toBe('runs.zip');
    const pieces: Uint8Array[] = [];
    for await (const piece of packed.content) pieces.push(Buffer.from(piece as Uint8Array));
    const path = join(folder, 'runs.zip');
    writeFileSync(path, Buffer.concat(pieces));
    const program = 'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(z.testzip(), z.namelist())';
    expect(runPython3(program, path)).toBe(
      "None ['runs_agents.csv', 'runs_agent_states.csv', 'runs_metadata.json']",
    );
    expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK');
  });
});

describeWithFixtures('an export of a real file', ['af_head_single.db', 'llm_society_v6.db'], (path) => {
  it.skipIf(!hasSqlite3)('as Parquet has the rows and sums that sqlite3 counts', async () => {
    const { source, info } = describeSource('a', await openFile(path('af_head_single.db')));
    const [file] = exportTables(
      source.connection,
      info,
      query('parquet', {
        source: 'stored',
        simulations: [],
        tables: [{ name: 'agent_states' }],
      }),
      'runs',
      undefined,
      nobody,
    ).files;
    if (file === undefined) throw new Error('no file');
    const rows = await rowsOfParquet(file);
    const ask = (sql: string) => askSqlite3(path('af_head_single.db'), sql);
    expect(rows).toHaveLength(Number(ask('SELECT count(*) FROM agent_states')));
    const sum = rows.reduce((all, row) => all + Number(row.current_health), 0);
    expect(sum).toBeCloseTo(Number(ask('SELECT sum(current_health) FROM agent_states')), 6);
    const reader = (key: string) => new Set(rows.map((row) => row[key])).size;
    expect(reader('agent_id')).toBe(ask('SELECT count(DISTINCT agent_id) FROM agent_states'));
  });

  it.skipIf(!hasSqlite3)('as JSON has the memories of one run, tags as lists', async () => {
    const { source, info } = describeSource('a', await openFile(path('llm_society_v6.db')));
    const file = path('llm_society_v6.db');
    const run = String(askSqlite3(file, 'SELECT simulation_run_id FROM agent_memories LIMIT 1'));
    const [json] = exportTables(
      source.connection,
      info,
      query('json', { simulations: [run], tables: [{ name: 'agent_memories' }] }),
      'runs',
      undefined,
      nobody,
    ).files;
    const { agent_memories: memories } = JSON.parse(textOf(json)) as { agent_memories: { tags: unknown }[] };
    expect(memories).toHaveLength(
      Number(askSqlite3(file, `SELECT count(*) FROM agent_memories WHERE simulation_run_id = '${run}'`)),
    );
    expect(memories.every(({ tags }) => tags === null || Array.isArray(tags))).toBe(true);
  });
});
