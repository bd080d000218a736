import { driftOf, type GenerationShare } from '../../analysis/genetics/drift.ts';
import { speciationOf } from '../../analysis/genetics/speciation.ts';
import { shareNumbers, spreadOf } from '../../analysis/genetics/weights.ts';
import type { ReportTable } from '../../api/report.ts';
import { groupBy } from '../../base/group-by.ts';
import { reports } from '../../metrics/reports.ts';
import type { FigureContext } from '../figures/context.ts';
import type { Numbers } from '../figures/series.ts';
import { column, numbersTable, rowsOf, unavailableTable } from '../reports/table.ts';
import { type LivingWeights, readLivingWeights } from './genetics-figures.ts';
import { type Genomes, readGenomesOf } from './read-genomes.ts';

/** One action has all but this share of the weights. */
const COLLAPSED = 0.99;
/** Actions with a column of their own. */
const COLUMNS = 8;

/** Genomes and action weights: over all agents, by action and by generation. */
export function readGenetics(context: FigureContext): readonly ReportTable[] {
  const found = readLivingWeights(context);
  if (found === undefined) return [withoutWeights(readGenomesOf(context))];
  const { genomes, axis, shares, ofAgents } = found;
  const generations = byGeneration(found);
  const drifts = genomes.actions.map((_, k) => driftOf(generations.map(({ of }) => of(k))));
  const collapsed = axis.findIndex((_, k) => shares.some((share) => (share[k] ?? 0) >= COLLAPSED));
  const species = speciationOf(ofAgents);
  const note = genomes.unreadable > 0 ? `${unreadableText(genomes.unreadable)} and are skipped.` : '';
  return [
    numbersTable(
      'genetics-numbers',
      [
        ['distinct_genomes', distinct(genomes.genome)],
        ['agents_with_weights', genomes.set.filter((code) => code >= 0).length],
        ['weight_sets', distinct(genomes.set)],
        ['effective_size', drifts[0]?.effectiveSize],
        ['speciation_index', species.index],
        ['speciation_clusters', species.clusters],
        ['weight_collapse_step', collapsed < 0 ? undefined : axis[collapsed]],
      ],
      [
        note,
        Number.isNaN(species.index)
          ? 'There is no speciation index: it needs three agents and two sets of weights.'
          : '',
        species.judged < species.agents
          ? `The speciation index is about ${species.judged} of ${species.agents} agents with weights, drawn from a fixed seed.`
          : '',
      ],
    ),
    {
      id: 'weights-by-action',
      name: reports['weights-by-action'].name,
      columns: [
        { label: 'Action' },
        column('weight_mean', 'Mean'),
        column('weight_variance', 'Variance'),
        column('weight_cv', 'CV'),
        column('weight_min', 'Least'),
        column('weight_max', 'Greatest'),
        column('weight_range'),
        column('weight_change', 'Change'),
        column('weight_drift_z'),
      ],
      rows: rowsOf(
        genomes.actions.map((action, k) => {
          const { mean, variance, cv, min, max, occupied } = shareNumbers(knownOf(ofAgents[k]));
          return [action, mean, variance, cv, min, max, occupied, drifts[k]?.change, drifts[k]?.z];
        }),
      ),
      notes: ['The weights of each agent are made to add up to 1.', note].filter((text) => text !== ''),
    },
    generationTable(genomes, generations),
  ];
}

function withoutWeights({ genome, unreadable }: Genomes): ReportTable {
  const reason =
    unreadable > 0
      ? `${unreadableText(unreadable)}.`
      : 'The file stores no action weights of this simulation.';
  const genomes = distinct(genome);
  if (genomes === 0) return unavailableTable('genetics-numbers', reason);
  return numbersTable('genetics-numbers', [['distinct_genomes', genomes]], [reason]);
}

function unreadableText(agents: number): string {
  return `The action weights of ${agents === 1 ? '1 agent' : `${agents} agents`} cannot be read`;
}

/** In a plain loop, as below: there may be many thousands of agents. */
function knownOf(shares: Numbers = new Float64Array()): readonly number[] {
  const known: number[] = [];
  for (let i = 0; i < shares.length; i++) {
    const share = shares[i] ?? Number.NaN;
    if (!Number.isNaN(share)) known.push(share);
  }
  return known;
}

/** Different codes; a negative one is none. */
function distinct(codes: Int32Array): number {
  const found = new Set<number>();
  for (let i = 0; i < codes.length; i++) if ((codes[i] ?? -1) >= 0) found.add(codes[i] ?? 0);
  return found.size;
}

interface GenerationWeights {
  readonly generation: number;
  /** By the place of the action. */
  readonly of: (action: number) => GenerationShare;
}

function byGeneration({ genomes, ofAgents }: LivingWeights): readonly GenerationWeights[] {
  const known = Array.from(genomes.generation.keys()).filter(
    (i) => !Number.isNaN(genomes.generation[i]) && (genomes.set[i] ?? -1) >= 0,
  );
  const members = groupBy(known, (i) => genomes.generation[i] ?? Number.NaN);
  return [...members]
    .sort(([a], [b]) => a - b)
    .map(([generation, list]) => {
      const means = ofAgents.map((values) => meanAt(values, list));
      return { generation, of: (action) => ({ agents: list.length, share: means[action] ?? 0 }) };
    });
}

function meanAt(values: Numbers, places: readonly number[]): number {
  let sum = 0;
  for (const i of places) sum += values[i] ?? 0;
  return sum / places.length;
}

function generationTable({ actions }: Genomes, generations: readonly GenerationWeights[]): ReportTable {
  const id = 'weights-by-generation';
  if (generations.length === 0) {
    return unavailableTable(id, 'The file does not store the generation of agents.');
  }
  const shown = actions.slice(0, COLUMNS);
  return {
    id,
    name: reports[id].name,
    columns: [
      { label: 'Generation' },
      column('agents_with_weights', 'Agents'),
      ...shown.map((action) => column('generation_weight', action)),
      column('generation_weight_shannon', 'Shannon'),
      column('generation_weight_heterozygosity', 'Heterozygosity'),
    ],
    rows: rowsOf(
      generations.map(({ generation, of }) => {
        const all = actions.map((_, k) => of(k));
        const { shannon, heterozygosity } = spreadOf(all.map(({ share }) => share));
        return [
          generation,
          all[0]?.agents,
          ...all.slice(0, COLUMNS).map(({ share }) => share),
          shannon,
          heterozygosity,
        ];
      }),
    ),
    notes:
      actions.length > COLUMNS
        ? [`The ${COLUMNS} actions with the greatest mean weight of ${actions.length}.`]
        : [],
  };
}
