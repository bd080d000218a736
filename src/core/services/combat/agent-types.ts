import type { FigureContext } from '../figures/context.ts';
import { knownAgents } from '../turning-points/rows.ts';

/** What an agent is said to be whose type the file does not tell. */
const UNKNOWN_TYPE = 'unknown';

/** The type of an agent for a reader, by its id. */
export function readTypeOf(context: FigureContext): (agent: string) => string {
  const agents = knownAgents(context);
  const types = new Map(agents?.id.map((id, k) => [id, agents.type[k]]));
  return (agent) => {
    const type = types.get(agent);
    return type === undefined || type === '' ? UNKNOWN_TYPE : type;
  };
}
