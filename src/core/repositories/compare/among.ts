import { type RawBuilder, sql } from 'kysely';

/**
 * Up to here an index on simulations serves. Programs that run simulations side by side write their rows in turn: an
 * index then jumps through the file once for each of them, and past this many, reading the table from front to back
 * is faster.
 */
const MOST_BY_INDEX = 128;

/** Whether a row belongs to one of some simulations; `column` holds the identifier of its own. */
export function among(column: string, simulations: readonly string[]): RawBuilder<boolean> {
  const own = simulations.length > MOST_BY_INDEX ? sql`+${sql.ref(column)}` : sql.ref(column);
  return sql<boolean>`${own} in (${sql.join(simulations)})`;
}
