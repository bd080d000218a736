import { type Periods, periodsUpTo } from '../../analysis/periods.ts';
import type { FigureContext } from './context.ts';
import { readFrame } from './frame.ts';

/** The periods of a simulation; they are the same for every part of it. */
export function readPeriods(context: FigureContext): Periods {
  return periodsUpTo(readFrame(context, []).axis.at(-1) ?? 0);
}
