import type { FigureAvailability } from '../../api/source.ts';
import type { Connection } from '../../database/connection.ts';
import { equivalentOf } from '../../metrics/compare/equivalents.ts';
import { type NumberHome, numberMetrics } from '../../metrics/compare/numbers.ts';
import { metricsOverSteps } from '../../metrics/compare/over-steps.ts';
import type { FigureId } from '../../metrics/figures.ts';
import type { MetricId } from '../../metrics/registry.ts';
import { figureAvailability, type MetricWays, waysToMetric } from '../availability.ts';
import { emptinessOf } from '../emptiness.ts';
import { definitionOf } from '../provenance.ts';
import type { Source } from '../source.ts';

/** How a metric can be had of a source: under which name, or why not. */
export type Reach =
  | {
      readonly kind: 'had';
      /** The metric itself, or what stands for it in the other family. */
      readonly metric: MetricId;
      readonly figure: FigureAvailability;
      readonly ways: MetricWays;
      /** How what stands for it differs from it. */
      readonly note?: string;
    }
  | { readonly kind: 'missing'; readonly reason: string };

interface Yield {
  readonly figures: ReadonlyMap<FigureId, FigureAvailability>;
  readonly waysTo: (metric: MetricId) => MetricWays;
}

/** A file is read as it was when it was opened: what it yields is found once. */
const yields = new WeakMap<Connection, Yield>();

function yieldOf(source: Source): Yield {
  const known = yields.get(source.connection);
  if (known !== undefined) return known;
  const emptiness = emptinessOf(source);
  const found: Yield = {
    figures: new Map(figureAvailability(source).map((figure) => [figure.id, figure])),
    waysTo: (metric) => waysToMetric(source, metric, emptiness),
  };
  yields.set(source.connection, found);
  return found;
}

/** How a source yields a metric that some figure shows over steps, or why it does not. */
export function reachOf(source: Source, asked: MetricId): Reach {
  const { family } = definitionOf(asked);
  if (family === source.family) return within(source, asked);
  const other = source.family === 'farm' || source.family === 'society' ? equivalentOf(asked) : undefined;
  if (other !== undefined) {
    const reach = within(source, other.metric);
    return reach.kind === 'had' ? { ...reach, note: other.note } : reach;
  }
  const name = familyNames[family];
  return { kind: 'missing', reason: `Only ${name} has it; this is no file of ${name}.` };
}

/** How a metric that is one number of a simulation can be had of a source, or why not. */
export function reachOfNumber(source: Source, asked: MetricId): NumberReach {
  const { family } = definitionOf(asked);
  if (family === source.family) return numberWithin(source, asked);
  const other = source.family === 'farm' || source.family === 'society' ? equivalentOf(asked) : undefined;
  if (other !== undefined) return numberWithin(source, other.metric);
  const name = familyNames[family];
  return { kind: 'missing', reason: `Only ${name} has it; this is no file of ${name}.` };
}

export type NumberReach =
  | { readonly kind: 'had'; readonly metric: MetricId; readonly home: NumberHome }
  | { readonly kind: 'missing'; readonly reason: string };

function numberWithin(source: Source, metric: MetricId): NumberReach {
  const home = numberMetrics.get(metric);
  if (home === undefined) return { kind: 'missing', reason: NOTHING };
  const ways = yieldOf(source).waysTo(metric);
  if (ways.provenance === 'unavailable') return { kind: 'missing', reason: ways.note ?? NOTHING };
  return { kind: 'had', metric, home };
}

const familyNames = { farm: 'AgentFarm', society: 'LLM Society' } as const;

function within(source: Source, metric: MetricId): Reach {
  const { figures, waysTo } = yieldOf(source);
  const home = metricsOverSteps.get(metric);
  const figure = home && figures.get(home);
  if (figure === undefined) return { kind: 'missing', reason: NOTHING };
  const ways = waysTo(metric);
  // Traces of what a figure needs would tell half of it: the figure is then not drawn either.
  if (figure.provenance === 'unavailable')
    return { kind: 'missing', reason: ways.note ?? figure.note ?? NOTHING };
  return { kind: 'had', metric, figure, ways };
}

/** Why a simulation has no series of a metric that its file may yield. */
export function silence({ ways }: Extract<Reach, { kind: 'had' }>): string {
  const unavailable = ways.provenance === 'unavailable' ? ways.note : undefined;
  return unavailable ?? 'The simulation has no value of it.';
}

/** Said where a file gives no better reason. */
export const NOTHING = 'The file stores nothing that yields it.';
