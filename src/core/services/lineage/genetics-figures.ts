import { diversityOfLiving } from '../../analysis/genetics/diversity.ts';
import { livingLines } from '../../analysis/lineage/living-lines.ts';
import { sumsOfLiving } from '../../analysis/lives.ts';
import { type Composition, compositionOf } from '../../analysis/population/demographics.ts';
import { ratio } from '../../analysis/ratio.ts';
import type { FigureContext, FigureReader } from '../figures/context.ts';
import { readFrame } from '../figures/frame.ts';
import { type Draft, derivedSeries, type Numbers, toFigure } from '../figures/series.ts';
import { waysToColumn } from '../provenance.ts';
import { type Genomes, readGenomesOf, sharesOfAgents } from './read-genomes.ts';
import { familyIn, readKinOf } from './read-kin.ts';

/** Lines that are told apart in the figure. */
const LINES = 5;

/** Living agents of the largest lines, and the number of lines that are left. */
export const founderLines: FigureReader = (context) => {
  if (waysToColumn(context.source, 'agents.parent_id').provenance === 'unavailable') {
    return { step: new Float64Array(), series: [] };
  }
  const kin = readKinOf(context);
  const { largest, others, lines } = livingLines(kin.axis, familyIn(kin), kin.lives, LINES);
  const series = derivedSeries(
    kin.axis,
    `The ${largest.length} lines with most members of all times, by founder; lines follow first parents.`,
  );
  return toFigure(kin.axis, [
    ...largest.map(({ founder, living }) => {
      const name = kin.agent[founder] ?? '';
      return series('living_of_line', name, living, `founder:${name}`);
    }),
    ...(others === undefined ? [] : [series('living_of_line', 'other lines', others, 'others')]),
    series('living_lines', 'Surviving lines', lines),
  ]);
};

/** How many genomes and sets of weights the living share. */
export const genomeDiversity: FigureReader = (context) => {
  const { axis } = readFrame(context, []);
  const { lives, genome, set } = readGenomesOf(context);
  const series = derivedSeries(axis, 'Recomputed from the agents alive at each step.');
  const drafts: Draft[] = [];
  if (genome.some((code) => code >= 0)) {
    const { living, distinct, largest } = diversityOfLiving(axis, lives, genome);
    drafts.push(
      series('genomes_per_agent', 'Distinct genomes per agent', ratio(distinct, living)),
      series('commonest_genome_share', 'Commonest genome', ratio(largest, living)),
    );
  }
  if (set.some((code) => code >= 0)) {
    const { living, distinct, largest } = diversityOfLiving(axis, lives, set);
    drafts.push(
      series('weight_sets_per_agent', 'Distinct sets of weights per agent', ratio(distinct, living)),
      series('commonest_weight_set_share', 'Commonest set of weights', ratio(largest, living)),
    );
  }
  return toFigure(axis, drafts);
};

/** Mean action weights of the living. */
export const actionWeights: FigureReader = (context) => {
  const found = readLivingWeights(context);
  if (found === undefined) return { step: new Float64Array(), series: [] };
  const { axis, genomes, shares } = found;
  const series = derivedSeries(axis, noteOf(genomes));
  return toFigure(
    axis,
    genomes.actions.map((action, k) =>
      series('living_weight_share', action, shares[k] ?? new Float64Array(), `action:${action}`),
    ),
  );
};

/** How evenly the mean action weights of the living are spread. */
export const weightSpread: FigureReader = (context) => {
  const found = readLivingWeights(context);
  if (found === undefined) return { step: new Float64Array(), series: [] };
  const { axis, genomes, shannon, simpson } = found;
  const series = derivedSeries(axis, noteOf(genomes));
  const heterozygosity = simpson.map((value) => 1 - value);
  return toFigure(axis, [
    series('living_weight_shannon', 'Shannon', shannon),
    series('living_weight_simpson', 'Simpson', simpson),
    series('living_weight_heterozygosity', 'Heterozygosity', heterozygosity),
  ]);
};

function noteOf({ set }: Genomes): string {
  return set.some((code) => code < 0)
    ? 'Agents without action weights are left out.'
    : 'Each agent counts alike.';
}

/** How the mean action weights of the living are composed at each step. */
export interface LivingWeights extends Composition {
  readonly axis: Numbers;
  readonly genomes: Genomes;
  /** The shares of the agents, see {@link sharesOfAgents}. */
  readonly ofAgents: readonly Numbers[];
}

/** Mean shares of the living at each step; `undefined` where nobody has weights. */
export function readLivingWeights(context: FigureContext): LivingWeights | undefined {
  const genomes = readGenomesOf(context);
  if (genomes.actions.length === 0) return undefined;
  const { axis } = readFrame(context, []);
  const ofAgents = sharesOfAgents(genomes);
  const sums = sumsOfLiving(axis, genomes.lives, ofAgents).map((counts, k) => ({
    type: genomes.actions[k] ?? '',
    // What births and deaths leave behind of rounding is no weight.
    counts: counts.map((sum) => (sum < 1e-9 ? 0 : sum)),
  }));
  return { axis, genomes, ofAgents, ...compositionOf(sums, axis.length) };
}
