import { type GroupOfLives, lifetimesByGroup } from '../../analysis/survival/lifetimes.ts';
import { agentTypeLabel, canonicalAgentType } from '../../schema/agent-type.ts';
import type { FigureContext } from '../figures/context.ts';
import { waysToColumn } from '../provenance.ts';
import { readLifetimes } from './basis.ts';

export interface LabelledLives extends GroupOfLives {
  /** Key of its series, e.g. `type:system`. */
  readonly key: string;
  readonly label: string;
}

const UNKNOWN = 'unknown';

/** Lifetimes of the agents of each type, types by name. */
export function readLivesByType(context: FigureContext): readonly LabelledLives[] {
  const lives = readLifetimes(context);
  const spelled = lives.type.map((type) => type ?? UNKNOWN);
  const types = spelled.map(canonicalAgentType);
  return lifetimesByGroup(lives.birth, lives.death, types, lives.lastStep)
    .map((group) => ({
      ...group,
      key: `type:${group.group}`,
      label: agentTypeLabel(spelled[types.indexOf(group.group)] ?? group.group),
    }))
    .sort((a, b) => (a.group < b.group ? -1 : 1));
}

/** Generations from this one on are taken together: more curves cannot be told apart. */
const LAST_GENERATION = 9;

/** Lifetimes of the agents of each generation, ascending; none where no generation is stored. */
export function readLivesByGeneration(context: FigureContext): readonly LabelledLives[] {
  if (waysToColumn(context.source, 'agents.generation').provenance === 'unavailable') return [];
  const { birth, death, generation, lastStep } = readLifetimes(context);
  const last = generation.reduce((most, each) => (each > most ? each : most), -1);
  const together = last > LAST_GENERATION;
  const groups = Array.from(generation, (each) =>
    Number.isNaN(each) ? UNKNOWN : String(together ? Math.min(each, LAST_GENERATION) : each),
  );
  const nameOf = (group: string) => {
    if (group === UNKNOWN) return 'generation unknown';
    return together && group === String(LAST_GENERATION)
      ? `generation ${group} and later`
      : `generation ${group}`;
  };
  return lifetimesByGroup(birth, death, groups, lastStep)
    .map((group) => ({ ...group, key: `generation:${group.group}`, label: nameOf(group.group) }))
    .sort((a, b) => orderOf(a.group) - orderOf(b.group));
}

function orderOf(group: string): number {
  return group === UNKNOWN ? Number.POSITIVE_INFINITY : Number(group);
}
