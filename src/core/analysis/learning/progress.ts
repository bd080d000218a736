import { firstAtOrAfter } from '../axis.ts';
import { trailingMean } from '../population/growth.ts';
import type { Experiences } from './experiences.ts';

type Numbers = Float64Array<ArrayBuffer>;

/** Steps that the trailing mean looks back over, its own included. */
export const TRAIL = 10;

/** Learning step by step. */
export interface Progress {
  /** Mean reward of the step; NaN without any. */
  readonly reward: Numbers;
  readonly trailing: Numbers;
  /** Distinct agents that learn in the step. */
  readonly learners: Numbers;
  /** Distinct labels of learned actions. */
  readonly actions: Numbers;
}

/** @param step ascending; experiences at other steps do not count */
export function learningProgress(step: Numbers, all: Experiences): Progress {
  const sum = new Float64Array(step.length);
  const known = new Float64Array(step.length);
  const agents = Array.from(step, () => new Set<string>());
  const actions = Array.from(step, () => new Set<string>());
  all.step.forEach((s, row) => {
    const at = firstAtOrAfter(step, s);
    if (step[at] !== s) return;
    const reward = all.reward[row] ?? Number.NaN;
    if (!Number.isNaN(reward)) {
      sum[at] = (sum[at] ?? 0) + reward;
      known[at] = (known[at] ?? 0) + 1;
    }
    const agent = all.agent[row];
    if (agent !== undefined) agents[at]?.add(agent);
    const action = all.action[row];
    if (action !== undefined) actions[at]?.add(action);
  });
  const reward = sum.map((total, at) => (known[at] === 0 ? Number.NaN : total / (known[at] ?? 1)));
  return {
    reward,
    trailing: trailingMean(reward, TRAIL),
    learners: Float64Array.from(agents, (set) => set.size),
    actions: Float64Array.from(actions, (set) => set.size),
  };
}
