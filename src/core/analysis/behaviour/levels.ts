import { type Actions, type Coded, eachRow } from './actions.ts';

type Numbers = Float64Array<ArrayBuffer>;

/** Resources of agents at steps, in no order; several of one agent and step say the same. */
export interface Levels {
  readonly agent: Coded;
  readonly step: Numbers;
  readonly level: Numbers;
}

/**
 * Resources of the agent before each action: what the action itself tells or else its state at the step before, for
 * states are stored at the end of a step. NaN where neither is known.
 *
 * @param states asked for only where an action does not tell
 */
export function levelsBefore(actions: Actions, states: () => Levels): Numbers {
  const told = actions.before;
  if (!told.some((value) => Number.isNaN(value))) return told;
  const { agent, step, level } = states();
  const places = new Map(actions.agents.map((name, place) => [name, place]));
  const placeOf = agent.dictionary.map((name) => places.get(name));
  const byAgent = new Map<number, Map<number, number>>();
  for (let k = 0; k < step.length; k++) {
    const place = placeOf[agent.codes[k] ?? -1];
    if (place === undefined) continue;
    let steps = byAgent.get(place);
    if (steps === undefined) {
      steps = new Map();
      byAgent.set(place, steps);
    }
    steps.set(step[k] ?? Number.NaN, level[k] ?? Number.NaN);
  }
  const before = told.slice();
  eachRow(actions.lives, (row, life) => {
    if (!Number.isNaN(before[row] ?? Number.NaN)) return;
    before[row] = byAgent.get(life.agent)?.get((actions.step[row] ?? 0) - 1) ?? Number.NaN;
  });
  return before;
}
