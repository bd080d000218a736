import { expect, it } from 'vitest';
import type { TableQuery } from '../../api/table.ts';
import { type Cell, type Columns, cellAt } from '../../base/columns.ts';
import { mapSource } from '../../database/generations/map-source.ts';
import { writeCsv } from '../../export/csv.ts';
import { describeWithFixtures } from '../../testing/fixtures.ts';
import { openFile } from '../../testing/node-engine.ts';
import { tableColumns, tableCount, tableFacet, tablePage } from './tables.ts';

function rowsOf(rows: Columns): Cell[][] {
  const columns = Object.values(rows.columns);
  return Array.from({ length: rows.length }, (_, row) => columns.map((column) => cellAt(column, row)));
}

describeWithFixtures("tables of today's files", ['af_head_single.db', 'af_head_experiment.db'], (path) => {
  async function open(name: string) {
    const connection = await openFile(path(name));
    const plain = (sql: string) => connection.rows<Record<string, Cell>>({ sql, parameters: [] });
    return { connection, plain, mapping: mapSource(connection) };
  }

  /** Plain rows as the CSV that they should become, for text without quotes or commas. */
  const csvOf = (rows: Record<string, Cell>[]) =>
    [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row).map((cell) => cell ?? ''))]
      .map((row) => `${row.join(',')}\r\n`)
      .join('');

  it('steps are filtered by range, sorted, counted and written as SQLite itself does it', async () => {
    const { connection, plain, mapping } = await open('af_head_single.db');
    const query: TableQuery = {
      source: 'canonical',
      table: 'simulation_steps',
      simulations: [String(plain('SELECT simulation_id FROM main.simulations')[0]?.simulation_id)],
      columns: ['step_number', 'total_agents', 'system', 'average_agent_health', 'resources_consumed'],
      filters: [
        { column: 'step_number', op: 'ge', value: '100' },
        { column: 'step_number', op: 'le', value: '150' },
      ],
      sort: [{ column: 'average_agent_health', descending: true }],
    };
    const expected = plain(`SELECT step_number, total_agents,
      CAST(substr(agent_type_counts, 12, 2) AS INTEGER) AS system, average_agent_health, resources_consumed
      FROM main.simulation_steps WHERE step_number BETWEEN 100 AND 150
      ORDER BY average_agent_health DESC, step_number`);
    expect(tableCount(connection, mapping, query)).toBe(51);
    const pages = [0, 20, 40].map((offset) => rowsOf(tablePage(connection, mapping, query, offset, 20).rows));
    expect(pages.flat()).toEqual(expected.map((row) => Object.values(row)));
    let csv = '';
    writeCsv(connection, mapping, query, { byteOrderMark: false, escapeFormulas: true }, (text) => {
      csv += text;
      return true;
    });
    expect(csv).toBe(csvOf(expected));
  });

  it('agents can be filtered by type and sorted by death, the living last', async () => {
    const { connection, plain, mapping } = await open('af_head_single.db');
    const query: TableQuery = {
      source: 'canonical',
      table: 'agents',
      simulations: [String(plain('SELECT simulation_id FROM main.simulations')[0]?.simulation_id)],
      columns: ['agent_id', 'agent_type', 'death_time', 'lifespan'],
      filters: [{ column: 'agent_type', op: 'in', value: ['system', 'control'] }],
      sort: [{ column: 'death_time', descending: true }],
    };
    const expected = plain(`SELECT agent_id, agent_type, death_time, death_time - birth_time AS lifespan
      FROM main.agents WHERE agent_type = 'system' OR agent_type = 'control'
      ORDER BY death_time IS NULL, death_time DESC, agent_id`);
    expect(expected.length).toBe(34);
    expect(rowsOf(tablePage(connection, mapping, query, 0, 100).rows)).toEqual(
      expected.map((row) => Object.values(row)),
    );
    expect(tableFacet(connection, mapping, query, 'agent_type', 9)).toEqual([
      { value: 'independent', count: 18 },
      { value: 'control', count: 17 },
      { value: 'system', count: 17 },
    ]);
  });

  it('columns for the types that occur stand beside the plain ones, 0 where none is alive', async () => {
    const { connection, plain, mapping } = await open('af_head_experiment.db');
    const table = { source: 'canonical', table: 'simulation_steps' } as const;
    const columns = tableColumns(connection, mapping, table).map((column) => column.name);
    const at = columns.indexOf('agent_type_counts');
    expect(columns.slice(at + 1, at + 6)).toEqual(['system', 'independent', 'control', 'order', 'chaos']);
    expect(columns).not.toContain('combat_encounters');
    const [extinct] = plain(`SELECT simulation_id FROM main.simulation_steps WHERE agent_type_counts = '{}'`);
    const query: TableQuery = {
      ...table,
      simulations: [String(extinct?.simulation_id)],
      columns: ['total_agents', 'system', 'independent', 'control', 'order', 'chaos'],
      filters: [{ column: 'total_agents', op: 'eq', value: 0 }],
      sort: [],
    };
    const [row] = rowsOf(tablePage(connection, mapping, query, 0, 1).rows);
    expect(row).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('every simulation has its own rows', async () => {
    const { connection, plain, mapping } = await open('af_head_experiment.db');
    const counts = plain(
      'SELECT simulation_id AS id, count(*) AS rows FROM main.simulation_steps GROUP BY 1',
    );
    expect(counts.length).toBeGreaterThan(3);
    for (const { id, rows } of counts) {
      const query = { source: 'canonical', table: 'simulation_steps', simulations: [String(id)] } as const;
      expect(tableCount(connection, mapping, { ...query, filters: [], sort: [] })).toBe(rows);
    }
  });

  it('a table as stored is paged without a gap, and module ids keep their digits', async () => {
    const { connection, plain, mapping } = await open('af_head_single.db');
    const query: TableQuery = { source: 'stored', table: 'agent_actions', filters: [], sort: [] };
    const columns = ['action_id', 'module_id', 'details'];
    for (const offset of [0, 18_000, 9_000, 18_500]) {
      const { rows } = tablePage(connection, mapping, { ...query, columns }, offset, 100);
      const expected = plain(`SELECT action_id, module_id, details FROM main.agent_actions ORDER BY action_id
        LIMIT 100 OFFSET ${offset}`);
      expect(rowsOf(rows)).toEqual(expected.map((row) => Object.values(row)));
    }
    expect(tableCount(connection, mapping, query)).toBe(18_582);
    const learned: TableQuery = {
      ...query,
      columns: ['module_id'],
      filters: [{ column: 'module_type', op: 'eq', value: 'dqn' }],
    };
    expect(rowsOf(tablePage(connection, mapping, learned, 0, 1).rows)[0]?.[0]).toMatch(/^\d{15}$/);
  });
});

describeWithFixtures('tables of older files', ['af_2024-12-10_intid.db'], (path) => {
  it('find integer ids given as text', async () => {
    const connection = await openFile(path('af_2024-12-10_intid.db'));
    const mapping = mapSource(connection);
    const filters = [{ column: 'agent_id', op: 'in', value: ['1', '10'] }] as const;
    const [{ id = '' } = {}] = connection.rows<{ id: string }>({
      sql: 'SELECT DISTINCT simulation_id AS id FROM temp.agents',
      parameters: [],
    });
    const query: TableQuery = {
      source: 'canonical',
      table: 'agents',
      simulations: [id],
      filters,
      sort: [],
      columns: ['agent_id'],
    };
    expect(tableCount(connection, mapping, query)).toBe(2);
    expect(
      rowsOf(tablePage(connection, mapping, query, 0, 9).rows)
        .flat()
        .map(String)
        .sort(),
    ).toEqual(['1', '10']);
  });
});
