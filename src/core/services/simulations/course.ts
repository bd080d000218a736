import { aliveCounts, type Lives } from '../../analysis/lives.ts';
import { anyKnown, sumKnown } from '../../analysis/ratio.ts';
import { reduceSeries } from '../../analysis/reduce.ts';
import type { SimulationSummary } from '../../api/simulation.ts';

type Numbers = Float64Array<ArrayBuffer>;

/** The steps of one simulation, ascending. */
export interface StepRows {
  readonly step: Numbers;
  /** NaN where not stored; so are births and deaths. */
  readonly agents: Numbers;
  readonly births: Numbers;
  readonly deaths: Numbers;
}

/** The part of a summary that its steps tell. */
export type Course = Pick<
  SimulationSummary,
  | 'firstStep'
  | 'lastStep'
  | 'steps'
  | 'agentsAtStart'
  | 'agentsPeak'
  | 'peakStep'
  | 'agentsEnd'
  | 'births'
  | 'deaths'
  | 'sparkline'
> & { readonly extinctAt?: number };

/** Sums up the steps of a simulation; what they do not store is counted from the agents, where given. */
export function courseOf(rows: StepRows, lives: Lives | undefined): Course {
  const { step } = rows;
  const agents = anyKnown(rows.agents) || lives === undefined ? rows.agents : aliveCounts(step, lives);
  const births = sumKnown(rows.births) ?? lives?.birth.reduce((n, birth) => n + (birth > 0 ? 1 : 0), 0);
  const deaths =
    sumKnown(rows.deaths) ?? lives?.death.reduce((n, death) => n + (Number.isNaN(death) ? 0 : 1), 0);
  const known = Array.from(agents.keys()).filter((i) => !Number.isNaN(agents[i] ?? Number.NaN));
  const peak = known.reduce<number | undefined>(
    (best, i) => (best === undefined || (agents[i] ?? 0) > (agents[best] ?? 0) ? i : best),
    undefined,
  );
  return withoutUndefined({
    steps: step.length,
    firstStep: step[0],
    lastStep: step.at(-1),
    agentsAtStart: known[0] === undefined ? undefined : agents[known[0]],
    agentsPeak: peak === undefined ? undefined : agents[peak],
    peakStep: peak === undefined ? undefined : step[peak],
    agentsEnd: known.length === 0 ? undefined : agents[known.at(-1) ?? 0],
    births,
    deaths,
    extinctAt: extinctAt(step, agents),
    sparkline: anyKnown(agents) ? reduceSeries(agents) : new Float64Array(),
  });
}

/** First step of the final stretch without agents, if there were agents before it. */
export function extinctAt(step: Numbers, agents: Numbers): number | undefined {
  let first = agents.length;
  while (first > 0 && agents[first - 1] === 0) first--;
  return first === agents.length || first === 0 ? undefined : step[first];
}

type Defined<T> = { [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> } & {
  [K in keyof T as undefined extends T[K] ? never : K]: T[K];
};

/** The same facts without those that are not known, so that an absent fact is an absent property. */
export function withoutUndefined<T extends object>(facts: T): Defined<T> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Defined<T>;
}
