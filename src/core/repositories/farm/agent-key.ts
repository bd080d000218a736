import { type RawBuilder, sql } from 'kysely';

/** The id as text and, where it spells a whole number, as that number: some files number their agents. */
function spellings(id: string): readonly (string | number)[] {
  const number = Number(id);
  return Number.isSafeInteger(number) && String(number) === id ? [number, id] : [id];
}

/** A plain column holds one of some agent ids, however the file stores them; an index on it serves. */
export function isOneOf(column: string, ids: readonly string[]): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(column)} in (${sql.join(ids.flatMap(spellings))})`;
}

/** A row belongs to a simulation, asked so that the index on agents serves and not one on simulations. */
export function inSimulation(simulation: string): RawBuilder<boolean> {
  return sql<boolean>`+${sql.ref('simulation_id')} = ${simulation}`;
}
