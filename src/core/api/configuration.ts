import type { Cell } from '../base/columns.ts';

/** The stored configuration of one simulation, by dotted path. */
export interface Configuration {
  /** Where it is stored; the first one wins where several disagree. Empty where nothing is stored. */
  readonly places: readonly ConfigurationPlace[];
  /** Sorted by path. */
  readonly parameters: readonly ConfigurationParameter[];
  /** Other simulations of the source that store a configuration. */
  readonly others: number;
}

export interface ConfigurationPlace {
  /** `table.column`. */
  readonly name: string;
  /** The whole text as stored. */
  readonly json: string;
  /** Whether the text is a JSON object. */
  readonly readable: boolean;
  /** Older configurations of the simulation that the file also holds. */
  readonly older: number;
}

export interface ConfigurationParameter {
  /** Dotted, whether the program nested it or not. */
  readonly path: string;
  /** Lists as JSON text, true and false as text. */
  readonly value: Cell;
  /** The value in each place, in their order, where the places disagree; `undefined` where one lacks it. */
  readonly disagreement?: readonly (Cell | undefined)[];
  /** What other simulations hold, where one holds another value or none holds any: most frequent first, at most five. */
  readonly elsewhere?: readonly ElsewhereValue[];
}

export interface ElsewhereValue {
  /** `undefined` where the simulations do not store the parameter. */
  readonly value: Cell | undefined;
  readonly simulations: number;
}
