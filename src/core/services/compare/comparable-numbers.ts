import type { ComparableNumber } from '../../api/comparable-number.ts';
import type { Member } from '../../api/compare.ts';
import { equivalentOf } from '../../metrics/compare/equivalents.ts';
import { numberMetrics } from '../../metrics/compare/numbers.ts';
import { reportCosts, reports } from '../../metrics/reports.ts';
import { definitionOf } from '../provenance.ts';
import type { Sources } from './courses.ts';
import { reachOfNumber } from './reach.ts';
import { membersBySource } from './require-series.ts';

/**
 * The metrics that are one number of a simulation, as far as any of the sources has the columns for them. Where both
 * families are there, what stands for each other is named as in AgentFarm.
 *
 * @throws SourceFailure `not-open` for a source that is not there; `unknown` for a simulation that it does not have.
 */
export function readComparableNumbers(
  sources: Sources,
  members: readonly Member[],
): readonly ComparableNumber[] {
  const groups = membersBySource(sources, members);
  const families = new Set(groups.map(({ source }) => source.family));
  return [...numberMetrics].flatMap(([metric, { family, table, report, label }]): ComparableNumber[] => {
    const isTwice = family === 'society' && families.has('farm') && equivalentOf(metric) !== undefined;
    if (isTwice || !families.has(family)) return [];
    const missing = groups.flatMap(({ id, source }) => {
      const reach = reachOfNumber(source, metric);
      return reach.kind === 'had' ? [] : [{ source: id, reason: reach.reason }];
    });
    if (missing.length === groups.length) return [];
    const { unit } = definitionOf(metric);
    return [{ metric, label, table: reports[table].name, unit, cost: reportCosts[report], missing }];
  });
}
