import type { FigureData } from '../../api/simulation.ts';
import { figuresAtOnce } from '../../metrics/compare/over-steps.ts';
import { type FigureId, figures } from '../../metrics/figures.ts';
import type { MetricId } from '../../metrics/registry.ts';
import { readFigure } from '../figures/read-figure.ts';
import type { Answered, AtOnce } from './at-once.ts';

/** One figure of one simulation. */
export interface Wanted {
  readonly simulation: string;
  readonly figure: FigureId;
  /** The one metric that is wanted of it, where the figure can leave out the others; see {@link isNarrow}. */
  readonly only?: MetricId;
}

/** Whether a figure can be read for one metric alone. */
export function isNarrow(figure: FigureId): boolean {
  return figures[figure].page === 'overview';
}

/** Figures of several simulations, in the order of `wanted`. */
export function readAtOnce(
  reading: AtOnce,
  wanted: readonly Wanted[],
): readonly Answered<Wanted, FigureData>[] {
  return reading.ask(
    wanted,
    (context, { figure, only }) => readFigure({ ...context, only }, figure),
    ({ figure }) => !figuresAtOnce.has(figure),
  );
}
