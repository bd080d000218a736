import { sql } from 'kysely';
import type { TableQuery } from '../api/table.ts';
import { SqlFailure } from '../database/connection.ts';
import { condition } from './tables-filter.ts';
import type { ShapeColumn, TableShape } from './tables-shape.ts';
import type { Fragment } from './tables-sql.ts';

/** The columns that a query wants, in its order. @throws SqlFailure for an unknown one. */
export function wantedColumns(shape: TableShape, query: TableQuery): readonly ShapeColumn[] {
  return query.columns?.map((name) => columnOf(shape, name)) ?? shape.columns;
}

/** @throws SqlFailure when the table has no such column. */
export function columnOf(shape: TableShape, name: string): ShapeColumn {
  const found = shape.columns.find((candidate) => candidate.column.name === name);
  if (found === undefined) throw new SqlFailure(`no such column: ${name}`, '');
  return found;
}

export function selectList(columns: readonly ShapeColumn[]): Fragment {
  return sql.join(columns.map((entry) => sql`${entry.expression} AS ${sql.id(entry.column.name)}`));
}

/** `WHERE …` of the simulation and the filters, except those on one column; empty without conditions. */
export function whereClause(shape: TableShape, query: TableQuery, except?: string): Fragment {
  const conditions = query.filters
    .filter((filter) => filter.column !== except)
    .map((filter) => {
      const { column, expression } = columnOf(shape, filter.column);
      return condition(filter, column, expression);
    });
  if (shape.simulation !== undefined && query.simulation !== undefined) {
    conditions.unshift(sql`${shape.simulation} = ${query.simulation}`);
  }
  return conditions.length === 0 ? sql`` : sql`WHERE ${sql.join(conditions, sql` AND `)}`;
}

/** `ORDER BY …`: the sort keys with NULL last, then whatever makes the order total. */
export function orderClause(shape: TableShape, query: TableQuery): Fragment {
  const keys = query.sort.map(({ column, descending }) => {
    const { expression } = columnOf(shape, column);
    return descending ? sql`${expression} DESC NULLS LAST` : sql`${expression} ASC NULLS LAST`;
  });
  return sql`ORDER BY ${sql.join([...keys, ...shape.tieBreak])}`;
}
