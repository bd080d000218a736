import { beforeAll, describe, expect, it } from 'vitest';
import type { Filter, TableQuery } from '../../api/table.ts';
import { type Cell, cellAt } from '../../base/columns.ts';
import type { Connection } from '../../database/connection.ts';
import type { Mapping } from '../../database/generations/mapping.ts';
import { mappedText } from '../../testing/mapped.ts';
import { tableCount, tablePage } from './tables.ts';

let connection: Connection;
let mapping: Mapping;

beforeAll(async () => {
  ({ connection, mapping } = await mappedText(
    'farm-2025-11',
    `
    simulation s1 steps 0..5
    agent a1 system born 0 died 3
    agent a2 control born 2
    simulation s2 steps 0..5
    agent b1 system born 0
    agent b2 system born 4 died 5
    simulation s3 steps 0..5
    agent c1 system born 0`,
  ));
});

function agents(simulations: readonly string[] | undefined, ...filters: readonly Filter[]): readonly Cell[] {
  const query: TableQuery = {
    source: 'canonical',
    table: 'agents',
    ...(simulations === undefined ? {} : { simulations }),
    columns: ['agent_id'],
    filters,
    sort: [],
  };
  const { rows } = tablePage(connection, mapping, query, 0, 100);
  expect(tableCount(connection, mapping, query)).toBe(rows.length);
  const column = rows.columns.agent_id;
  return Array.from({ length: rows.length }, (_, row) => (column === undefined ? null : cellAt(column, row)));
}

describe('rows of several simulations', () => {
  it('are those of the simulations that are asked for, and of a type', () => {
    expect(agents(['s1', 's3'])).toEqual(['a1', 'a2', 'c1']);
    const system = { column: 'agent_type', op: 'eq', value: 'system' } as const;
    expect(agents(['s1', 's2'], system)).toEqual(['a1', 'b1', 'b2']);
  });

  it('are none where no simulation is asked for, or one that is not there', () => {
    expect(agents([])).toEqual([]);
    expect(agents(undefined)).toEqual([]);
    expect(agents(['nowhere'])).toEqual([]);
  });
});

describe('agents alive at a step', () => {
  const alive = (value: number | string) => ({ column: 'death_time', op: 'alive-at', value }) as const;

  it('are born by then and die only later: at the step of its death an agent is dead', () => {
    expect(agents(['s1'], alive(0))).toEqual(['a1']);
    expect(agents(['s1'], alive(2))).toEqual(['a1', 'a2']);
    expect(agents(['s1'], alive(3))).toEqual(['a2']);
    expect(agents(['s1', 's2'], alive('4'))).toEqual(['a2', 'b1', 'b2']);
  });

  it('compose with other conditions, and are nobody at what is no step', () => {
    const system = { column: 'agent_type', op: 'in', value: ['system'] } as const;
    expect(agents(['s1', 's2'], alive(4), system)).toEqual(['b1', 'b2']);
    expect(agents(['s1'], alive('never'))).toEqual([]);
    expect(agents(['s1'], alive(''))).toEqual([]);
  });
});
