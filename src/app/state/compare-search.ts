import type { Alignment, Band, Centre, Member, MetricSeries, Outcome } from '../../core/api/compare.ts';
import {
  formatGrouping,
  formatMembers,
  formatOutcomes,
  formatSeries,
  formatSide,
  type Grouping,
  parseGrouping,
  parseMembers,
  parseOutcomes,
  parseSeries,
  parseSide,
  type Side,
} from './compare-lists.ts';
import { type CompareSearchParams, compareSearchSchema } from './compare-params.ts';
import { formatBrushes, formatSweep, parseBrushes, parseSweep, type SweepSearch } from './compare-sweep.ts';
import { formatList, parseList } from './url-list.ts';

/** How simulations are compared. */
export interface CompareSearch {
  readonly grouping: Grouping;
  /** Whose colour courses have; `undefined` for what suits the grouping. */
  readonly colour: 'simulation' | 'group' | undefined;
  readonly alignment: Alignment;
  /** Values in the trailing mean; 1 for none. */
  readonly smoothing: number;
  readonly centre: Centre;
  readonly band: Band;
  readonly baseline: Member | undefined;
  readonly log: boolean;
  readonly layout: 'overlay' | 'multiples';
  /** Series that are drawn; `undefined` for what suits the family. */
  readonly metrics: readonly MetricSeries[] | undefined;
  /** Whether the table of outcomes has a row for each simulation or for each group. */
  readonly rows: 'simulations' | 'groups';
  /** Columns of the table of outcomes; `undefined` for what follows from the series that are drawn. */
  readonly outcomes: readonly Outcome[] | undefined;
  readonly sort: { readonly column: string; readonly descending: boolean } | undefined;
  readonly a: Side | undefined;
  readonly b: Side | undefined;
  readonly paired: boolean;
  /** Whose differences are ranked: end and mean of the main metrics or of all, or the columns of the table of outcomes. */
  readonly shifts: 'main' | 'all' | 'table';
  /** Whether the table of configurations has a column for each chosen simulation, or for those of A and B. */
  readonly columns: 'all' | 'sides' | undefined;
  /** Whether parameters are listed in which nobody differs. */
  readonly equal: boolean;
  readonly ignore: readonly string[];
  readonly find: string;
  /** What B must leave to diverge from A, see `DivergenceQuery`. */
  readonly leave: Exclude<Band, 'none'>;
  readonly tolerance: number;
  readonly hold: number;
  readonly sweep: SweepSearch;
}

export const defaultTolerance = 0.05;
export const defaultHold = 5;

/** Reads the address; never throws. */
export function readCompareSearch(raw: unknown): CompareSearch {
  const said = compareSearchSchema.safeParse(raw).data ?? {};
  return { ...readCharts(said), ...readTables(said), ...readDivergence(said) };
}

function readCharts(said: CompareSearchParams) {
  return {
    grouping: parseGrouping(said.group, said.hand),
    colour: said.colour,
    alignment: said.align ?? 'step',
    smoothing: said.smooth ?? 1,
    centre: said.centre ?? 'mean',
    band: said.band ?? 'range',
    baseline: said.base === undefined ? undefined : parseMembers(said.base)[0],
    log: said.log ?? false,
    layout: said.layout ?? 'overlay',
    metrics: said.metrics === undefined ? undefined : parseSeries(said.metrics),
  } satisfies Partial<CompareSearch>;
}

function readTables(said: CompareSearchParams) {
  const [sort] = parseList(said.sort ?? '');
  return {
    rows: said.rows ?? 'simulations',
    outcomes: said.outcomes === undefined ? undefined : parseOutcomes(said.outcomes),
    sort: sort?.[0] === undefined ? undefined : { column: sort[0], descending: sort[1] === 'desc' },
    a: parseSide(said.a),
    b: parseSide(said.b),
    paired: said.paired ?? false,
    shifts: said.shifts ?? 'main',
    columns: said.columns,
    equal: said.equal ?? false,
    ignore: parseList(said.ignore ?? '').flatMap(([path]) => path ?? []),
    find: said.find ?? '',
  } satisfies Partial<CompareSearch>;
}

function readDivergence(said: CompareSearchParams) {
  return {
    leave: said.leave ?? 'range',
    tolerance: said.tolerance ?? defaultTolerance,
    hold: said.hold ?? defaultHold,
    sweep: sweepOf(said),
  } satisfies Partial<CompareSearch>;
}

function sweepOf(said: CompareSearchParams): SweepSearch {
  const brushes = parseBrushes(said.brush ?? '');
  return { ...parseSweep(said.sweep ?? ''), ...(brushes && { brushes }) };
}

/** The parameters of the address for some changes; `undefined` takes one out of it. */
export function formatCompareSearch(changes: Partial<CompareSearch>): CompareSearchParams {
  const params: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(changes)) {
    Object.assign(params, writers[name as keyof CompareSearch](value as never));
  }
  return params;
}

type Writers = {
  readonly [Name in keyof CompareSearch]: (value: CompareSearch[Name]) => CompareSearchParams;
};

/** A value of the address, unless it is what the address means without it. */
function unless<T, U extends T>(value: T, usual: U): Exclude<T, U> | undefined {
  return value === usual ? undefined : (value as Exclude<T, U>);
}

const writers: Writers = {
  grouping: formatGrouping,
  colour: (colour) => ({ colour }),
  alignment: (value) => ({ align: unless(value, 'step') }),
  smoothing: (value) => ({ smooth: value < 2 ? undefined : value }),
  centre: (value) => ({ centre: unless(value, 'mean') }),
  band: (value) => ({ band: unless(value, 'range') }),
  baseline: (member) => ({ base: member && formatMembers([member]) }),
  log: (value) => ({ log: value || undefined }),
  layout: (value) => ({ layout: unless(value, 'overlay') }),
  metrics: (series) => ({ metrics: series && formatSeries(series) }),
  rows: (value) => ({ rows: unless(value, 'simulations') }),
  outcomes: (outcomes) => ({ outcomes: outcomes && formatOutcomes(outcomes) }),
  sort: (sort) => ({ sort: sort && formatList([sort.descending ? [sort.column, 'desc'] : [sort.column]]) }),
  a: (side) => ({ a: formatSide(side) }),
  b: (side) => ({ b: formatSide(side) }),
  paired: (value) => ({ paired: value || undefined }),
  shifts: (value) => ({ shifts: unless(value, 'main') }),
  columns: (value) => ({ columns: value === 'sides' ? value : undefined }),
  equal: (value) => ({ equal: value || undefined }),
  ignore: (paths) => ({ ignore: paths.length === 0 ? undefined : formatList(paths.map((path) => [path])) }),
  find: (value) => ({ find: value === '' ? undefined : value }),
  leave: (value) => ({ leave: unless(value, 'range') }),
  tolerance: (value) => ({ tolerance: value === defaultTolerance ? undefined : value }),
  hold: (value) => ({ hold: value === defaultHold ? undefined : value }),
  sweep: (sweep) => ({ sweep: formatSweep(sweep), brush: formatBrushes(sweep.brushes) }),
};
