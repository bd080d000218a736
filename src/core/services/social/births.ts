import { type Nearest, nearestAtBirths } from '../../analysis/networks/surroundings.ts';
import type { Columns } from '../../base/columns.ts';
import { readAgentTypes, readBirthPlaces, readPlacesAtBirths } from '../../repositories/farm/social.ts';
import { numbers, texts } from '../../repositories/values.ts';
import { agentTypeLabel, canonicalAgentType } from '../../schema/agent-type.ts';
import type { FigureContext } from '../figures/context.ts';

/** Who was around those born. */
export interface BirthSurroundings {
  /** One entry a birth. */
  readonly nearest: Nearest;
  /** Type of the parent of each birth, for a reader. */
  readonly type: readonly string[];
}

/** Two passes over the agents and one over the states. */
export function readBirthSurroundings({ source, simulation }: FigureContext): BirthSurroundings {
  const agents = readAgentTypes(source.connection, simulation);
  const places = new Map(texts(agents, 'agent').map((agent, i) => [agent, i]));
  const types = texts(agents, 'type').map((type) => type ?? 'unknown');
  const canonical = types.map(canonicalAgentType);
  const distinct = [...new Set(canonical)];
  const typeOf = canonical.map((type) => distinct.indexOf(type));
  const births = readBirthPlaces(source.connection, simulation);
  const parent = numbersOfAgents(births, 'parent', places);
  const rows = Array.from(parent.keys()).filter((i) => (parent[i] ?? -1) >= 0);
  const pick = (values: ArrayLike<number>) => Float64Array.from(rows, (i) => values[i] ?? Number.NaN);
  const states = readPlacesAtBirths(source.connection, simulation);
  return {
    nearest: nearestAtBirths(
      {
        agent: pick(numbersOfAgents(births, 'agent', places)),
        parent: pick(parent),
        step: pick(numbers(births, 'step')),
        x: pick(numbers(births, 'x')),
        y: pick(numbers(births, 'y')),
      },
      {
        step: numbers(states, 'step'),
        agent: numbersOfAgents(states, 'agent', places),
        x: numbers(states, 'x'),
        y: numbers(states, 'y'),
      },
      typeOf,
    ),
    type: rows.map((i) =>
      agentTypeLabel(types[canonical.indexOf(canonical[parent[i] ?? 0] ?? '')] ?? 'unknown'),
    ),
  };
}

/** The number of the agent in each row of a text column; -1 where the simulation does not list it. */
function numbersOfAgents(
  answer: Columns,
  name: string,
  places: ReadonlyMap<string | undefined, number>,
): Int32Array<ArrayBuffer> {
  const column = answer.columns[name];
  if (column?.kind !== 'text') throw new TypeError(`The answer has no text column ${name}`);
  const known = column.dictionary.map((agent) => places.get(agent) ?? -1);
  return column.codes.map((code) => known[code] ?? -1);
}
