import { alignTo, mergeSteps } from '../../analysis/axis.ts';
import type { FigureData } from '../../api/simulation.ts';
import type { Provenance } from '../../api/source.ts';
import type { MetricId } from '../../metrics/registry.ts';

export type Numbers = Float64Array<ArrayBuffer>;

/** A series before it is laid on the axis of its figure. */
export interface Draft {
  readonly key: string;
  readonly metric: MetricId;
  readonly label: string;
  /** Steps that `values` belong to. */
  readonly step: Numbers;
  readonly values: Numbers;
  /** Value at steps that are not among `step`: 0 where nothing happened, NaN where nothing is known. */
  readonly absent: number;
  readonly provenance: Provenance;
  readonly note?: string;
}

/** Makes series of numbers that are worked out from others, on one axis and with one note. */
export function derivedSeries(step: Numbers, note: string) {
  return (metric: MetricId, label: string, values: Numbers, key: string = metric): Draft => ({
    key,
    metric,
    label,
    step,
    values,
    absent: Number.NaN,
    provenance: 'derived',
    ...(note === '' ? {} : { note }),
  });
}

/** Lays series on one axis: the steps of the simulation, and any others that a series has values for. */
export function toFigure(axis: Numbers, drafts: readonly Draft[]): FigureData {
  const step = mergeSteps(axis, ...drafts.map((draft) => draft.step));
  return {
    step,
    series: drafts.map(({ step: steps, values, absent, ...series }) => ({
      ...series,
      values: alignTo(step, steps, values, absent),
    })),
  };
}
