import { type Family, familyOf } from '../../analysis/lineage/family.ts';
import type { Lives } from '../../analysis/lives.ts';
import { readKin } from '../../repositories/farm/lineage.ts';
import { numbers, texts } from '../../repositories/values.ts';
import { agentTypeLabel, canonicalAgentType } from '../../schema/agent-type.ts';
import { parseGenomeId } from '../../schema/genome.ts';
import type { FigureContext } from '../figures/context.ts';
import { readFrame } from '../figures/frame.ts';
import type { Numbers } from '../figures/series.ts';

/** The agents of a simulation, one entry each, ascending by birth. */
export interface Kin {
  readonly agent: readonly string[];
  readonly lives: Lives;
  /** Canonical type, and the same for a reader. */
  readonly type: readonly string[];
  readonly label: readonly string[];
  readonly generation: Numbers;
  /** Parents that the file names, whether they exist or not. */
  readonly parents: readonly (readonly string[])[];
  /** Genome without its counter; `undefined` where none is stored. */
  readonly genome: readonly (string | undefined)[];
  /** Resources at birth. */
  readonly resources: Numbers;
  readonly x: Numbers;
  readonly y: Numbers;
  /** Steps of the simulation. */
  readonly axis: Numbers;
  readonly lastStep: number;
}

/** Reads who lived when, of which type, and of whom; parents are empty where the file does not tell. */
export function readKinOf(context: FigureContext): Kin {
  const answer = readKin(context.source.connection, context.simulation);
  const genomes = texts(answer, 'genome_id');
  const stored = texts(answer, 'agent_type').map((type) => type ?? 'unknown');
  const { axis } = readFrame(context, []);
  const lives = { birth: numbers(answer, 'birth_time'), death: numbers(answer, 'death_time') };
  const ends = [...lives.birth, ...lives.death].filter((step) => !Number.isNaN(step));
  return {
    agent: texts(answer, 'agent_id').map((agent) => agent ?? ''),
    lives,
    type: stored.map(canonicalAgentType),
    label: stored.map(agentTypeLabel),
    generation: numbers(answer, 'generation'),
    parents: texts(answer, 'parent_id').map((parent, i) => parentsOf(parent, genomes[i])),
    genome: genomes.map((id) => (id === undefined || id === '' ? undefined : parseGenomeId(id).base)),
    resources: numbers(answer, 'initial_resources'),
    x: numbers(answer, 'x'),
    y: numbers(answer, 'y'),
    axis,
    lastStep: axis.at(-1) ?? ends.reduce((last, step) => Math.max(last, step), 0),
  };
}

/** The second parent stands in the genome alone, and counts where its first is the parent that is known. */
function parentsOf(parent: string | undefined, genome: string | undefined): readonly string[] {
  if (parent === undefined || parent === '') return [];
  const { parents } = parseGenomeId(genome);
  return parents[0] === parent ? parents : [parent];
}

export function familyIn(kin: Kin): Family {
  return familyOf(kin.agent, kin.parents);
}

export interface TypeOfKin {
  readonly type: string;
  readonly label: string;
}

/** The types that the agents have, by name. */
export function typesIn({ type, label }: Pick<Kin, 'type' | 'label'>): readonly TypeOfKin[] {
  return [...new Set(type)]
    .map((each) => ({ type: each, label: label[type.indexOf(each)] ?? each }))
    .sort((a, b) => (a.type < b.type ? -1 : 1));
}
