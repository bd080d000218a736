import {
  DummyDriver,
  Kysely,
  type RawBuilder,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { Statement } from '../database/connection.ts';

/** A piece of SQL with its bound values. */
export type Fragment = RawBuilder<unknown>;

/** Compiles only: tables are known at run time here, so there are no row types to check against. */
const compiler = new Kysely<Record<string, Record<string, unknown>>>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

/** The fragment as a statement: identifiers quoted, values bound. */
export function statement(fragment: Fragment): Statement {
  return fragment.compile(compiler);
}
