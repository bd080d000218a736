import { InvalidRecord } from './errors.ts';

/** Ids that may come once: of rows that are stored, and of those that are gathered. */
export class TakenIds {
  readonly #taken: Set<string>;

  constructor(stored: Iterable<string>) {
    this.#taken = new Set(stored);
  }

  /** @throws InvalidRecord for one that is taken: the database would refuse it later, and all that waits with it */
  take(id: string, field: string): void {
    if (this.#taken.has(id)) throw new InvalidRecord(field, `is taken: "${id}" was logged already`);
    this.#taken.add(id);
  }

  /** Those of rows that were dropped can come again. */
  release(before: readonly string[], left: readonly string[]): void {
    const kept = new Set(left);
    for (const id of before) if (!kept.has(id)) this.#taken.delete(id);
  }
}
