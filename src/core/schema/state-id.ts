/** What the id of an agent state tells. */
export interface StateId {
  readonly simulation?: string;
  readonly agent: string;
  readonly step: number;
}

/**
 * Reads the text id of an agent state: `agent-step`, since September 2025 `simulation:agent-step`.
 * The step stands behind the last `-`, the simulation before the first `:`. `undefined` for an id
 * of another make, e.g. the integers of 2024. See docs/schema.md.
 */
export function parseStateId(id: string): StateId | undefined {
  const match = /^(?:([^:]*):)?(.+)-([0-9]+)$/s.exec(id);
  const [, simulation, agent, step] = match ?? [];
  if (agent === undefined || step === undefined) return undefined;
  return { agent, step: Number(step), ...(simulation === undefined ? {} : { simulation }) };
}
