import { InvalidRecord } from './farm-records.ts';

/**
 * The identifiers of one simulation's agents as they are stored. The agents of all
 * simulations share one table with one key, so each simulation puts its own prefix before
 * what its program calls an agent.
 */
export class AgentNames {
  readonly #prefix: string;
  readonly #known: Set<string>;

  /** @param known agents of the simulation that are stored already, without the prefix. */
  constructor(prefix: string, known: Iterable<string> = []) {
    this.#prefix = prefix;
    this.#known = new Set(known);
  }

  /** A new agent of the simulation. */
  register(agentId: string): string {
    // Both are separators in identifiers of states and genomes.
    if (agentId === '' || agentId.includes(':')) {
      throw new InvalidRecord(`an agent id must not be empty and must not contain ":": "${agentId}"`);
    }
    this.#known.add(agentId);
    return this.stored(agentId);
  }

  stored(agentId: string): string {
    return `${this.#prefix}${agentId}`;
  }

  /** The target of an action, which may be an agent or anything else. */
  target(id: string | undefined): string | undefined {
    return id !== undefined && this.#known.has(id) ? this.stored(id) : id;
  }

  /** A genome identifier names the parents: parts between colons. */
  genome(id: string | undefined): string | undefined {
    return id
      ?.split(':')
      .map((part) => (this.#known.has(part) ? this.stored(part) : part))
      .join(':');
  }
}
