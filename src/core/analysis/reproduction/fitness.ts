import { groupBy } from '../../base/group-by.ts';
import { meanOf } from '../population/statistics.ts';

/** What is known of one agent; NaN for what is not. */
export interface AgentRecord {
  readonly agent: string;
  readonly birth: number;
  /** NaN while it lives. */
  readonly death: number;
  readonly generation: number;
  /** `undefined` where none is known. */
  readonly genome?: string | undefined;
  /** Children by either parent. */
  readonly offspring: number;
  /** Attempts to reproduce, and those that succeeded; NaN where attempts are not known. */
  readonly attempts: number;
  readonly successes: number;
  /** Steps with a state, mean and most resources over them. */
  readonly states: number;
  readonly meanResources: number;
  readonly mostResources: number;
  /** Collected over its life. */
  readonly reward: number;
}

export interface GenerationFitness {
  readonly generation: number;
  readonly agents: number;
  /** Distinct ones; NaN where none is known. */
  readonly genomes: number;
  readonly survival: number;
  readonly meanResources: number;
  readonly mostResources: number;
  readonly meanReward: number;
  readonly offspringPerAgent: number;
}

/** How each generation did, ascending; agents of unknown generation are left out. Formulas are in docs/metrics.md. */
export function fitnessByGeneration(agents: readonly AgentRecord[]): readonly GenerationFitness[] {
  const known = agents.filter(({ generation }) => !Number.isNaN(generation));
  return [...groupBy(known, ({ generation }) => generation)]
    .sort(([a], [b]) => a - b)
    .map(([generation, members]) => {
      const seen = members.filter(({ states, meanResources }) => states > 0 && !Number.isNaN(meanResources));
      const states = seen.reduce((sum, each) => sum + each.states, 0);
      const most = members.map((each) => each.mostResources).filter((value) => !Number.isNaN(value));
      return {
        generation,
        agents: members.length,
        genomes: distinctGenomes(members),
        survival: members.filter(({ death }) => Number.isNaN(death)).length / members.length,
        meanResources: seen.reduce((sum, each) => sum + each.meanResources * each.states, 0) / states,
        mostResources:
          most.length === 0
            ? Number.NaN
            : most.reduce((top, value) => Math.max(top, value), Number.NEGATIVE_INFINITY),
        meanReward: meanOf(members.map(({ reward }) => reward)),
        offspringPerAgent: members.reduce((sum, each) => sum + each.offspring, 0) / members.length,
      };
    });
}

function distinctGenomes(agents: readonly AgentRecord[]): number {
  const known = new Set(agents.flatMap(({ genome }) => (genome === undefined ? [] : [genome])));
  return known.size === 0 ? Number.NaN : known.size;
}

export interface Performance extends AgentRecord {
  readonly lifespan: number;
  /** Successes over attempts; 0 for an agent that never tried. */
  readonly success: number;
  readonly rewardPerStep: number;
  readonly score: number;
}

/**
 * How well each agent did, best first: 0.4 success + 0.4 reward per step of life + 0.2 lifespan / longest lifespan,
 * the living up to `lastStep`. A life shorter than a step counts as one. Agents of unknown birth, attempts or
 * reward are left out.
 */
export function performanceOf(agents: readonly AgentRecord[], lastStep: number): readonly Performance[] {
  const lived = agents.map((agent) => ({
    ...agent,
    lifespan: Math.max(0, (Number.isNaN(agent.death) ? lastStep : agent.death) - agent.birth),
  }));
  const longest = lived.reduce((most, { lifespan }) => (lifespan > most ? lifespan : most), 0);
  return lived
    .map((agent) => {
      const success = agent.attempts === 0 ? 0 : agent.successes / agent.attempts;
      const rewardPerStep = agent.reward / Math.max(1, agent.lifespan);
      const age = longest === 0 ? 0 : agent.lifespan / longest;
      return { ...agent, success, rewardPerStep, score: 0.4 * success + 0.4 * rewardPerStep + 0.2 * age };
    })
    .filter(({ score }) => !Number.isNaN(score))
    .sort((a, b) => b.score - a.score || (a.agent < b.agent ? -1 : 1));
}
