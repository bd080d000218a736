import type { FigureReader } from '../figures/context.ts';
import { actionWeights, founderLines, genomeDiversity, weightSpread } from './genetics-figures.ts';
import {
  attemptIntervals,
  offspringAllocation,
  reproduction,
  reproductionFailures,
  reproductionRate,
} from './reproduction-figures.ts';

/** The figures of the page Reproduction and lineage. */
export const lineageFigureReaders = {
  reproduction,
  reproduction_failures: reproductionFailures,
  reproduction_rate: reproductionRate,
  offspring_allocation: offspringAllocation,
  attempt_intervals: attemptIntervals,
  founder_lines: founderLines,
  genome_diversity: genomeDiversity,
  action_weights: actionWeights,
  weight_spread: weightSpread,
} as const satisfies Readonly<Record<string, FigureReader>>;
