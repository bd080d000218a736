import { expect, test } from 'vitest';
import type { Connection } from '../database/connection.ts';
import { describeWithFixtures } from '../testing/fixtures.ts';
import { nodeEngine, openFile } from '../testing/node-engine.ts';
import { farmTables } from './farm-tables.ts';
import { societyTables } from './society-tables.ts';
import { createSql, type TableLayout } from './table-layout.ts';

const engine = await nodeEngine();

/** Everything that SQLite knows about a table, without the order in which its indexes were made. */
function shape(database: Connection, table: string): unknown {
  const ask = (sql: string) => database.rows<Record<string, unknown>>({ sql, parameters: [table] });
  return {
    columns: ask('SELECT cid, name, type, "notnull", dflt_value, pk FROM pragma_table_info(?)'),
    references: ask('SELECT "table", "from", "to" FROM pragma_foreign_key_list(?) ORDER BY 1, 2'),
    indexes: ask(`SELECT l.name AS "index", l."unique", l.origin, i.seqno, i.name
      FROM pragma_index_list(?) AS l, pragma_index_info(l.name) AS i ORDER BY l.name, i.seqno`),
  };
}

function written(tables: readonly TableLayout[]): Connection {
  const database = engine.create();
  for (const table of tables) database.execute(createSql(table));
  return database;
}

const sources = {
  today: 'af_head_experiment.db',
  october: 'af_2025-10-24_pre.db',
  society: 'llm_society_v6.db',
} as const;

describeWithFixtures('tables written here and by the real programs', Object.values(sources), (path) => {
  const since = { learning_experiences: 'october', reproduction_events: 'october' } as Record<
    string,
    'october'
  >;

  test.each(farmTables.map((table) => table.name))('%s is the same as in AgentFarm', async (name) => {
    const real = await openFile(path(sources[since[name] ?? 'today']));
    expect(shape(written(farmTables), name)).toEqual(shape(real, name));
    real.close();
  });

  test.each(societyTables.map((table) => table.name))('%s is the same as in LLM Society', async (name) => {
    const real = await openFile(path(sources.society));
    expect(shape(written(societyTables), name)).toEqual(shape(real, name));
    real.close();
  });
});
