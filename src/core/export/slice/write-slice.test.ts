import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { describeSource } from '../../services/describe-source.ts';
import { readSimulations } from '../../services/simulations.ts';
import { describeWithFixtures } from '../../testing/fixtures.ts';
import { memoryBytes } from '../../testing/memory-bytes.ts';
import { nodeEngine, openFile } from '../../testing/node-engine.ts';
import { askSqlite3, hasSqlite3 } from '../../testing/sqlite3.ts';
import { writeSlice } from './write-slice.ts';

const folder = mkdtempSync(join(tmpdir(), 'slice-'));
afterAll(() => rmSync(folder, { recursive: true }));
const engine = await nodeEngine();

/** A database of these statements, as the engine opens files. */
function database(sql: string) {
  const made = engine.create();
  made.execute(sql);
  const bytes = made.export();
  made.close();
  return engine.open({ name: 'a.db', main: memoryBytes(bytes) });
}

function sliceOf(source: { readonly path: string }, simulations: readonly string[] | undefined) {
  const target = engine.create();
  const report = writeSlice(target, source.path, simulations);
  return { target, report };
}

/** What the program sqlite3 finds wrong in a slice: nothing, one hopes. */
function problemsOf(target: ReturnType<typeof sliceOf>['target'], name: string): readonly string[] {
  const path = join(folder, name);
  writeFileSync(path, target.export());
  const run = spawnSync('sqlite3', [path, 'PRAGMA integrity_check; PRAGMA foreign_key_check'], {
    encoding: 'utf8',
  });
  return run.stdout.trim().split('\n');
}

describe('a slice', () => {
  it('has the rows of the chosen simulations, also those that only their agent names', () => {
    const source = database(`
      CREATE TABLE simulations (simulation_id TEXT PRIMARY KEY);
      CREATE TABLE agents (agent_id TEXT PRIMARY KEY, simulation_id TEXT);
      CREATE TABLE health_incidents (incident_id INTEGER PRIMARY KEY, agent_id TEXT, simulation_id TEXT);
      INSERT INTO simulations VALUES ('s1'), ('s2');
      INSERT INTO agents VALUES ('a', 's1'), ('b', 's2');
      INSERT INTO health_incidents VALUES (1, 'a', 's1'), (2, 'a', NULL), (3, 'b', NULL), (4, 'b', 's2');`);
    const { target, report } = sliceOf(source, ['s1']);
    const incidents = target.rows<{ id: number }>({
      sql: 'SELECT incident_id AS id FROM health_incidents',
      parameters: [],
    });
    expect(incidents.map(({ id }) => id)).toEqual([1, 2]);
    expect(report).toEqual({ rows: 4, notes: [] });
  });

  it('changes no value and no row number', () => {
    const source = database(`
      CREATE TABLE odd (simulation_id, value, twice AS (value * 2));
      INSERT INTO odd (rowid, simulation_id, value) VALUES
        (7, 's1', 9007199254740993), (9, 's1', x'00ff'), (12, 's1', NULL), (13, 's2', 1), (40, 's1', 0.1);`);
    const { target } = sliceOf(source, ['s1']);
    const rows = target.rows<{ row: number; text: string; kind: string }>({
      sql: 'SELECT rowid AS row, quote(value) AS text, typeof(value) AS kind FROM odd',
      parameters: [],
    });
    expect(rows.map(({ row, text, kind }) => [row, text, kind])).toEqual([
      [7, '9007199254740993', 'integer'],
      [9, "X'00FF'", 'blob'],
      [12, 'NULL', 'null'],
      [40, '0.1', 'real'],
    ]);
  });

  it('keeps indexes, views, triggers and counters, and says what came along whole', () => {
    const source = database(`
      PRAGMA user_version = 5;
      CREATE TABLE steps (id INTEGER PRIMARY KEY AUTOINCREMENT, simulation_id TEXT, n INTEGER);
      CREATE INDEX by_n ON steps (n);
      CREATE VIEW large AS SELECT * FROM steps WHERE n > 1;
      CREATE TRIGGER noted AFTER INSERT ON steps BEGIN INSERT INTO log VALUES (new.n); END;
      CREATE TABLE log (n INTEGER);
      INSERT INTO steps (simulation_id, n) VALUES ('s1', 1), ('s2', 2), ('s1', 3);`);
    const { target, report } = sliceOf(source, ['s1']);
    const ask = (sql: string) => target.rows<{ n: number }>({ sql, parameters: [] })[0]?.n;
    expect(ask('SELECT count(*) AS n FROM large')).toBe(1);
    expect(ask('SELECT user_version AS n FROM pragma_user_version')).toBe(5);
    expect(ask("SELECT seq AS n FROM sqlite_sequence WHERE name = 'steps'")).toBe(3);
    // The trigger was made after the rows: it did not note them once more.
    expect(ask('SELECT count(*) AS n FROM log')).toBe(3);
    expect(report.notes).toEqual(['log came along whole: nothing in it tells simulations apart.']);
  });

  it('of a file that knows no simulations is the whole file', () => {
    const source = database('CREATE TABLE AgentStates (agent_id, n); INSERT INTO AgentStates VALUES (1, 2)');
    expect(sliceOf(source, ['default']).report).toEqual({ rows: 1, notes: [] });
  });
});

const farms = [
  'af_head_experiment.db',
  'af_head_single.db',
  'af_2025-10-24_pre.db',
  'af_2024-12-10_intid.db',
  'af_2024-11-27_camelcase.db',
  'af_2024-11-03_first.db',
  'af_head_midrun.db',
  'llm_society_v6.db',
];

describeWithFixtures('a slice of a real file', farms, (path) => {
  it.skipIf(!hasSqlite3).each(farms)(
    '%s: every simulation by itself is sound and reads the same',
    async (name) => {
      const source = await openFile(path(name));
      const whole = readSimulations(describeSource('a', source).source);
      for (const { sparkline: _, ...simulation } of whole.simulations) {
        const { target } = sliceOf(source, [simulation.id]);
        expect(problemsOf(target, name)).toEqual(['ok']);
        const again = engine.open({ name, main: memoryBytes(target.export()) });
        const found = readSimulations(describeSource('b', again).source).simulations;
        expect(found.map(({ id }) => id)).toEqual([simulation.id]);
        // Parameters that differ between simulations differ no more where there is one.
        expect(found[0]).toMatchObject({ ...simulation, parameters: {} });
        again.close();
        target.close();
      }
    },
  );

  it.skipIf(!hasSqlite3)('has the rows that sqlite3 counts, those of the log too', async () => {
    const file = path('af_head_experiment.db');
    const { target } = sliceOf(await openFile(file), ['sim_attack_high', 'sim_no_regen']);
    for (const table of ['agents', 'agent_states', 'agent_actions', 'simulation_steps', 'resource_states']) {
      const [row] = target.rows<{ n: number }>({ sql: `SELECT count(*) AS n FROM ${table}`, parameters: [] });
      const wanted = "simulation_id IN ('sim_attack_high', 'sim_no_regen')";
      expect([table, row?.n]).toEqual([
        table,
        askSqlite3(file, `SELECT count(*) FROM ${table} WHERE ${wanted}`),
      ]);
    }
    const midrun = sliceOf(await openFile(path('af_head_midrun.db')), undefined).target;
    const [steps] = midrun.rows<{ n: number }>({
      sql: 'SELECT count(*) AS n FROM simulation_steps',
      parameters: [],
    });
    // 33 without its log.
    expect(steps?.n).toBe(41);
  });
});
