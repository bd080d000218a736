import { type MetricId, metrics } from '../../../core/metrics/registry.ts';

export interface MoneyUnitProps {
  readonly metric: MetricId | undefined;
  readonly className: string | undefined;
}

/** The unit of a column of money, which its heading does not tell as `Trades` does. */
export function MoneyUnit({ metric, className }: MoneyUnitProps) {
  return metric !== undefined && metrics[metric].unit === 'currency' ? (
    <span className={className}> currency</span>
  ) : null;
}
