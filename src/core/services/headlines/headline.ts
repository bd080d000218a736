import { sumKnown } from '../../analysis/ratio.ts';
import { reduceSeries } from '../../analysis/reduce.ts';
import type { FigureData, FigureSeries, Headline } from '../../api/simulation.ts';
import type { MetricId } from '../../metrics/registry.ts';
import { definitionOf } from '../provenance.ts';

export interface Wish {
  readonly metric: MetricId;
  /** `course`: from the first known value to the last; `sum`: all of them together. */
  readonly shows: 'course' | 'sum';
  readonly label?: string;
  readonly remark?: (series: FigureSeries, step: Float64Array<ArrayBuffer>) => string | undefined;
}

/** A headline out of the series of a figure, or none where the figure lacks its metric. */
export function headlineOf(figure: FigureData, wish: Wish): readonly Headline[] {
  const series = figure.series.find((candidate) => candidate.metric === wish.metric);
  if (series === undefined) return [];
  const known = series.values.filter((value) => !Number.isNaN(value));
  const end = wish.shows === 'sum' ? sumKnown(known) : known.at(-1);
  const start = wish.shows === 'sum' ? undefined : known[0];
  if (end === undefined) return [];
  const remark = wish.remark?.(series, figure.step);
  return [
    {
      metric: wish.metric,
      label: wish.label ?? definitionOf(wish.metric).name,
      ...(start === undefined ? {} : { start }),
      end,
      ...(remark === undefined ? {} : { remark }),
      sparkline: reduceSeries(series.values),
      provenance: series.provenance,
    },
  ];
}
