import { alignTo } from '../../analysis/axis.ts';
import { anyKnown, differ } from '../../analysis/ratio.ts';
import type { MetricId } from '../../metrics/registry.ts';
import { canDerive, definitionOf, waysToColumns } from '../provenance.ts';
import { type FigureContext, isWanted } from './context.ts';
import type { Draft, Numbers } from './series.ts';

export interface Values {
  readonly step: Numbers;
  readonly values: Numbers;
  readonly absent: number;
}

export interface Recipe {
  readonly metric: MetricId;
  readonly axis: Numbers;
  /** The stored values on the axis, where the file has any. */
  readonly stored: Numbers | undefined;
  /** Computes the metric from other tables; `undefined` when their rows do not tell. */
  readonly derive?: () => Values | undefined;
  /**
   * Derives as well where values are stored, and shows both if they differ. Old programs stored
   * columns that they never filled: one that is 0 throughout is always compared.
   */
  readonly compare?: boolean;
  readonly key?: string;
  readonly label?: string;
}

/**
 * A metric as stored, or else derived; both where the stored values are in doubt and the derived
 * ones differ. Empty where the file yields neither.
 */
export function storedOrDerived(context: FigureContext, recipe: Recipe): readonly Draft[] {
  const { source } = context;
  const { metric, axis, stored, derive } = recipe;
  if (!isWanted(context, metric)) return [];
  const { name, needs, derivation } = definitionOf(metric);
  const key = recipe.key ?? metric;
  const label = recipe.label ?? name;
  const derived = (asked: boolean): Values | undefined =>
    asked && derive !== undefined && canDerive(source, metric) ? derive() : undefined;

  const ways = waysToColumns(source, needs);
  if (stored === undefined) {
    const values = derived(true);
    if (values === undefined || !anyKnown(alignTo(axis, values.step, values.values, values.absent)))
      return [];
    return [{ key, metric, label, ...values, provenance: 'derived', ...noted(ways.note, derivation?.note) }];
  }
  const first: Draft = { key, metric, label, step: axis, values: stored, absent: Number.NaN, ...ways };
  const silent = stored.every((value) => value === 0 || Number.isNaN(value));
  const other = derived(recipe.compare === true || silent);
  if (other === undefined || !differ(stored, alignTo(axis, other.step, other.values, other.absent))) {
    return [first];
  }
  return [
    { ...first, note: `${ways.note === undefined ? '' : `${ways.note} `}${doubt(silent)}` },
    {
      key: `${key}:recomputed`,
      metric,
      label: `${label}, recomputed`,
      ...other,
      provenance: 'derived',
      ...noted(derivation?.note),
    },
  ];
}

function doubt(silent: boolean): string {
  return silent
    ? 'Stored as 0 at every step, although other tables say otherwise; see the recomputed series.'
    : 'Differs from what other tables say; see the recomputed series.';
}

function noted(...sentences: readonly (string | undefined)[]): { readonly note?: string } {
  const note = sentences.filter((sentence) => sentence !== undefined).join(' ');
  return note === '' ? {} : { note };
}
