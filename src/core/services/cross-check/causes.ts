import type { MetricId } from '../../metrics/registry.ts';
import { waysToColumn } from '../provenance.ts';
import { holdsStatesTwice, type Source } from '../source.ts';

const TWICE = 'The program kept some agents twice in its list and counted and averaged the doubles too';

/** Programs of late 2024, which stored some agents twice: why their stored numbers differ, by metric. */
const ofDoubles: Readonly<Partial<Record<MetricId, string>>> = {
  total_agents: `${TWICE}: the stored total is the number of stored states. Agents born in the step are in the recomputed number, in the stored one from the next step on.`,
  agents_of_type: `${TWICE}. Agents born in the step are in the recomputed number, in the stored one from the next step on.`,
  deaths: `${TWICE}; a death is stored in the step after death_time.`,
  average_agent_resources: `${TWICE}.`,
  average_agent_health: `${TWICE}.`,
  average_agent_age: `${TWICE}; agents born in the step, of age 0, are averaged only by the recomputed number.`,
  average_reward: `${TWICE}.`,
  genetic_diversity: `${TWICE}: a double adds to the living, not to the genomes.`,
  dominant_genome_ratio: `${TWICE}: a genome that is there twice is the commonest.`,
  current_max_generation:
    'Agents born in the step are in the recomputed number, in the stored one from the next step on; the stored one still has agents that die in the step.',
  combat_encounters: 'The program counted only attacks that found a target; the actions hold the others too.',
  births: 'The program never filled the column.',
};

/** The first program, of November 2024. */
const ofFirst: Readonly<Partial<Record<MetricId, string>>> = {
  total_agents:
    'The program counted at the beginning of a step: agents born in it count from the next step on.',
  agents_of_type:
    'The program counted at the beginning of a step: agents born in it count from the next step on.',
};

const UNKNOWN = 'Not known. A defect of the program, or rows that were changed or lost afterwards.';

/** Why the program's number differs from what its rows say, as far as it is known; see docs/stored-and-recomputed.md. */
export function causeOf(source: Source, metric: MetricId): string {
  const isFirst = waysToColumn(source, 'agents.generation').provenance === 'unavailable';
  const causes = isFirst ? ofFirst : holdsStatesTwice(source) ? ofDoubles : {};
  return causes[metric] ?? UNKNOWN;
}
