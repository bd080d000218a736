import type { Columns } from '../../base/columns.ts';
import type { MetricId } from '../../metrics/registry.ts';
import { numbers, texts } from '../../repositories/values.ts';
import { waysOf } from '../provenance.ts';
import type { Source } from '../source.ts';
import type { Draft } from './series.ts';

const NO_GROUP = '(none)';

export interface Grouping {
  /** Rows of (step, group, value), at most one a step and group. */
  readonly answer: Columns;
  readonly step: string;
  readonly group: string;
  readonly value: string;
  readonly metric: MetricId;
  /** Put before the group in the key of its series. */
  readonly prefix: string;
  readonly absent: number;
  readonly note?: (group: string) => string | undefined;
}

/** One series for each group of an aggregate by step and group; groups in alphabetical order. */
export function groupedSeries(source: Source, grouping: Grouping): readonly Draft[] {
  const { answer, metric, prefix, absent } = grouping;
  const steps = numbers(answer, grouping.step);
  const values = numbers(answer, grouping.value);
  const rows = new Map<string, number[]>();
  texts(answer, grouping.group).forEach((name, row) => {
    const group = name ?? NO_GROUP;
    const list = rows.get(group);
    if (list === undefined) rows.set(group, [row]);
    else list.push(row);
  });
  const ways = waysOf(source, metric);
  return [...rows]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([group, list]) => {
      const note = grouping.note?.(group);
      return {
        key: `${prefix}:${group}`,
        metric,
        label: group,
        step: Float64Array.from(list, (row) => steps[row] ?? Number.NaN),
        values: Float64Array.from(list, (row) => values[row] ?? Number.NaN),
        absent,
        ...ways,
        ...(note === undefined ? {} : { note }),
      };
    });
}
