import { anyKnown } from '../../analysis/ratio.ts';
import type { ComparableSeries, Member } from '../../api/compare.ts';
import type { Depth } from '../../api/compare-api.ts';
import type { FigureSeries } from '../../api/simulation.ts';
import { equivalentOf } from '../../metrics/compare/equivalents.ts';
import { figuresAtOnce, metricsOverSteps } from '../../metrics/compare/over-steps.ts';
import type { MetricId } from '../../metrics/registry.ts';
import { stepCounts } from '../../repositories/compare/step-counts.ts';
import { definitionOf, waysToColumn } from '../provenance.ts';
import type { Sources } from './courses.ts';
import { metricsAtOnce, readMetrics } from './metric-reads.ts';
import { isWhole } from './pick-series.ts';
import { NOTHING, type Reach, reachOf, silence } from './reach.ts';
import { membersBySource, type SourceMembers } from './require-series.ts';

/**
 * The series that the simulations can be compared by, in the order of the figures that show them. What groups there
 * are is read off the rows: of a small file of all simulations that are chosen, of a large one, and wherever
 * simulations are read one after the other, of three long ones. `quick` leaves out metrics that need a scan.
 *
 * @throws SourceFailure `not-open` for a source that is not there; `unknown` for a simulation that it does not have.
 */
export function readComparableSeries(
  sources: Sources,
  members: readonly Member[],
  depth: Depth,
): readonly ComparableSeries[] {
  const groups = membersBySource(sources, members);
  const metrics = metricsOf(groups);
  const bySource = groups.map((group) => ({
    group,
    reaches: metrics.map((each) => reachOf(group.source, each)),
  }));
  const wanted = metrics
    .map((metric, place) => ({ metric, place, cost: costOf(bySource.map(({ reaches }) => reaches[place])) }))
    .filter(({ cost }) => cost === 'plain' || depth === 'thorough');
  const known = bySource.map(({ group, reaches }) => {
    const own = wanted.flatMap(({ place }) => reaches[place] ?? []);
    return { id: group.id, reaches, series: readSeries(group, own) };
  });
  return wanted.flatMap(({ metric, place, cost }) =>
    describe(
      metric,
      cost,
      known.map(({ id, reaches, series }) => foundIn(id, reaches[place], series)),
    ),
  );
}

/**
 * Metrics of the families of the sources, and what stands for them. Where both families are there, it is named as in
 * AgentFarm.
 */
function metricsOf(groups: readonly SourceMembers[]): readonly MetricId[] {
  const families = new Set(groups.map(({ source }) => source.family));
  return [...metricsOverSteps.keys()].filter((metric) => {
    const { family } = definitionOf(metric);
    const twice = family === 'society' && families.has('farm') && equivalentOf(metric) !== undefined;
    return families.has(family) && !twice;
  });
}

type SeriesOf = ReadonlyMap<MetricId, readonly FigureSeries[]>;

/** The series with any value that simulations of one source have, by metric; the same key stands for each of them. */
function readSeries(group: SourceMembers, reaches: readonly Reach[]): SeriesOf {
  const longest = longestOf(group);
  const had = reaches.filter((reach) => reach.kind === 'had');
  const ofAll = (reach: (typeof had)[number]) => figuresAtOnce.has(reach.figure.id) && !group.source.large;
  return new Map([
    ...readIn(group, had.filter(ofAll), group.simulations),
    ...readIn(
      group,
      had.filter((reach) => !ofAll(reach)),
      longest,
    ),
  ]);
}

function readIn(
  { source }: SourceMembers,
  reaches: readonly { readonly metric: MetricId }[],
  simulations: readonly string[],
): SeriesOf {
  const series = new Map<MetricId, readonly FigureSeries[]>();
  const metrics = [...new Set(reaches.map(({ metric }) => metric))];
  const width = metricsAtOnce(simulations.length);
  for (let from = 0; from < metrics.length; from += width) {
    for (const [metric, reads] of readMetrics(source, metrics.slice(from, from + width), simulations)) {
      series.set(
        metric,
        simulations.flatMap((id) => reads.get(id)?.series.filter(({ values }) => anyKnown(values)) ?? []),
      );
    }
  }
  return series;
}

/** One metric of one source: whether it has it, and the series that were found. */
interface Known {
  readonly id: string;
  readonly reach: Reach;
  readonly series: readonly FigureSeries[];
}

function foundIn(id: string, reach: Reach | undefined, series: SeriesOf): Known {
  if (reach?.kind !== 'had') return { id, reach: reach ?? { kind: 'missing', reason: NOTHING }, series: [] };
  return { id, reach, series: series.get(reach.metric) ?? [] };
}

function describe(
  metric: MetricId,
  cost: ComparableSeries['cost'],
  known: readonly Known[],
): readonly ComparableSeries[] {
  const { name, unit } = definitionOf(metric);
  return [...keysOf(known)].map(([key, label]) => ({
    metric,
    ...(key === undefined ? {} : { key }),
    label: label === undefined ? name : `${name}, ${label}`,
    unit,
    cost,
    missing: known.flatMap((each) => {
      const reason = reasonOf(each, key);
      return reason === undefined ? [] : [{ source: each.id, reason }];
    }),
  }));
}

/** A scan reads a large table, or simulations one after the other. */
function costOf(reaches: readonly (Reach | undefined)[]): ComparableSeries['cost'] {
  const isScan = (reach: Reach | undefined) =>
    reach?.kind === 'had' && (reach.ways.cost === 'scan' || !figuresAtOnce.has(reach.figure.id));
  return reaches.some(isScan) ? 'scan' : 'plain';
}

/** The keys of all series with their labels, the metric itself first and without either. */
function keysOf(known: readonly Known[]): ReadonlyMap<string | undefined, string | undefined> {
  const series = known.flatMap((each) => each.series).filter(({ key }) => !isOfOneSimulation(key));
  const whole = series.some(isWhole) ? [[undefined, undefined] as const] : [];
  const groups = series
    .filter((each) => !isWhole(each))
    .map(({ key, label }) => [key, key.endsWith(':recomputed') ? 'recomputed' : label] as const);
  return new Map<string | undefined, string | undefined>([...whole, ...groups]);
}

/** Lines of descent are named by agents, which no other simulation has. */
function isOfOneSimulation(key: string): boolean {
  return key.startsWith('founder:');
}

function reasonOf({ reach, series }: Known, key: string | undefined): string | undefined {
  if (reach.kind === 'missing') return reach.reason;
  if (series.some((each) => (key === undefined ? isWhole(each) : each.key === key))) return undefined;
  if (series.length === 0 || key === undefined) return silence(reach);
  return `Its simulations have no series ${key}.`;
}

/** Simulations that are looked into for the groups that there are, and those among which they are chosen. */
const SAMPLE = 3;
const CANDIDATES = 12;

/** The simulations with most steps among some that are spread evenly over all. */
function longestOf({ source, simulations }: SourceMembers): readonly string[] {
  if (simulations.length <= SAMPLE) return simulations;
  const count = Math.min(CANDIDATES, simulations.length);
  const candidates = Array.from({ length: count }, (_, i) =>
    Math.floor((i * (simulations.length - 1)) / (count - 1)),
  ).flatMap((place) => simulations[place] ?? []);
  const path = source.family === 'farm' ? 'simulation_steps.step_number' : 'simulation_events.step_timestamp';
  if (waysToColumn(source, path).provenance === 'unavailable') return candidates.slice(0, SAMPLE);
  const counts = stepCounts(source.connection, source.family === 'farm' ? 'farm' : 'society', candidates);
  return candidates.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0)).slice(0, SAMPLE);
}
