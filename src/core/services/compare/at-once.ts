import { indexSimulations } from '../../database/own-indexes.ts';
import type { FigureContext } from '../figures/context.ts';
import type { Source } from '../source.ts';
import { recording } from './recording.ts';
import { RowsAtOnce, RowsAwaited } from './rows-at-once.ts';

/** What was answered about one simulation. */
export interface Answered<Asked, Answer> {
  readonly asked: Asked;
  readonly answer: Answer;
  /** What was asked of the file for it, with the parameters in their places. */
  readonly statements: readonly string[];
}

/** Simulations from which on it is worth to have indexes before their rows are asked for one after the other. */
const WORTH_INDEXES = 3;

/**
 * Asks about several simulations with the readers of a single one, so that the numbers are the same. Rows that several
 * simulations need are read by one query for all of them: a reader that misses some is tried again when they are there.
 */
export class AtOnce {
  readonly #source: Source;
  readonly #rows: RowsAtOnce;
  #own = new Set<string>();
  #last = '';

  constructor(source: Source) {
    const connection = recording(source.connection, (sql) => {
      this.#own.add(sql);
      this.#last = sql;
    });
    this.#source = { ...source, connection };
    this.#rows = new RowsAtOnce(this.#source, () => this.#last);
  }

  /**
   * The answers in the order of what was asked.
   *
   * @param oneByOne whether rows of single simulations will be asked for, too
   */
  ask<Asked extends { readonly simulation: string }, Answer>(
    asked: readonly Asked[],
    read: (context: FigureContext, asked: Asked) => Answer,
    oneByOne: (asked: Asked) => boolean = () => true,
  ): readonly Answered<Asked, Answer>[] {
    const single = new Set(asked.filter(oneByOne).map(({ simulation }) => simulation));
    if (single.size >= WORTH_INDEXES) indexSimulations(this.#source.connection, this.#source.tables);
    const found: Answered<Asked, Answer>[] = new Array(asked.length);
    let waiting = [...asked.keys()];
    while (waiting.length > 0) {
      waiting = waiting.filter((place) => {
        const each = asked[place];
        if (each === undefined) return false;
        this.#own = new Set();
        const { simulation } = each;
        const rows = this.#rows.of(simulation, (sql) => this.#own.add(sql));
        const answer = attempt(() => read({ source: this.#source, simulation, rows }, each));
        if (answer === undefined) return true;
        found[place] = { asked: each, answer: answer.value, statements: [...this.#own] };
        return false;
      });
      this.#rows.read();
    }
    return found;
  }

  /** Lets go of the rows that were read, where they are more numbers than that. */
  forget(most: number): void {
    this.#rows.forget(most);
  }
}

/** What a reader answers; `undefined` where it misses rows. */
function attempt<T>(read: () => T): { readonly value: T } | undefined {
  try {
    return { value: read() };
  } catch (error) {
    if (error instanceof RowsAwaited) return undefined;
    throw error;
  }
}
