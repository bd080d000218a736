import type { FigureData } from '../../api/simulation.ts';
import type { Source } from '../source.ts';

export interface FigureContext {
  readonly source: Source;
  /** Identifier of the simulation. */
  readonly simulation: string;
}

/** Reads one figure. Series that the file cannot yield are left out. */
export type FigureReader = (context: FigureContext) => FigureData;
