import { mean, standardDeviation } from 'simple-statistics';
import { type DbscanParameters, dbscan, OUTLIER } from '../dbscan.ts';
import { type Actions, eachRow, type Life, typesNamed } from './actions.ts';
import { isConstant, shareOf } from './tally.ts';

/** AgentFarm's parameters, in standard deviations over the agents. */
export const clusterParameters: DbscanParameters = { eps: 0.5, minPoints: 2 };

/** How one agent behaves. */
export interface Traits {
  readonly attackRate: number;
  readonly shareRate: number;
  /** Share of its actions that have a target. */
  readonly interactionRate: number;
  readonly successRate: number;
  readonly meanReward: number;
}

export const traitNames = [
  'attackRate',
  'shareRate',
  'interactionRate',
  'successRate',
  'meanReward',
] as const satisfies readonly (keyof Traits)[];

export interface AgentTraits extends Traits {
  readonly agent: number;
  readonly actions: number;
}

export type ClusterName = 'aggressive' | 'cooperative' | 'efficient' | 'balanced' | 'outliers';

export interface BehaviourCluster {
  /** From 1, the largest first; 0 for the outliers. */
  readonly number: number;
  readonly name: ClusterName;
  readonly members: readonly AgentTraits[];
  /** Means over the members. */
  readonly mean: Traits;
}

/** The traits of every agent that acts. */
export function traitsOf(actions: Actions, lives: readonly Life[]): readonly AgentTraits[] {
  const attack = typesNamed(actions, new Set(['attack']));
  const share = typesNamed(actions, new Set(['share']));
  return lives.map((life) => {
    let [attacks, shares, targeted, successes, sum] = [0, 0, 0, 0, 0];
    eachRow([life], (row) => {
      const type = actions.type[row] ?? -1;
      const reward = actions.reward[row] ?? 0;
      if (attack.has(type)) attacks += 1;
      if (share.has(type)) shares += 1;
      targeted += actions.targeted[row] ?? 0;
      if (reward > 0) successes += 1;
      sum += reward;
    });
    const count = life.end - life.start;
    return {
      agent: life.agent,
      actions: count,
      attackRate: shareOf(attacks, count),
      shareRate: shareOf(shares, count),
      interactionRate: shareOf(targeted, count),
      successRate: shareOf(successes, count),
      meanReward: shareOf(sum, count),
    };
  });
}

/** Groups of agents that behave alike, the largest first and those that are like nobody last. */
export function clustersOf(
  agents: readonly AgentTraits[],
  parameters = clusterParameters,
): readonly BehaviourCluster[] {
  const labels = dbscan(standardized(agents), parameters);
  const groups = new Map<number, AgentTraits[]>();
  agents.forEach((agent, k) => {
    const label = labels[k] ?? OUTLIER;
    const group = groups.get(label);
    if (group === undefined) groups.set(label, [agent]);
    else group.push(agent);
  });
  const sorted = [...groups]
    .filter(([label]) => label !== OUTLIER)
    .sort(([a, x], [b, y]) => y.length - x.length || a - b)
    .map(([, members], k) => clusterOf(k + 1, members));
  const outliers = groups.get(OUTLIER);
  return outliers === undefined ? sorted : [...sorted, clusterOf(0, outliers)];
}

/** Every trait less its mean, in standard deviations (÷ n); 0 for a trait that does not vary. */
function standardized(agents: readonly AgentTraits[]): readonly (readonly number[])[] {
  const scales = traitNames.map((name) => {
    const values = agents.map((agent) => agent[name]);
    if (isConstant(values)) return { name, centre: 0, sd: Number.POSITIVE_INFINITY };
    return { name, centre: mean(values), sd: standardDeviation(values) };
  });
  return agents.map((agent) => scales.map(({ name, centre, sd }) => (agent[name] - centre) / sd));
}

function clusterOf(number: number, members: readonly AgentTraits[]): BehaviourCluster {
  const meanOf = (name: keyof Traits) => mean(members.map((member) => member[name]));
  const means: Traits = {
    attackRate: meanOf('attackRate'),
    shareRate: meanOf('shareRate'),
    interactionRate: meanOf('interactionRate'),
    successRate: meanOf('successRate'),
    meanReward: meanOf('meanReward'),
  };
  return { number, name: number === 0 ? 'outliers' : nameOf(means), members, mean: means };
}

function nameOf({ attackRate, shareRate, interactionRate, successRate, meanReward }: Traits): ClusterName {
  if (attackRate > 0.5) return 'aggressive';
  if (shareRate + interactionRate > 0.6) return 'cooperative';
  if (successRate > 0.6 && meanReward > 0.5) return 'efficient';
  return 'balanced';
}
