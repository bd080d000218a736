import { diversityOfLiving, type LivingDiversity } from '../../analysis/genetics/diversity.ts';
import { maxOfLiving } from '../../analysis/lives.ts';
import { readGenomes } from '../../repositories/farm/genomes.ts';
import { numbers, texts } from '../../repositories/values.ts';
import type { FigureContext, FigureReader } from './context.ts';
import { readFrame, readLives } from './frame.ts';
import { type Numbers, toFigure } from './series.ts';
import { storedOrDerived } from './stored-or-derived.ts';

/** Diversity of genomes, share of the commonest one, and the highest generation alive. */
export const genetics: FigureReader = (context) => {
  const { axis, column } = readFrame(context, [
    'genetic_diversity',
    'dominant_genome_ratio',
    'current_max_generation',
  ]);
  let read: LivingDiversity | undefined;
  const perAgent = (pick: (of: LivingDiversity) => Numbers) => () => {
    read ??= genomesOfLiving(context, axis);
    const { living } = read;
    const values = pick(read).map((n, row) => (living[row] ? n / (living[row] ?? 1) : Number.NaN));
    return { step: axis, values, absent: Number.NaN };
  };
  return toFigure(axis, [
    ...storedOrDerived(context, {
      metric: 'genetic_diversity',
      axis,
      stored: column('genetic_diversity'),
      derive: perAgent(({ distinct }) => distinct),
    }),
    ...storedOrDerived(context, {
      metric: 'dominant_genome_ratio',
      axis,
      stored: column('dominant_genome_ratio'),
      derive: perAgent(({ largest }) => largest),
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

/** Agents of an unknown genome are left out. */
function genomesOfLiving({ source, simulation, rows }: FigureContext, axis: Numbers): LivingDiversity {
  const answer = rows?.genomes() ?? readGenomes(source.connection, simulation);
  const codes = new Map<string, number>();
  const group = texts(answer, 'genome_id').map((id) => {
    if (id === undefined) return -1;
    const genome = id.startsWith('::') ? '::' : id;
    const code = codes.get(genome) ?? codes.size;
    codes.set(genome, code);
    return code;
  });
  const lives = { birth: numbers(answer, 'birth_time'), death: numbers(answer, 'death_time') };
  return diversityOfLiving(axis, lives, group);
}
