import { err, ok } from '../base/result.ts';
import type { Connection } from '../database/connection.ts';
import { toSourceError } from '../database/to-source-error.ts';
import { readComparableNumbers } from '../services/compare/comparable-numbers.ts';
import { readComparableSeries } from '../services/compare/comparable-series.ts';
import { readConfigurations } from '../services/compare/configurations.ts';
import type { Sources } from '../services/compare/courses.ts';
import { readDifferences } from '../services/compare/differences.ts';
import { readDivergences } from '../services/compare/divergences.ts';
import { readOutcomes } from '../services/compare/outcomes.ts';
import { readSweep } from '../services/compare/sweep.ts';
import { readTrajectories } from '../services/compare/trajectories.ts';
import type { Source } from '../services/source.ts';
import type { DifferenceQuery, Member } from './compare.ts';
import type { CompareApi } from './compare-api.ts';
import type { Answer } from './workspace-api.ts';

/** Answers questions about simulations of the sources that are open. */
export function compareWorkspace(opened: ReadonlyMap<string, Source>): CompareApi {
  const blame = new Blame();

  function ask<T>(members: readonly Member[], answer: (sources: Sources) => T): Answer<T> {
    const sources = new Map([...opened].map(([id, source]) => [id, blame.watch(id, source)]));
    try {
      return ok(answer(sources));
    } catch (error) {
      return err(toSourceError(error, blame.of(error) ?? members[0]?.source ?? ''));
    }
  }

  return {
    comparableSeries: (members, depth) =>
      ask(members, (sources) => readComparableSeries(sources, members, depth)),
    comparableNumbers: (members) => ask(members, (sources) => readComparableNumbers(sources, members)),
    trajectories: (query) => ask(query.members, (sources) => readTrajectories(sources, query)),
    outcomes: (query) => ask(query.members, (sources) => readOutcomes(sources, query)),
    configurations: (members) => ask(members, (sources) => readConfigurations(sources, members)),
    differences: (query) => ask(sides(query), (sources) => readDifferences(sources, query)),
    divergences: (query) => ask(sides(query), (sources) => readDivergences(sources, query)),
    sweep: (query) => ask(query.members, (sources) => readSweep(sources, query)),
  };
}

function sides({ a, b }: Pick<DifferenceQuery, 'a' | 'b'>): readonly Member[] {
  return [...a, ...b];
}

/** Knows which of several sources a failure came from. */
class Blame {
  readonly #watched = new WeakMap<Source, Source>();
  readonly #blamed = new WeakMap<object, string>();

  /** The source with a connection that notes what it throws; the same one each time. */
  watch(id: string, source: Source): Source {
    const known = this.#watched.get(source);
    if (known !== undefined) return known;
    const watched = { ...source, connection: this.#watchConnection(id, source.connection) };
    this.#watched.set(source, watched);
    return watched;
  }

  of(error: unknown): string | undefined {
    return typeof error === 'object' && error !== null ? this.#blamed.get(error) : undefined;
  }

  #watchConnection(id: string, connection: Connection): Connection {
    const noting = <T>(work: () => T): T => {
      try {
        return work();
      } catch (error) {
        if (typeof error === 'object' && error !== null) this.#blamed.set(error, id);
        throw error;
      }
    };
    return {
      rows: (query) => noting(() => connection.rows(query)),
      columns: (query, kinds) => noting(() => connection.columns(query, kinds)),
      each: (query, visit) => noting(() => connection.each(query, visit)),
      batches: (query, size) => noting(() => connection.batches(query, size)),
      execute: (sql, parameters) => noting(() => connection.execute(sql, parameters)),
      close: () => connection.close(),
    };
  }
}
