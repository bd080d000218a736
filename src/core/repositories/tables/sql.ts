import type { RawBuilder } from 'kysely';
import type { Statement } from '../../database/connection.ts';
import { compileOnly } from '../query.ts';

/** A piece of SQL with its bound values. */
export type Fragment = RawBuilder<unknown>;

/** Compiles only: tables are known at run time here, so there are no row types to check against. */
const compiler = compileOnly<Record<string, Record<string, unknown>>>();

/** The fragment as a statement: identifiers quoted, values bound. */
export function statement(fragment: Fragment): Statement {
  return fragment.compile(compiler);
}
