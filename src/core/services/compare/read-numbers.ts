import type { Member, Outcome } from '../../api/compare.ts';
import type { ReportTable } from '../../api/report.ts';
import { groupBy } from '../../base/group-by.ts';
import { numberMetrics, numbersOfReport, reportsAtOnce } from '../../metrics/compare/numbers.ts';
import type { MetricId } from '../../metrics/registry.ts';
import type { ReportId } from '../../metrics/reports.ts';
import type { FigureContext } from '../figures/context.ts';
import { requireOneOf } from '../known.ts';
import { readReport } from '../reports/read-report.ts';
import { AtOnce } from './at-once.ts';
import type { Sources } from './courses.ts';
import { keepOutcome, keptOutcome, type Told } from './kept-outcomes.ts';
import { NOTHING, type NumberReach, reachOfNumber } from './reach.ts';
import { membersBySource, type SourceMembers } from './require-series.ts';

/** Simulations whose reports are read together: what they share of the file is held as long. */
const SIMULATIONS_AT_ONCE = 50;

/**
 * Reads the numbers that single simulations come to from the reports that tell them, and keeps them: each report once
 * for all of its numbers, of those simulations alone of which something is not kept yet.
 *
 * @throws SourceFailure `unknown` for a metric that is no such number.
 */
export function tellNumbers(sources: Sources, members: readonly Member[], asked: readonly Outcome[]): void {
  const metrics = [...new Set(asked.map(({ metric }) => metric))];
  for (const metric of metrics) requireOneOf('metric', metric, [...numberMetrics.keys()]);
  for (const group of membersBySource(sources, members)) tellOf(sources, group, metrics);
}

function tellOf(sources: Sources, group: SourceMembers, metrics: readonly MetricId[]): void {
  const known = (simulation: string, metric: MetricId) =>
    keptOutcome(sources, { source: group.id, simulation }, { metric, statistic: 'value' });
  const keep: Keep = (simulation, metric, told) =>
    keepOutcome(sources, { source: group.id, simulation }, { metric, statistic: 'value' }, told);
  const reaches = metrics.map((metric) => ({ metric, reach: reachOfNumber(group.source, metric) }));
  const byReport = groupBy(reaches, ({ reach }) => (reach.kind === 'had' ? reach.home.report : undefined));
  for (const [report, some] of byReport) {
    const isNew = (id: string) => some.some(({ metric }) => known(id, metric) === undefined);
    const wanted = group.simulations.filter(isNew);
    if (report !== undefined) readTold(group, report, wanted, keep);
    for (const { metric, reach } of some) {
      for (const id of wanted)
        keep(
          id,
          metric,
          toldBy(reach, (own) => known(id, own)),
        );
    }
  }
}

type Keep = (simulation: string, metric: MetricId, told: Told) => void;

/** What was told by the name that the source has for a metric: another one in the other family. */
function toldBy(reach: NumberReach, known: (metric: MetricId) => Told | undefined): Told {
  const nothing = { value: Number.NaN };
  if (reach.kind === 'missing') return { ...nothing, missing: reach.reason };
  return known(reach.metric) ?? { ...nothing, missing: NOTHING };
}

/** Reads one report of each simulation: of all at once where it can be, else some at a time. */
function readTold(
  { source }: SourceMembers,
  report: ReportId,
  simulations: readonly string[],
  keep: Keep,
): void {
  const metrics = numbersOfReport(report);
  const isAtOnce = reportsAtOnce.has(report);
  const width = isAtOnce ? simulations.length : SIMULATIONS_AT_ONCE;
  for (let from = 0; from < simulations.length; from += width) {
    const some = simulations.slice(from, from + width).map((simulation) => ({ simulation }));
    // Of the tables, which may be long, nothing is held but these numbers.
    const read = (context: FigureContext) => {
      const tables = readReport(context, report);
      return metrics.map((metric) => toldOf(tables, metric));
    };
    for (const { asked, answer } of new AtOnce(source).ask(some, read, () => !isAtOnce)) {
      answer.forEach((told, k) => {
        const metric = metrics[k];
        if (metric !== undefined) keep(asked.simulation, metric, told);
      });
    }
  }
}

/** The number of a metric in the tables of its report, or why it has none. */
function toldOf(tables: readonly ReportTable[], metric: MetricId): Told {
  const home = numberMetrics.get(metric)?.table;
  const table = tables.find(({ id }) => id === home);
  const row = table?.rows.find((each) => each.metric === metric);
  const value = row?.cells[1];
  if (typeof value === 'number') return { value };
  if (tables.length === 0)
    return { value: Number.NaN, missing: 'The simulation recorded nothing that yields it.' };
  const [note] = table?.rows.length === 0 ? table.notes : [];
  const missing =
    typeof value === 'string'
      ? `It is told in words: ${value}.`
      : (note ?? 'The simulation has no value of it.');
  return { value: Number.NaN, missing };
}
