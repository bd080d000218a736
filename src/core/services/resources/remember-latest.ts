import type { Connection } from '../../database/connection.ts';
import type { FigureContext } from '../figures/context.ts';

/** Answers of more rows are not worth the memory. */
export const KEPT_ROWS = 2_000_000;

/**
 * Remembers the last answer about each file, which is read as it was when it was opened: several figures and tables of
 * a page ask for the same one, and it reads a large table.
 */
export function rememberLatest<T>(
  read: (context: FigureContext) => T,
  isWorthIt: (answer: T) => boolean,
): (context: FigureContext) => T {
  const latest = new WeakMap<Connection, { readonly simulation: string; readonly answer: T }>();
  return (context) => {
    const { connection } = context.source;
    const known = latest.get(connection);
    if (known?.simulation === context.simulation) return known.answer;
    const answer = read(context);
    if (isWorthIt(answer)) latest.set(connection, { simulation: context.simulation, answer });
    return answer;
  };
}
