import { type MetricId, metrics } from '../registry.ts';
import { type ReportDefinition, type ReportId, type ReportTableId, reports } from '../reports.ts';
import { metricsOverSteps } from './over-steps.ts';

/** What the numbers of a table are about, where their names alone do not say it; or why they are not compared. */
type Offer = { readonly about?: string } | { readonly not: string };

/**
 * Tables that have a metric a row. Its number is the one behind the name; of tables with more columns that is the one
 * of all agents, or the mean over steps. A metric that stands in several of them is taken from the first.
 */
export const numberTables = {
  numbers: {},
  'switch-numbers': { about: 'Dominance' },
  diversity: {},
  'population-statistics': {},
  'time-numbers': {},
  'lineage-numbers': { about: 'Lineage' },
  'reproduction-numbers': { about: 'Reproduction' },
  'genetics-numbers': {},
  'resource-numbers': {},
  consumption: {},
  'coupling-numbers': {},
  'resource-efficiency': { about: 'Resource efficiency' },
  'hotspot-numbers': {},
  'combat-numbers': { about: 'Combat' },
  'social-trend': { about: 'Social' },
  decisions: { about: 'Decisions' },
  collaboration: { about: 'Collaboration' },
  'exploration-learning': { about: 'Exploration' },
  'risk-resilience': { about: 'Risk' },
  'learning-numbers': { about: 'Learning' },
  'space-density-numbers': { about: 'Space' },
  'wealth-numbers': {},
  'market-numbers': { about: 'Market' },
  'bank-numbers': { about: 'Bank' },
  'family-numbers': { about: 'Families' },
  'memory-numbers': { about: 'Memories' },
  'dominant-types': { not: 'It tells names of types, not numbers.' },
  'advantage-components': { not: 'It is about two types at a time.' },
  'agent-numbers': { not: 'It is about one agent.' },
  'step-values': { not: 'It is about one step; the same metrics are compared over steps.' },
} as const satisfies Partial<Record<ReportTableId, Offer>>;

/** A table of one number a row: each is known to be compared, or why it is not. */
export type NumberTableId = keyof typeof numberTables;

/** Metrics of compared tables that are names, and no numbers. */
export const namesInNumberTables: ReadonlySet<MetricId> = new Set<MetricId>([
  'decisions_most_frequent',
  'decisions_most_rewarding',
]);

/** Where the one number of a simulation comes from. */
export interface NumberHome {
  readonly table: ReportTableId;
  readonly report: ReportId;
  readonly family: ReportDefinition['family'];
  /** `Depth` is told as `Lineage: depth` where it does not stand in its table. */
  readonly label: string;
}

const homes = new Map<MetricId, NumberHome>();
for (const [id, offer] of Object.entries<Offer>(numberTables)) {
  if ('not' in offer) continue;
  const table = id as ReportTableId;
  const { metrics: own, report, family }: ReportDefinition = reports[table];
  for (const metric of own) {
    if (homes.has(metric) || metricsOverSteps.has(metric) || namesInNumberTables.has(metric)) continue;
    homes.set(metric, { table, report, family, label: labelOf(metrics[metric].name, offer.about) });
  }
}

/** Every metric that is one number of a simulation and nothing over steps, with the table that tells it. */
export const numberMetrics: ReadonlyMap<MetricId, NumberHome> = homes;

/**
 * Reports whose rows are read for any number of simulations at once. The others ask for theirs one simulation after the
 * other.
 */
export const reportsAtOnce: ReadonlySet<ReportId> = new Set<ReportId>([
  'dynamics',
  'population',
  'over-time',
  'resources',
]);

/** The metrics whose numbers one report tells. */
export function numbersOfReport(report: ReportId): readonly MetricId[] {
  return [...homes].flatMap(([metric, home]) => (home.report === report ? [metric] : []));
}

function labelOf(name: string, about: string | undefined): string {
  if (about === undefined || name.toLowerCase().includes(about.toLowerCase())) return name;
  return `${about}: ${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}
