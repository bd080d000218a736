/** What a person wants to see of a network. */
export interface NetworkChoice {
  /** Kinds of interaction that are switched off. */
  readonly without: ReadonlySet<string>;
  /** Least count of an edge that is shown. */
  readonly least: number;
  /** The agent that is looked at. */
  readonly node: string | undefined;
}
