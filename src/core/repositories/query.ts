import {
  DummyDriver,
  Kysely,
  type RawBuilder,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  sql,
} from 'kysely';
import type { FarmRows } from '../schema/farm.ts';
import type { SocietyRows } from '../schema/society.ts';

/**
 * Query builders over the canonical tables. They only compile: a {@link Connection} runs what
 * they build, so a repository needs no driver and the same queries could compile for another
 * database.
 */
export function compileOnly<Rows>(): Kysely<Rows> {
  return new Kysely<Rows>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });
}

/** AgentFarm, in its canonical shape. */
export const farm = compileOnly<FarmRows>();

/** LLM Society, in its canonical shape. */
export const society = compileOnly<SocietyRows>();

/**
 * A column as a plain expression, which no index serves. Grouping a large table by it reads the
 * table once from front to back; by the index it would read pages at random, which is many
 * times slower on a file that is read on demand (measured in bench/).
 */
export function unindexed(column: string): RawBuilder<number> {
  return sql<number>`+${sql.ref(column)}`;
}

/** A number inside a JSON column; NULL where the text is no JSON or has no such key, 0 for what is no number. */
export function jsonNumber(column: string, path: string): RawBuilder<number | null> {
  const text = sql.ref(column);
  return sql<
    number | null
  >`case when json_valid(${text}) then json_extract(${text}, ${sql.lit(path)}) + 0 end`;
}

/**
 * A column whose values are numbers, NULL where one is text, a blob or infinite after all: sums and means would take
 * those for 0 or be swallowed by them. SQLite orders numbers before all text; the plus keeps it from reading the
 * bounds as text where the column is declared as such.
 */
export function numeric(column: string): RawBuilder<number | null> {
  return sql<number | null>`case when ${isNumber(column)} then ${sql.ref(column)} end`;
}

/** Whether a column holds a finite number; no index serves this, so that one on another column may. */
export function isNumber(column: string): RawBuilder<boolean> {
  return sql<boolean>`(${unindexed(column)} > -9e999 and ${unindexed(column)} < 9e999)`;
}

/**
 * What an action is directed at: its target as stored, or else the one that its details name, as some programs write
 * it. NULL where it names none. Details that do not contain the key are not parsed.
 */
export function actionTarget(): RawBuilder<string | null> {
  const [target, details] = [sql.ref('action_target_id'), sql.ref('details')];
  const named = sql`case when instr(${details}, '"target_id"') > 0 and json_valid(${details})
    then json_extract(${details}, '$.target_id') end`;
  return sql<string | null>`coalesce(${target}, ${named})`;
}
