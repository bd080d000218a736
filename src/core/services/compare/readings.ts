import type { Connection } from '../../database/connection.ts';
import type { Source } from '../source.ts';
import { AtOnce } from './at-once.ts';

/** Numbers of rows that are held for each source while a question is answered: 64 MB. */
const MOST_HELD = 8_000_000;

/** What is read of each source for one question, so that its parts need not read the same rows again. */
export class Readings {
  readonly #bySource = new Map<Connection, AtOnce>();

  of(source: Source): AtOnce {
    const known = this.#bySource.get(source.connection) ?? new AtOnce(source);
    this.#bySource.set(source.connection, known);
    return known;
  }

  /** To be called between the parts of a question: lets go of what is too much. */
  forget(): void {
    for (const reading of this.#bySource.values()) reading.forget(MOST_HELD);
  }
}
