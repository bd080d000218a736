import { maxOfLiving } from '../../analysis/lives.ts';
import type { FigureReader } from './context.ts';
import { readFrame, readLives } from './frame.ts';
import { toFigure } from './series.ts';
import { storedOrDerived } from './stored-or-derived.ts';

/** Diversity of genomes, share of the commonest one, and the highest generation alive. */
export const genetics: FigureReader = (context) => {
  const { axis, column } = readFrame(context, [
    'genetic_diversity',
    'dominant_genome_ratio',
    'current_max_generation',
  ]);
  return toFigure(axis, [
    ...storedOrDerived(context, { metric: 'genetic_diversity', axis, stored: column('genetic_diversity') }),
    ...storedOrDerived(context, {
      metric: 'dominant_genome_ratio',
      axis,
      stored: column('dominant_genome_ratio'),
    }),
    ...storedOrDerived(context, {
      metric: 'current_max_generation',
      axis,
      stored: column('current_max_generation'),
      derive: () => {
        const agents = readLives(context);
        return { step: axis, values: maxOfLiving(axis, agents, agents.generation), absent: Number.NaN };
      },
    }),
  ]);
};
