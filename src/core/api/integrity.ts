import type { Columns } from '../base/columns.ts';
import type { Filter } from './table.ts';

/** What a broken rule means: an error contradicts the data model, a warning asks for a look. */
export type CheckSeverity = 'error' | 'warning';

/** The simulations that rows must belong to; `all` also takes in rows that belong to none. */
export type IntegrityScope = 'all' | readonly string[];

/** One rule as it stands for one source. */
export interface IntegrityCheck {
  /** Stable, e.g. `agents_primary_key`. */
  readonly id: string;
  readonly severity: CheckSeverity;
  /** The rule in one sentence. */
  readonly rule: string;
  /** What is known to break it without harm, or why it breaks; one sentence. */
  readonly known?: string;
  /** Why the file cannot be asked; absent where it can. */
  readonly notApplicable?: string;
}

/** What came out of one check. */
export type CheckOutcome =
  | { readonly kind: 'passed'; readonly message: string }
  | { readonly kind: 'not-applicable'; readonly message: string }
  | {
      readonly kind: 'failed';
      readonly message: string;
      /** Counted as the rule says, e.g. orphan rows or missing steps. */
      readonly violations: number;
      readonly details: CheckDetails;
    };

/** The offending keys. */
export interface CheckDetails {
  /** Names of the columns, in order. */
  readonly columns: readonly string[];
  /** The first of them, at most 100. */
  readonly rows: Columns;
  /** How many there are. */
  readonly total: number;
  /** A view of a stored table that shows exactly the rows behind all of them; absent where no filter says it. */
  readonly open?: StoredView;
  /** How the rows behind one of them are found in a stored table. */
  readonly openRow?: RowView;
}

/** A condition that an address can say. */
export type AddressFilter = Exclude<Filter, { readonly op: 'null-or-gt' }>;

export interface StoredView {
  readonly table: string;
  readonly filters: readonly AddressFilter[];
}

/** A name, or the column of the details that holds it. */
export type NameIn = string | { readonly detail: string };

export interface RowView {
  readonly table: NameIn;
  /** Each compares a stored column with the value of a column of the details; nothing is equal to NULL but NULL. */
  readonly conditions: readonly {
    readonly column: NameIn;
    readonly op: 'eq' | 'ge' | 'le';
    readonly detail: string;
  }[];
}
