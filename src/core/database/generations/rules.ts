import type { Provenance } from '../../api/source.ts';

/**
 * How the canonical tables come about from what a file has, as data. SQL in rules is a template;
 * `t` is the table that the rows come from, and
 *
 * - `{column}` is a column of it (`t."Column"`),
 * - `{table.column}` is the bare name of a column of another table,
 * - `{main:table}` is another table,
 * - `{value:name}` is SQL that was found out on opening (see {@link Value}).
 *
 * Names are canonical and found under any spelling. A template whose names the file does not all
 * have cannot be used, and the next candidate gets its turn: so a file of a generation that nobody
 * has met is mapped as far as its columns go.
 */
export type Template = string;

/** What was found out about the rows on opening; never the version, which no file tells. */
export type Fact =
  /** Two rows for the same agent and step occur, and an index over both columns finds them. */
  | 'duplicate-states-indexed'
  /** Two rows for the same agent and step occur, and no index helps. */
  | 'duplicate-states'
  /** `agent_actions` holds actions as carried out beside rows that only record learning. */
  | 'executed-actions'
  /** `simulations` has rows. */
  | 'simulations-stored'
  /** Simulations are numbered, not named. */
  | 'numbered-simulations'
  /** `learning_experiences` has rows. */
  | 'learning-stored'
  /** `agent_actions` holds rows that record learning, or may hold some. */
  | 'actions-learned'
  /** `reproduction_events` has rows. */
  | 'reproduction-stored'
  /** The count columns of `simulation_steps` stay 0 although there are agents. */
  | 'type-counts-silent'
  /** The births column stays 0 although agents are born. */
  | 'births-silent'
  /** The combat columns stay 0 although attacks do damage. */
  | 'combat-silent'
  /** The sharing column stays 0 although agents share. */
  | 'sharing-silent'
  /** The society file has a table of agents, and it has rows. */
  | 'agents-stored'
  /** Rows of the table may name no simulation. */
  | `unassigned:${string}`;

export type Value =
  /** The id of the one simulation of a file that names none. */
  | 'implicit'
  /** The id of the only simulation, where there is only one. */
  | 'only'
  /** Count of each type as a JSON object: from the count columns, and from the metrics of the first schema. */
  | 'typeColumns'
  | 'typeMetrics'
  /** Where those counts are from, in words. */
  | 'typeColumnsNote'
  /** What tells agent states apart (a list), and that `d` and `t` are the same one (a condition). */
  | 'stateKey'
  | 'sameState';

/** What was found out about a file. */
export interface Findings {
  readonly facts: ReadonlySet<Fact>;
  /** Literals and expressions, ready to stand in SQL. */
  readonly values: Readonly<Partial<Record<Value, string>>>;
}

/** One way to come by a canonical column. A plain name is a stored column of `t`. */
export type Candidate = string | Expression | Refusal;

interface Expression {
  readonly sql: Template;
  readonly provenance: Exclude<Provenance, 'unavailable'>;
  /** One plain sentence; left out where the value is simply stored. */
  readonly note?: string;
  readonly when?: Fact;
  /** Name of the join that the expression uses. */
  readonly join?: string;
}

/** Ends the search: where the fact holds, the column is unavailable, whatever follows. */
interface Refusal {
  readonly when: Fact;
  readonly unavailable: string;
}

/** Where rows come from; applies where the table exists, has the columns, and the fact holds. */
export interface Part {
  readonly table: string;
  readonly needs?: readonly string[];
  readonly when?: Fact;
  readonly where?: Template;
}

export interface TableRule<Column extends string = string> {
  readonly parts: readonly Part[];
  /** `first`: the first part that applies; `all`: all that apply, one after the other. */
  readonly combine: 'first' | 'all';
  readonly joins?: Readonly<Record<string, Template>>;
  /** Conditions, each where its names exist and its fact holds. */
  readonly where?: readonly { readonly sql: Template; readonly when?: Fact }[];
  /** Ordered candidates; a column without an entry is itself, where it is stored. */
  readonly columns: Readonly<Partial<Record<Column, readonly Candidate[]>>>;
  /** Why the table is unavailable where no part applies. */
  readonly missing: string;
}

/** The rules of one family. */
export type Rules = Readonly<Record<string, TableRule>>;

/** Every canonical column has its rule or is simply stored; a rule for anything else is a mistake. */
export type RulesFor<Schema extends Readonly<Record<string, { readonly columns: object }>>> = {
  readonly [Table in keyof Schema]: TableRule<keyof Schema[Table]['columns'] & string>;
};
