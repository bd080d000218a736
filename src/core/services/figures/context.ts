import type { Scope } from '../../api/scope.ts';
import type { FigureData } from '../../api/simulation.ts';
import type { MetricId } from '../../metrics/registry.ts';
import type { Source } from '../source.ts';
import type { FigureRows } from './rows.ts';

/** What a question about one simulation is asked of. */
export interface FigureContext {
  readonly source: Source;
  /** Identifier of the simulation. */
  readonly simulation: string;
  /** The part of it that is asked for; everything where it is absent. Most figures are always about everything. */
  readonly scope?: Scope;
  /** The rows of the simulation where those of several are read at once; absent, they are read for this one alone. */
  readonly rows?: FigureRows;
  /** The one metric that is wanted of a figure: what others need may be left unread. All of them where absent. */
  readonly only?: MetricId | undefined;
}

/** Whether a metric is wanted of the figure that is read. */
export function isWanted({ only }: FigureContext, metric: MetricId): boolean {
  return only === undefined || only === metric;
}

/** Reads one figure. Series that the file cannot yield are left out. */
export type FigureReader = (context: FigureContext) => FigureData;
