import { type FigureDefinition, type FigureId, figures } from '../figures.ts';
import type { MetricId } from '../registry.ts';

const homes = new Map<MetricId, FigureId>();
const inFigures = new Map<FigureId, MetricId[]>();
for (const [id, figure] of Object.entries<FigureDefinition>(figures)) {
  if (figure.x !== undefined) continue;
  for (const metric of figure.panels.flatMap((panel) => panel.metrics)) {
    if (homes.has(metric)) continue;
    homes.set(metric, id as FigureId);
    inFigures.set(id as FigureId, [...(inFigures.get(id as FigureId) ?? []), metric]);
  }
}

/** Every metric that some figure shows over steps, with the first figure that does: simulations are compared by these. */
export const metricsOverSteps: ReadonlyMap<MetricId, FigureId> = homes;

/** The metrics that a figure is the first to show. */
export function metricsFirstIn(figure: FigureId): readonly MetricId[] {
  return inFigures.get(figure) ?? [];
}

/**
 * Figures whose rows are read for any number of simulations at once. The others ask for theirs one simulation after
 * the other.
 */
export const figuresAtOnce: ReadonlySet<FigureId> = new Set<FigureId>([
  'population',
  'births_deaths',
  'resources',
  'agent_resources',
  'health_age',
  'combat',
  'sharing',
  'reward',
  'genetics',
  'actions',
  'learning',
  'growth',
  'stability',
  'demographics',
  'dominance',
  'early_warning',
  'resource_totals',
  'resource_flows',
  'resource_population',
  'resource_coupling',
  'society_population',
  'trades_prices',
  'money',
  'inequality',
  'events',
  'memories',
]);
