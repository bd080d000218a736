import { identifier, text } from './checks.ts';
import { InvalidRecord } from './errors.ts';

/** A prefix of agents; the empty text for none. @throws InvalidRecord for one that no id could begin with */
export function checkedPrefix(prefix: unknown): string {
  return prefix === '' ? '' : identifier(prefix, 'agentPrefix');
}

/**
 * The agents of one simulation, and their identifiers as they are stored: with a prefix, where the
 * simulation has one, so that they are unique in the file and not only in the simulation.
 */
export class AgentNames {
  readonly #prefix: string;
  readonly #known = new Map<string, string>();

  /** @param stored agents of the simulation that are stored already, with the prefix. */
  constructor(prefix: string, stored: Iterable<string> = []) {
    this.#prefix = prefix;
    for (const id of stored) this.#known.set(id.startsWith(prefix) ? id.slice(prefix.length) : id, id);
  }

  /** The stored id of an agent that is yet to be stored. @throws InvalidRecord for one that is stored already */
  newcomer(agentId: unknown, field: string): string {
    const id = identifier(agentId, field);
    if (this.#known.has(id)) throw new InvalidRecord(field, `is taken: there is an agent "${id}" already`);
    return this.#prefix + id;
  }

  /** From now on there are these agents. */
  add(agentIds: Iterable<string>): void {
    for (const id of agentIds) this.#known.set(id, this.#prefix + id);
  }

  /** The stored id of an agent. @throws InvalidRecord where there is no such agent */
  stored(agentId: unknown, field: string): string {
    const found = this.#known.get(agentId as string);
    if (found !== undefined) return found;
    throw new InvalidRecord(field, `is unknown: no agent "${text(agentId, field)}" was logged`);
  }

  /** The stored id of what may be an agent or anything else. */
  target(id: string): string {
    return this.#known.get(id) ?? id;
  }

  /** A genome identifier names the parents: parts between colons. */
  genome(id: string, newcomers: ReadonlySet<string> = new Set()): string {
    if (this.#prefix === '') return id;
    const stored = (part: string) => (newcomers.has(part) ? this.#prefix + part : this.target(part));
    return id.split(':').map(stored).join(':');
  }
}
