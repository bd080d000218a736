import { normalName } from '../database/generations/names.ts';
import { filledStepColumns, type StepColumn } from '../repositories/farm/steps.ts';
import { hasRows } from '../repositories/presence.ts';
import { farmSchema } from '../schema/farm.ts';
import { waysToColumn } from './provenance.ts';
import type { Source } from './source.ts';

/** Tells why columns hold nothing although the file has them: one plain sentence, or `undefined` where they do. */
export type Emptiness = (columns: readonly string[]) => string | undefined;

/** Looks for rows and values, each table once. */
export function emptinessOf(source: Source): Emptiness {
  const withRows = remember((table: string) => lookForRows(source, table));
  const filled = remember(() => lookForStepValues(source));
  return (columns) => {
    const tables = [...new Set(columns.map((column) => column.split('.')[0] ?? ''))];
    const empty = tables.find((table) => !withRows(table));
    if (empty !== undefined) return `The table ${empty} has no rows.`;
    const unfilled = columns
      .filter((column) => column.startsWith('simulation_steps.'))
      .find((column) => filled('')?.has(column) === false);
    return unfilled === undefined ? undefined : `The column ${unfilled} is never filled.`;
  };
}

/**
 * Whether a canonical table has rows. Where a table of that name is stored and holds any, its row count tells. One
 * that is made of others, perhaps because the one of its name is empty, is searched; in a large file only the latter,
 * because finding nothing would take long.
 */
function lookForRows(source: Source, table: string): boolean {
  const stored = source.tables.find((candidate) => normalName(candidate.name) === normalName(table));
  // An estimate of 0 is a table that cannot be counted, because it is damaged.
  if (stored !== undefined && (stored.rows.count > 0 || !stored.rows.exact)) return true;
  return (stored === undefined && source.large) || hasRows(source.connection, table);
}

/** Which columns of the steps hold any value; `undefined` where the file is too large to look. */
function lookForStepValues(source: Source): ReadonlySet<string> | undefined {
  if (source.large) return undefined;
  const columns = (
    Object.keys(farmSchema.simulation_steps.columns) as (keyof typeof farmSchema.simulation_steps.columns)[]
  )
    .filter((column): column is StepColumn => column !== 'simulation_id')
    .filter((column) => waysToColumn(source, `simulation_steps.${column}`).provenance !== 'unavailable');
  const filled = filledStepColumns(source.connection, columns);
  return new Set([...filled].map((column) => `simulation_steps.${column}`));
}

function remember<T>(compute: (key: string) => T): (key: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (key) => {
    const found = known.get(key) ?? { value: compute(key) };
    known.set(key, found);
    return found.value;
  };
}
