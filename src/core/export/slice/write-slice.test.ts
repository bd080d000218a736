import { describe, expect, it } from 'vitest';
import { describeSource } from '../../services/describe-source.ts';
import { readSimulations } from '../../services/simulations.ts';
import { describeWithFixtures } from '../../testing/fixtures.ts';
import { openFile } from '../../testing/node-engine.ts';
import { database, madeBySqlite3, problemsOf, reopened, sliceOf } from '../../testing/slices.ts';
import { askSqlite3, hasSqlite3 } from '../../testing/sqlite3.ts';

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

  it('gives a row that names no simulation to the one in which its agent died', () => {
    const source = database(`
      CREATE TABLE agents (agent_id TEXT, simulation_id TEXT, death_time INTEGER);
      CREATE TABLE health_incidents (incident_id INTEGER PRIMARY KEY, agent_id TEXT, simulation_id TEXT, step_number INTEGER);
      INSERT INTO agents VALUES ('a', 's1', 3), ('a', 's2', 5), ('b', 's1', 4), ('b', 's2', 4);
      INSERT INTO health_incidents VALUES (1, 'a', NULL, 5), (2, 'a', NULL, 3), (3, 'b', NULL, 4), (4, 'b', NULL, 4);`);
    const incidents = (simulation: string) =>
      sliceOf(source, [simulation])
        .target.rows<{ id: number }>({
          sql: 'SELECT incident_id AS id FROM health_incidents',
          parameters: [],
        })
        .map(({ id }) => id);
    expect(incidents('s1')).toEqual([2, 3]);
    expect(incidents('s2')).toEqual([1, 4]);
  });

  it('follows references from table to table, of one column or several, whichever was made first', () => {
    const source = database(`
      CREATE TABLE a_words (word TEXT, tag INTEGER REFERENCES tags);
      CREATE TABLE tags (tag INTEGER PRIMARY KEY, memory TEXT REFERENCES memories (memory_id));
      CREATE TABLE pairs (who TEXT, run TEXT, n INTEGER, FOREIGN KEY (who, run) REFERENCES agents (agent_id, simulation_id));
      CREATE TABLE agents (agent_id TEXT, simulation_id TEXT, PRIMARY KEY (agent_id, simulation_id));
      CREATE TABLE memories (memory_id TEXT PRIMARY KEY, simulation_id TEXT);
      INSERT INTO agents VALUES ('a', 's1'), ('a', 's2');
      INSERT INTO memories VALUES ('m1', 's1'), ('m2', 's2');
      INSERT INTO tags VALUES (1, 'm1'), (2, 'm2');
      INSERT INTO a_words VALUES ('one', 1), ('two', 2);
      INSERT INTO pairs VALUES ('a', 's1', 1), ('a', 's2', 2);`);
    const { target, report } = sliceOf(source, ['s2']);
    const ask = (sql: string) => target.rows<{ v: unknown }>({ sql, parameters: [] }).map(({ v }) => v);
    expect(ask('SELECT word AS v FROM a_words')).toEqual(['two']);
    expect(ask('SELECT n AS v FROM pairs')).toEqual([2]);
    expect(ask('SELECT count(*) AS v FROM pragma_foreign_key_check')).toEqual([0]);
    expect(report.notes).toEqual([]);
  });

  it('makes indexes of words anew from the rows that are there, and says which it cannot', () => {
    const source = database(`
      CREATE TABLE memories (memory_id TEXT PRIMARY KEY, simulation_id TEXT, content TEXT);
      INSERT INTO memories VALUES ('m1', 's1', 'apple'), ('m2', 's2', 'pear');
      CREATE VIRTUAL TABLE of_memories USING fts4 (content, content='memories');
      INSERT INTO of_memories (docid, content) SELECT rowid, content FROM memories;
      CREATE VIRTUAL TABLE keyed USING fts4 (memory_id, content, notindexed=memory_id);
      INSERT INTO keyed (docid, memory_id, content) SELECT rowid + 6, memory_id, content FROM memories;
      CREATE VIRTUAL TABLE bare USING fts4 (content, content="");
      INSERT INTO bare (docid, content) VALUES (1, 'plum');`);
    const { target, report } = sliceOf(source, ['s2']);
    const found = (table: string, word: string) =>
      target
        .rows<{ docid: number }>({
          sql: `SELECT docid FROM ${table} WHERE content MATCH ?`,
          parameters: [word],
        })
        .map(({ docid }) => docid);
    expect([found('of_memories', 'apple'), found('of_memories', 'pear')]).toEqual([[], [2]]);
    expect([found('keyed', 'apple'), found('keyed', 'pear')]).toEqual([[], [8]]);
    expect(report.notes).toEqual(['bare is empty: the words of its rows cannot be read again.']);
    expect(problemsOf(target.export())).toEqual(['ok']);
  });

  it.skipIf(!hasSqlite3)(
    'leaves out tables of a kind that is missing here, and triggers that need them',
    async () => {
      const source = madeBySqlite3(`
      CREATE TABLE memories (memory_id TEXT PRIMARY KEY, simulation_id TEXT, content TEXT);
      CREATE VIRTUAL TABLE words USING fts5 (content, content='memories');
      CREATE TRIGGER remembered AFTER INSERT ON memories BEGIN
        INSERT INTO words (rowid, content) VALUES (new.rowid, new.content); END;
      INSERT INTO memories VALUES ('m1', 's1', 'apple'), ('m2', 's2', 'pear');`);
      const { target, report } = sliceOf(source, ['s2']);
      expect(report).toEqual({
        rows: 1,
        notes: [
          'words did not come along: SQLite here cannot read tables of its kind.',
          'The trigger remembered did not come along: it is about words.',
        ],
      });
      expect(problemsOf(target.export())).toEqual(['ok']);
    },
  );

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
        const bytes = target.export();
        expect(problemsOf(bytes)).toEqual(['ok']);
        const found = readSimulations(reopened(bytes).source).simulations;
        expect(found.map(({ id }) => id)).toEqual([simulation.id]);
        // Parameters that differ between simulations differ no more where there is one.
        expect(found[0]).toMatchObject({ ...simulation, parameters: {} });
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
