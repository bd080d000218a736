type Numbers = Float64Array<ArrayBuffer>;

/** The states of one agent, ascending by step; NaN where a value is not known. */
export interface AgentStates {
  readonly step: Numbers;
  readonly health: Numbers;
  readonly resources: Numbers;
  readonly reward: Numbers;
  readonly age: Numbers;
  readonly x: Numbers;
  readonly y: Numbers;
  /** 1 or 0. */
  readonly defending: Numbers;
}

/** What is known of the life of one agent; NaN for what is not. Formulas are in docs/metrics.md. */
export interface AgentLife {
  /** Recorded steps; a state that is stored twice counts once. */
  readonly steps: number;
  readonly peakHealth: number;
  readonly peakResources: number;
  /** From its last state. */
  readonly last: { readonly [Name in keyof AgentStates]: number };
}

export function lifeOf(states: AgentStates): AgentLife {
  const row = states.step.length - 1;
  const last = (values: Numbers) => values[row] ?? Number.NaN;
  return {
    steps: new Set(states.step).size,
    peakHealth: greatest(states.health),
    peakResources: greatest(states.resources),
    last: {
      step: last(states.step),
      health: last(states.health),
      resources: last(states.resources),
      reward: last(states.reward),
      age: last(states.age),
      x: last(states.x),
      y: last(states.y),
      defending: last(states.defending),
    },
  };
}

/** Greatest known value; NaN for none. */
function greatest(values: Numbers): number {
  return values.reduce((most, value) => (value > most || Number.isNaN(most) ? value : most), Number.NaN);
}
