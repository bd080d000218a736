import { sql } from 'kysely';
import type { Fragment } from '../tables/sql.ts';
import { type RuleContext, type RuleSql, type Unaskable, within } from './rule-sql.ts';
import { storedColumn, storedTable } from './stored-names.ts';

/** Where a family keeps its simulations, and the column by which other tables name one. */
interface Naming {
  readonly table: string;
  readonly id: string;
  readonly reference: string;
}

const farm: Naming = { table: 'simulations', id: 'simulation_id', reference: 'simulation_id' };
const society: Naming = { table: 'simulation_runs', id: 'run_id', reference: 'simulation_run_id' };

/** The stored tables that name a simulation, each with its column. */
function naming({ tables }: RuleContext, { table, reference }: Naming) {
  const own = storedTable(tables, table);
  return tables.flatMap((each) => {
    const column = each === own ? undefined : storedColumn(each, reference);
    return column === undefined ? [] : [{ name: each.name, column }];
  });
}

const named = {
  table: { detail: 'table' },
  one: [['simulation', 'eq', { detail: 'column' }]],
} as const;

/** One SELECT over all of them. */
function overAll(
  context: RuleContext,
  names: Naming,
  select: (name: string, column: string) => Fragment,
): Fragment | Unaskable {
  const parts = naming(context, names).map(({ name, column }) => select(name, column));
  return parts.length === 0
    ? { unaskable: 'The rows of this file name no simulation.' }
    : sql`SELECT * FROM (${sql.join(parts, sql` UNION ALL `)})`;
}

function orphans(names: Naming): RuleSql {
  return {
    columns: ['table', 'column', 'simulation', 'rows'],
    violations: (context) => {
      const own = storedTable(context.tables, names.table);
      const id = storedColumn(own, names.id);
      if (own === undefined || id === undefined) {
        return { unaskable: `The file has no table ${names.table}.` };
      }
      return overAll(
        context,
        names,
        (name, column) => sql`SELECT ${sql.lit(name)} AS "table", ${sql.lit(column)} AS "column",
          ${sql.ref(column)} AS simulation, count(*) AS rows FROM ${sql.id('main', name)}
          WHERE ${sql.ref(column)} NOT IN (SELECT ${sql.ref(id)} FROM ${sql.id('main', own.name)}
            WHERE ${sql.ref(id)} IS NOT NULL) AND ${within(context.scope, column)}
          GROUP BY ${sql.ref(column)}`,
      );
    },
    weight: 'rows',
    rows: named,
  };
}

function nameless(names: Naming): RuleSql {
  return {
    columns: ['table', 'column', 'simulation', 'rows'],
    violations: (context) =>
      overAll(
        context,
        names,
        (name, column) => sql`SELECT ${sql.lit(name)} AS "table", ${sql.lit(column)} AS "column",
          NULL AS simulation, count(*) AS rows FROM ${sql.id('main', name)} WHERE ${sql.ref(column)} IS NULL HAVING count(*) > 0`,
      ),
    weight: 'rows',
    rows: named,
  };
}

/** Rows and the simulations that they name. */
export const referenceSql = {
  orphan_simulations: orphans(farm),
  rows_without_simulation: nameless(farm),
  orphan_runs: orphans(society),
  rows_without_run: nameless(society),
} as const satisfies Readonly<Record<string, RuleSql>>;
