/** How the steps of a simulation are cut into periods, counted from step 0. */
export interface Periods {
  /** Steps of a period. */
  readonly length: number;
  /** Last step of the simulation, with which the last period ends. */
  readonly last: number;
}

const LONG = 100;
const SHORT = 10;

/** Periods of 100 steps, and of 10 where the simulation ends before step 199: it has no two periods of 100. */
export function periodsUpTo(last: number): Periods {
  return { length: last + 1 < 2 * LONG ? SHORT : LONG, last };
}

/** First and last step of the period that holds `step`: ‘100–199’, ‘30–34’ where the simulation ends, or ‘200’. */
export function periodName(step: number, { length, last }: Periods): string {
  const first = Math.floor(step / length) * length;
  const end = Math.min(first + length - 1, Math.max(first, last));
  return first === end ? `${first}` : `${first}–${end}`;
}

/** What a reader has to know of the periods. */
export function periodsNote({ length, last }: Periods): string {
  if (last < length) return `The simulation ends at step ${last}, so there is one period only.`;
  return `Periods of ${length} steps, counted from step 0; the last one ends with step ${last}, the last of the simulation.`;
}
