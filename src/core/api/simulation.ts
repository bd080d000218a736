import type { Cell } from '../base/columns.ts';
import type { MetricId } from '../metrics/registry.ts';
import type { Provenance } from './source.ts';

/** One experiment as stored; JSON columns parsed, `undefined` where nothing is stored. */
export interface Experiment {
  readonly id: string;
  readonly name?: string;
  readonly description?: string;
  readonly hypothesis?: string;
  readonly status?: string;
  readonly created?: string;
  readonly updated?: string;
  readonly tags: readonly string[];
  readonly variables: Readonly<Record<string, unknown>>;
  readonly results: Readonly<Record<string, unknown>>;
  readonly notes?: string;
}

/** What the rows say about how a simulation ended, whatever its stored status claims. */
export type Outcome = 'no data' | 'failed' | 'extinct' | 'finished' | 'has data';

export interface SimulationSummary {
  readonly id: string;
  readonly experiment?: string;
  /** Status as stored. */
  readonly status?: string;
  readonly outcome: Outcome;
  /** One plain sentence behind `outcome`, e.g. `extinct at step 37`. */
  readonly outcomeText: string;
  /** Error message that the program stored, if any. */
  readonly error?: string;
  /** What somebody wrote about the run. */
  readonly notes?: string;
  readonly firstStep?: number;
  readonly lastStep?: number;
  /** Number of step rows. */
  readonly steps: number;
  readonly agentsAtStart?: number;
  readonly agentsPeak?: number;
  readonly peakStep?: number;
  readonly agentsEnd?: number;
  readonly births?: number;
  readonly deaths?: number;
  readonly startTime?: string;
  readonly endTime?: string;
  /** Wall-clock seconds from start to end, where both are stored. */
  readonly durationSeconds?: number;
  readonly seed?: Cell;
  /** Values of the parameters that differ between the simulations of the source, by dotted path. */
  readonly parameters: Readonly<Record<string, Cell>>;
  /** Agents over time, reduced to at most 96 points; empty without data. */
  readonly sparkline: Float64Array<ArrayBuffer>;
}

export interface SimulationList {
  readonly experiments: readonly Experiment[];
  readonly simulations: readonly SimulationSummary[];
  /** Dotted paths of the parameters that differ between simulations, sorted; without the seed. */
  readonly varying: readonly string[];
}

/** The data of one figure for one simulation. */
export interface FigureData {
  /** x of every series: step numbers, ascending, one entry a row. */
  readonly step: Float64Array<ArrayBuffer>;
  readonly series: readonly FigureSeries[];
  /** Steps of a period, where all steps of one have the same values; periods are counted from step 0. */
  readonly period?: number;
}

export interface FigureSeries {
  /** Stable key inside the figure, e.g. `total` or `type:system`. */
  readonly key: string;
  readonly metric: MetricId;
  /** For the legend, e.g. `Total` or `system`. */
  readonly label: string;
  /** Same length as `step`; NaN where there is no value. */
  readonly values: Float64Array<ArrayBuffer>;
  readonly provenance: Provenance;
  /** How it is derived; one plain sentence. */
  readonly note?: string;
}

/** A headline number with its history. */
export interface Headline {
  readonly metric: MetricId;
  readonly label: string;
  /** At the first step where it is known; absent where `end` adds up all steps. */
  readonly start?: number;
  /** At the last step where it is known, or all steps added up. */
  readonly end?: number;
  /** One short sentence, e.g. `46 → 0, extinct at step 37`. */
  readonly remark?: string;
  /** At most 96 points. */
  readonly sparkline: Float64Array<ArrayBuffer>;
  readonly provenance: Provenance;
}
