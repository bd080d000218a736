import type { Numbers } from './event.ts';

/** Consecutive steps at which something holds. */
export interface Run {
  /** Indexes on the axis, both inclusive. */
  readonly from: number;
  readonly to: number;
  /** Index at which it is most severe; the first of equal ones. */
  readonly worst: number;
}

/**
 * The unbroken runs of steps at which `severity` is above 0: a state that lasts is one event. NaN, where
 * nothing is known, ends a run.
 */
export function runsOf(severity: Numbers): readonly Run[] {
  const runs: Run[] = [];
  let open: Run | undefined;
  severity.forEach((value, i) => {
    if (!(value > 0)) {
      open = undefined;
      return;
    }
    const worst = open === undefined || value > (severity[open.worst] ?? 0) ? i : open.worst;
    const run = { from: open?.from ?? i, to: i, worst };
    if (open === undefined) runs.push(run);
    else runs[runs.length - 1] = run;
    open = run;
  });
  return runs;
}

/** Indexes of new maxima over all that was known before; of an unbroken rise only the last. */
export function recordsOf(values: Numbers): readonly { readonly at: number; readonly before: number }[] {
  const records: { at: number; before: number }[] = [];
  let highest = Number.NaN;
  let rising = false;
  values.forEach((value, i) => {
    const isRecord = value > highest;
    const last = records.at(-1);
    if (isRecord && rising && last !== undefined) last.at = i;
    else if (isRecord) records.push({ at: i, before: highest });
    rising = isRecord;
    // The first known value is no record.
    if (isRecord || Number.isNaN(highest)) highest = value;
  });
  return records;
}
