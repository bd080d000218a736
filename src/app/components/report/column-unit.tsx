import { type MetricId, metrics } from '../../../core/metrics/registry.ts';
import classes from './column-unit.module.css';

export interface ColumnUnitProps {
  readonly metric: MetricId | undefined;
}

/** Units that a heading does not tell, as `Trades` or `Share` does. */
const untold: ReadonlySet<string> = new Set([
  ...['currency', 'currency per step'],
  ...['cells', 'square cells', 'cells per step', 'degrees', 'bits', 'nats'],
]);

/** The unit of a column, below its heading, where that does not tell it. */
export function ColumnUnit({ metric }: ColumnUnitProps) {
  if (metric === undefined) return null;
  const { unit } = metrics[metric];
  return untold.has(unit) ? <span className={classes.unit}> {unit}</span> : null;
}
