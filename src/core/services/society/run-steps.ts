import { mergeSteps } from '../../analysis/axis.ts';
import type { FigureContext } from '../figures/context.ts';
import { stepsOfRun } from '../figures/society-population.ts';

/** The steps of a run at which anything is recorded, ascending, without rows that name no step. */
export function axisOfRun(context: FigureContext): Float64Array<ArrayBuffer> {
  return mergeSteps(stepsOfRun(context));
}
