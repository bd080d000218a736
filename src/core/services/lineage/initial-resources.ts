import type { InitialResource } from '../../analysis/advantage/position.ts';
import { readFirstResources } from '../../repositories/farm/reproduction.ts';
import { numbers } from '../../repositories/values.ts';
import type { FigureContext } from '../figures/context.ts';
import { waysToColumns } from '../provenance.ts';

/** The resources at the first step that has any; `undefined` where the file has none with a place. */
export function readInitialResources({
  source,
  simulation,
}: FigureContext): readonly InitialResource[] | undefined {
  const places = ['resource_states.position_x', 'resource_states.position_y', 'resource_states.amount'];
  if (waysToColumns(source, places).provenance === 'unavailable') return undefined;
  const answer = readFirstResources(source.connection, simulation);
  const [x, y, amount] = [numbers(answer, 'x'), numbers(answer, 'y'), numbers(answer, 'amount')];
  const found = Array.from(x, (each, i) => ({ x: each, y: y[i] ?? Number.NaN, amount: amount[i] ?? 0 }));
  return found.length === 0 ? undefined : found;
}
