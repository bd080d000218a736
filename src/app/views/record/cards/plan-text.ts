import type { RecordingPlan } from '../../../../core/api/recording.ts';

/** `6 simulations of 200 steps, seeds 1 to 3, combat.range 5, 10`. */
export function planText({ seed, replicates, steps, sweep }: RecordingPlan): string {
  const simulations = sweep.reduce((product, { values }) => product * values.length, replicates);
  const seeds = replicates === 1 ? `seed ${seed}` : `seeds ${seed} to ${seed + replicates - 1}`;
  const swept = sweep.map(({ path, values }) => `, ${path} ${shortList(values)}`).join('');
  const many = simulations === 1 ? 'one simulation' : `${simulations} simulations`;
  return `${many} of ${steps.toLocaleString('en')} ${steps === 1 ? 'step' : 'steps'}, ${seeds}${swept}`;
}

/** What tells a simulation of a plan from the others: its seed and swept values, by its place in the plan. */
export function simulationText({ seed, replicates, sweep }: RecordingPlan, place: number): string {
  let combination = Math.floor(place / replicates);
  const values: string[] = [];
  // The last parameter of the sweep changes fastest.
  for (const axis of sweep.toReversed()) {
    const last = axis.path.slice(axis.path.lastIndexOf('.') + 1);
    values.unshift(`${last} ${axis.values[combination % axis.values.length]}`);
    combination = Math.floor(combination / axis.values.length);
  }
  return [`seed ${seed + (place % replicates)}`, ...values].join(', ');
}

function shortList(values: readonly number[]): string {
  return values.length <= 5 ? values.join(', ') : `${values.slice(0, 3).join(', ')} … ${values.at(-1)}`;
}
