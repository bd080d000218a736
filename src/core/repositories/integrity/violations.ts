import { sql } from 'kysely';
import type { Cell, Columns } from '../../base/columns.ts';
import type { Connection, Statement } from '../../database/connection.ts';
import { type Fragment, statement } from '../tables/sql.ts';
import type { RuleSql } from './rule-sql.ts';

export interface ViolationCounts {
  /** Lines of details. */
  readonly lines: number;
  readonly violations: number;
  /** Stored rows behind them. */
  readonly behind: number;
}

type Shape = Pick<RuleSql, 'columns' | 'weight' | 'behind'>;

/** How much breaks a rule: one pass, nothing is kept. */
export function countViolations(connection: Connection, shape: Shape, violations: Fragment): ViolationCounts {
  const sum = (column: string | undefined, otherwise: Fragment) =>
    column === undefined ? otherwise : sql`coalesce(sum(${sql.ref(column)}), 0)`;
  const counted = sum(shape.weight, sql`count(*)`);
  const [row] = connection.rows<ViolationCounts>(
    statement(sql`SELECT count(*) AS lines, ${counted} AS violations, ${sum(shape.behind, counted)} AS behind
      FROM (${violations})`),
  );
  return row ?? { lines: 0, violations: 0, behind: 0 };
}

/** The first lines, sorted by their first three columns. */
export function firstViolations(
  connection: Connection,
  { columns }: Shape,
  violations: Fragment,
  limit: number,
): Columns {
  const kinds = Object.fromEntries(columns.map((name) => [name, 'mixed' as const]));
  return connection.columns(statement(sql`${sorted(columns, violations)} LIMIT ${limit}`), kinds);
}

/** All lines, sorted in the same way. */
export function everyViolation({ columns }: Shape, violations: Fragment): Statement {
  return statement(sorted(columns, violations));
}

/** The different values of a column of the violations; `undefined` where there are more than `limit`, or NULL. */
export function distinctValues(
  connection: Connection,
  column: string,
  violations: Fragment,
  limit: number,
): readonly (string | number)[] | undefined {
  const found = connection.rows<{ value: Cell }>(
    statement(sql`SELECT DISTINCT ${sql.ref(column)} AS value FROM (${violations}) LIMIT ${limit + 1}`),
  );
  const values = found.flatMap(({ value }) => (value === null ? [] : [value]));
  return values.length === found.length && values.length <= limit ? values : undefined;
}

function sorted(columns: readonly string[], violations: Fragment): Fragment {
  const list = columns.map((name) => sql.ref(name));
  return sql`SELECT ${sql.join(list)} FROM (${violations}) ORDER BY ${sql.join(list.slice(0, 3))}`;
}
