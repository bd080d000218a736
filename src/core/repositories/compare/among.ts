import { type RawBuilder, sql } from 'kysely';

/** Simulations whose rows are asked for by one query. */
export interface Asked {
  readonly simulations: readonly string[];
  /**
   * Whether to read the table from front to back although an index may serve: where rows of different simulations
   * alternate, an index jumps through the whole file once for each simulation.
   */
  readonly scan: boolean;
}

/**
 * Whether a row belongs to one of the simulations; `column` holds the identifier of its own. Simulations are asked for
 * as text: a plain column of numbers turns that into numbers, an expression must be text itself.
 */
export function among(column: string, { simulations, scan }: Asked): RawBuilder<boolean> {
  const own = sql.ref(column);
  return sql<boolean>`${scan ? sql`cast(${own} as text)` : own} in (${sql.join(simulations)})`;
}
