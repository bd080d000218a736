import type { Scope } from '../../api/scope.ts';
import type { FigureData } from '../../api/simulation.ts';
import type { Source } from '../source.ts';

/** What a question about one simulation is asked of. */
export interface FigureContext {
  readonly source: Source;
  /** Identifier of the simulation. */
  readonly simulation: string;
  /** The part of it that is asked for; everything where it is absent. Most figures are always about everything. */
  readonly scope?: Scope;
}

/** Reads one figure. Series that the file cannot yield are left out. */
export type FigureReader = (context: FigureContext) => FigureData;
