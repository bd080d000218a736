import { sql } from 'kysely';
import type { AddressFilter, IntegrityScope, NameIn } from '../../api/integrity.ts';
import type { Notice, StoredTable } from '../../api/source.ts';
import type { Fragment } from '../tables/sql.ts';

/** What the SQL of a rule depends on. */
export interface RuleContext {
  readonly tables: readonly StoredTable[];
  readonly notices: readonly Notice[];
  readonly scope: IntegrityScope;
  /** The id of the only simulation, for rows of tables that name none. */
  readonly onlySimulation: string | undefined;
}

/** A rule as SQL: one statement over whole tables, never one a row. */
export interface RuleSql {
  /** The columns that `violations` yields, in order; it is sorted by the first three. */
  readonly columns: readonly string[];
  /** A SELECT of what breaks the rule, or why the file cannot be asked. */
  readonly violations: (context: RuleContext) => Fragment | Unaskable;
  /** Column whose sum is the number of violations; otherwise each line is one. */
  readonly weight?: string;
  /** Column whose sum is the number of stored rows behind them; otherwise as many as violations. */
  readonly behind?: string;
  /** Where the rows behind it are, in canonical names. */
  readonly rows?: RowsBehind;
}

/** Why a rule does not apply; one sentence. */
export interface Unaskable {
  readonly unaskable: string;
}

export interface RowsBehind {
  /** Canonical, or a column of the violations that holds its stored name; so are columns below. */
  readonly table: NameIn;
  /** Filters that say the rule itself. */
  readonly all?: readonly AddressFilter[];
  /** A column of the violations, and the stored column that holds one of its values. */
  readonly by?: readonly [detail: string, column: string];
  /** Finds the rows behind one violation. */
  readonly one?: readonly (readonly [detail: string, op: 'eq' | 'ge' | 'le', column: NameIn])[];
}

export function isUnaskable(answer: Fragment | Unaskable): answer is Unaskable {
  return 'unaskable' in answer;
}

/** The condition that a row belongs to the simulations asked for; true for all. */
export function within(scope: IntegrityScope, column: string | Fragment): Fragment {
  if (scope === 'all') return sql`1`;
  const reference = typeof column === 'string' ? sql.ref(column) : column;
  return scope.length === 0 ? sql`0` : sql`${reference} IN (${sql.join([...scope])})`;
}
