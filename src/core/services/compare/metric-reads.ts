import type { FigureSeries } from '../../api/simulation.ts';
import type { Connection } from '../../database/connection.ts';
import { metricsFirstIn, metricsOverSteps } from '../../metrics/compare/over-steps.ts';
import type { MetricId } from '../../metrics/registry.ts';
import type { Source } from '../source.ts';
import { AtOnce } from './at-once.ts';
import { isNarrow, readAtOnce, type Wanted } from './read-at-once.ts';

type Numbers = Float64Array<ArrayBuffer>;

/** All series of one metric of one simulation. Not to be changed or given away: they are kept. */
export interface MetricRead {
  readonly step: Numbers;
  readonly series: readonly FigureSeries[];
  readonly statements: readonly string[];
}

/** By simulation. */
export type MetricReads = ReadonlyMap<string, MetricRead>;

/** Metrics of 500 simulations that are best read together, by one pass over the steps: more would hold too much at once. */
const METRICS_AT_ONCE = 8;

/** Of fewer simulations more metrics take no more room. */
export function metricsAtOnce(simulations: number): number {
  return Math.max(METRICS_AT_ONCE, Math.floor((500 * METRICS_AT_ONCE) / Math.max(1, simulations)));
}

/** Numbers kept for each source: 48 MB, a dozen metrics of 500 simulations with 1,000 steps each. */
const MOST_KEPT = 6_000_000;

/** What was read of each source, by metric, the latest last: another band, or another group, reads nothing again. */
const kept = new WeakMap<Connection, Map<MetricId, Map<string, MetricRead>>>();

/**
 * Metrics of some simulations, each the first time read for all of them at once.
 *
 * @param metrics those that figures over steps show, of the family of the source
 * @param reading what is read of the source for the same question already
 */
export function readMetrics(
  source: Source,
  metrics: readonly MetricId[],
  simulations: readonly string[],
  reading = new AtOnce(source),
): ReadonlyMap<MetricId, MetricReads> {
  const known = kept.get(source.connection) ?? new Map<MetricId, Map<string, MetricRead>>();
  kept.set(source.connection, known);
  const steps = new SharedSteps();
  for (const { asked, answer: data, statements } of readAtOnce(
    reading,
    missing(known, metrics, simulations),
  )) {
    const { figure, only, simulation } = asked;
    for (const metric of only === undefined ? metricsFirstIn(figure) : [only]) {
      const own = known.get(metric) ?? new Map<string, MetricRead>();
      known.set(metric, own);
      own.set(simulation, {
        step: steps.share(data.step),
        series: data.series.filter((each) => each.metric === metric),
        statements,
      });
    }
  }
  const answer = new Map(metrics.map((metric) => [metric, touch(known, metric)]));
  forget(known);
  return answer;
}

/** The figures that are to be read, each once. */
function missing(
  known: ReadonlyMap<MetricId, MetricReads>,
  metrics: readonly MetricId[],
  simulations: readonly string[],
): readonly Wanted[] {
  const wanted = new Map<string, Wanted>();
  for (const metric of metrics) {
    const figure = metricsOverSteps.get(metric);
    if (figure === undefined) continue;
    const only = isNarrow(figure) ? { only: metric } : {};
    for (const simulation of simulations) {
      if (known.get(metric)?.has(simulation) === true) continue;
      const each = { simulation, figure, ...only };
      wanted.set(JSON.stringify(each), each);
    }
  }
  return [...wanted.values()];
}

/** The reads of a metric, which from now on are the latest. */
function touch(known: Map<MetricId, Map<string, MetricRead>>, metric: MetricId): MetricReads {
  const reads = known.get(metric) ?? new Map<string, MetricRead>();
  known.delete(metric);
  known.set(metric, reads);
  return reads;
}

/** Drops the oldest metrics until what is kept is small enough. */
function forget(known: Map<MetricId, Map<string, MetricRead>>): void {
  const sizes = [...known].map(([metric, reads]) => [metric, sizeOf(reads)] as const);
  let total = sizes.reduce((sum, [, size]) => sum + size, 0);
  for (const [metric, size] of sizes) {
    if (total <= MOST_KEPT) return;
    known.delete(metric);
    total -= size;
  }
}

function sizeOf(reads: MetricReads): number {
  let size = 0;
  for (const { series } of reads.values()) for (const { values } of series) size += values.length;
  return size;
}

/** Simulations of one experiment mostly have the same steps: one array serves them all. */
class SharedSteps {
  #last: Numbers = new Float64Array();

  share(step: Numbers): Numbers {
    const last = this.#last;
    if (last.length === step.length && step.every((value, i) => value === last[i])) return last;
    this.#last = step;
    return step;
  }
}
