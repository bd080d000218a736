import { type BasicStatistics, basicStatistics } from '../../analysis/population/basic.ts';
import type { ReportTable } from '../../api/report.ts';
import type { Scope } from '../../api/scope.ts';
import { SourceFailure } from '../../database/source-failure.ts';
import type { MetricId } from '../../metrics/registry.ts';
import { countTotal } from '../dynamics/counts.ts';
import type { FigureContext } from '../figures/context.ts';
import { readFrame } from '../figures/frame.ts';
import { numbersTable, unavailableTable } from '../reports/table.ts';

const rows: readonly (readonly [MetricId, keyof BasicStatistics])[] = [
  ['alive_steps', 'steps'],
  ['alive_mean', 'mean'],
  ['alive_peak', 'peak'],
  ['alive_lowest', 'lowest'],
  ['alive_initial', 'initial'],
  ['alive_final', 'final'],
  ['alive_last_step', 'lastStep'],
  ['alive_sum_of_squares', 'sumOfSquares'],
  ['alive_variance', 'variance'],
  ['alive_sd', 'sd'],
  ['alive_cv', 'cv'],
  ['alive_momentum', 'momentum'],
  ['alive_peak_to_end', 'peakToEnd'],
  ['alive_consumed', 'consumed'],
  ['alive_available', 'available'],
  ['alive_utilisation', 'utilisation'],
  ['alive_utilisation_per_agent', 'utilisationPerAgent'],
];

/**
 * The basic statistics of the population in a part of a simulation.
 *
 * @throws SourceFailure `bad-scope` for the scope of one agent, which is no population.
 */
export function readPopulation(context: FigureContext): readonly ReportTable[] {
  const frame = readFrame(context, ['total_agents', 'total_resources', 'resources_consumed']);
  const { values: total, note } = countTotal(context, frame);
  const [from, to] = stepsOf(context.scope);
  const kept = Array.from(frame.axis.keys()).filter((row) => {
    const step = frame.axis[row] ?? Number.NaN;
    return step >= from && step <= to;
  });
  const pick = (values: Float64Array | undefined) => values && kept.map((row) => values[row] ?? Number.NaN);
  const basic = basicStatistics({
    step: pick(frame.axis) ?? [],
    total: pick(total) ?? [],
    consumed: pick(frame.column('resources_consumed')),
    available: pick(frame.column('total_resources')),
  });
  if (basic === undefined) {
    const where = frame.axis.length === 0 ? 'No steps are recorded.' : 'Nobody lives at any of these steps.';
    return [unavailableTable('population-statistics', where)];
  }
  return [
    numbersTable(
      'population-statistics',
      rows.map(([metric, key]) => [metric, basic[key]]),
      [note, 'Steps at which nobody lives are left out.'],
    ),
  ];
}

function stepsOf(scope: Scope | undefined): readonly [from: number, to: number] {
  switch (scope?.scope) {
    case undefined:
    case 'simulation':
    case 'episode':
      return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    case 'step':
      return [scope.step, scope.step];
    case 'step_range':
      return [scope.from, scope.to];
    case 'agent':
      throw new SourceFailure({
        kind: 'bad-scope',
        problem: `One agent (${scope.agent}) is no population: its statistics are about steps.`,
      });
  }
}
