import type { Columns } from '../../base/columns.ts';
import type { Connection } from '../../database/connection.ts';
import { summarizeActions } from '../../repositories/farm/actions.ts';
import { numbers, texts } from '../../repositories/values.ts';
import type { FigureContext } from './context.ts';
import type { Numbers } from './series.ts';

/** The last summary of each file: three figures of a page ask for the same one, and it reads a large table. */
const latest = new WeakMap<Connection, { readonly simulation: string; readonly summary: Columns }>();

/** The actions of a simulation by step and type, see {@link summarizeActions}. */
export function actionSummary({ source, simulation, rows }: FigureContext): Columns {
  if (rows !== undefined) return rows.actions();
  const known = latest.get(source.connection);
  if (known?.simulation === simulation) return known.summary;
  const summary = summarizeActions(source.connection, simulation);
  latest.set(source.connection, { simulation, summary });
  return summary;
}

export interface ActionsOfType {
  /** Steps at which there are any, ascending. */
  readonly step: Numbers;
  readonly column: (name: 'count' | 'successes' | 'shared' | 'known') => Numbers;
}

/** The part of a summary that is about one type of action, however it is spelled. */
export function actionsOfType(summary: Columns, type: string): ActionsOfType {
  const steps = numbers(summary, 'step_number');
  const rows = texts(summary, 'action_type').flatMap((name, row) =>
    name?.toLowerCase() === type ? [row] : [],
  );
  const sums = (column: string): ReadonlyMap<number, number> => {
    const values = numbers(summary, column);
    const byStep = new Map<number, number>();
    for (const row of rows) {
      const step = steps[row] ?? Number.NaN;
      byStep.set(step, (byStep.get(step) ?? 0) + (values[row] ?? 0));
    }
    return byStep;
  };
  return {
    step: Float64Array.from(sums('count').keys()),
    column: (name) => Float64Array.from(sums(name).values()),
  };
}
