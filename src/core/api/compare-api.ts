import type { ComparableNumber } from './comparable-number.ts';
import type {
  ComparableSeries,
  Configurations,
  DifferenceQuery,
  Differences,
  Divergence,
  DivergenceQuery,
  Member,
  OutcomeQuery,
  Outcomes,
  Sweep,
  SweepQuery,
  Trajectories,
  TrajectoryQuery,
} from './compare.ts';
import type { Answer } from './workspace-api.ts';

/** How far series are looked for: `quick` leaves out what needs a scan of a large table. */
export type Depth = 'quick' | 'thorough';

/**
 * Questions about simulations of several sources. Where one of the sources fails, the `file` of the error is its id.
 */
export interface CompareApi {
  /** The series that simulations can be compared by, with the sources that lack them. */
  comparableSeries(members: readonly Member[], depth: Depth): Answer<readonly ComparableSeries[]>;
  /** The metrics that are one number of a simulation; reads no rows. */
  comparableNumbers(members: readonly Member[]): Answer<readonly ComparableNumber[]>;
  trajectories(query: TrajectoryQuery): Answer<Trajectories>;
  outcomes(query: OutcomeQuery): Answer<Outcomes>;
  configurations(members: readonly Member[]): Answer<Configurations>;
  differences(query: DifferenceQuery): Answer<Differences>;
  divergences(query: DivergenceQuery): Answer<readonly Divergence[]>;
  sweep(query: SweepQuery): Answer<Sweep>;
}

/** The same methods where they answer by a promise. */
export type Promised<Api> = {
  readonly [Name in keyof Api]: Api[Name] extends (...given: infer Given) => infer Result
    ? (...given: Given) => Promise<Result>
    : never;
};
