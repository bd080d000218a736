import { sql } from 'kysely';
import type { TableQuery } from '../../api/table.ts';
import { nearest } from '../../base/nearest.ts';
import { SourceFailure } from '../../database/source-failure.ts';
import { aliveAt, condition } from './filter.ts';
import type { ShapeColumn, TableShape } from './shape.ts';
import type { Fragment } from './sql.ts';

/** The columns that a query wants, in its order. @throws SourceFailure `unknown` for one that is not there. */
export function wantedColumns(shape: TableShape, query: TableQuery): readonly ShapeColumn[] {
  return query.columns?.map((name) => columnOf(shape, name)) ?? shape.columns;
}

/** @throws SourceFailure `unknown` when the table has no such column. */
export function columnOf(shape: TableShape, name: string): ShapeColumn {
  const found = shape.columns.find((candidate) => candidate.column.name === name);
  if (found !== undefined) return found;
  const names = shape.columns.map(({ column }) => column.name);
  throw new SourceFailure({ kind: 'unknown', what: 'column', value: name, near: nearest(name, names) });
}

export function selectList(columns: readonly ShapeColumn[]): Fragment {
  return sql.join(columns.map((entry) => sql`${entry.expression} AS ${sql.id(entry.column.name)}`));
}

/**
 * `WHERE …` of the simulations and the filters, except those on one column; empty without conditions. Rows of a
 * canonical table always belong to simulations that were asked for.
 */
export function whereClause(shape: TableShape, query: TableQuery, except?: string): Fragment {
  const conditions = query.filters
    .filter((filter) => filter.column !== except)
    .map((filter) => {
      const { column, expression } = columnOf(shape, filter.column);
      return filter.op === 'alive-at'
        ? aliveAt(columnOf(shape, 'birth_time').expression, expression, filter.value)
        : condition(filter, column, expression);
    });
  if (shape.simulation !== undefined) {
    const wanted = query.simulations ?? [];
    conditions.unshift(
      wanted.length === 1
        ? sql`${shape.simulation} = ${wanted[0]}`
        : sql`${shape.simulation} IN (${sql.join(wanted)})`,
    );
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
