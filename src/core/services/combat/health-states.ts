import { readHealthStates } from '../../repositories/farm/health.ts';
import { numbers, texts } from '../../repositories/values.ts';
import type { FigureContext } from '../figures/context.ts';
import { canRead } from '../provenance.ts';
import { readTypeOf } from './agent-types.ts';

type Numbers = Float64Array<ArrayBuffer>;

/** Agent states, one entry each. */
export interface HealthStates {
  readonly step: Numbers;
  /** NaN where it is not known, like the age. */
  readonly health: Numbers;
  readonly age: Numbers;
  /** The types there are, by name, and the place of each state's in them. */
  readonly types: readonly string[];
  readonly typeOf: (row: number) => number;
}

/** The states of a scope; `undefined` where the file does not store health. */
export function healthStatesOf(context: FigureContext): HealthStates | undefined {
  const { source, simulation, scope } = context;
  if (!canRead(source, 'health_mean')) return undefined;
  const answer = readHealthStates(source.connection, simulation, scope);
  const typeOf = readTypeOf(context);
  const ofRow = texts(answer, 'agent_id');
  const agents = new Map<string, string>();
  for (const id of ofRow) if (id !== undefined && !agents.has(id)) agents.set(id, typeOf(id));
  const types = [...new Set(agents.values())].sort();
  const places = new Map([...agents].map(([id, type]) => [id, types.indexOf(type)]));
  return {
    step: numbers(answer, 'step_number'),
    health: numbers(answer, 'current_health'),
    age: numbers(answer, 'age'),
    types,
    typeOf: (row) => places.get(ofRow[row] ?? '') ?? -1,
  };
}
