import type { FigureData } from '../../api/simulation.ts';
import { indexSimulations } from '../../database/own-indexes.ts';
import { figuresAtOnce } from '../../metrics/compare/over-steps.ts';
import { type FigureId, figures } from '../../metrics/figures.ts';
import type { MetricId } from '../../metrics/registry.ts';
import { readFigure } from '../figures/read-figure.ts';
import type { Source } from '../source.ts';
import { recording } from './recording.ts';
import { RowsAtOnce, RowsAwaited } from './rows-at-once.ts';

/** One figure of one simulation. */
export interface Wanted {
  readonly simulation: string;
  readonly figure: FigureId;
  /** The one metric that is wanted of it, where the figure can leave out the others; see {@link isNarrow}. */
  readonly only?: MetricId;
}

/** Whether a figure can be read for one metric alone. */
export function isNarrow(figure: FigureId): boolean {
  return figures[figure].page === 'overview';
}

export interface Found {
  readonly wanted: Wanted;
  readonly data: FigureData;
  /** What was asked of the file for it, with the parameters in their places. */
  readonly statements: readonly string[];
}

/** Simulations from which on it is worth to have indexes before their rows are asked for one after the other. */
const WORTH_INDEXES = 3;

/**
 * Reads figures of several simulations with the readers of a single one, so that the numbers are the same. Rows that
 * several simulations need are read by one query for all of them: a reader that misses some is tried again when they
 * are there. In the order of `wanted`.
 */
export function readAtOnce(source: Source, wanted: readonly Wanted[]): readonly Found[] {
  const oneByOne = wanted.filter(({ figure }) => !figuresAtOnce.has(figure));
  if (new Set(oneByOne.map(({ simulation }) => simulation)).size >= WORTH_INDEXES) {
    indexSimulations(source.connection, source.tables);
  }
  let own = new Set<string>();
  let last = '';
  const connection = recording(source.connection, (sql) => {
    own.add(sql);
    last = sql;
  });
  const recorded = { ...source, connection };
  const rows = new RowsAtOnce(recorded, () => last);
  const found: Found[] = new Array(wanted.length);
  let waiting = [...wanted.keys()];
  while (waiting.length > 0) {
    waiting = waiting.filter((place) => {
      const each = wanted[place];
      if (each === undefined) return false;
      own = new Set();
      const data = attempt(() =>
        readFigure(
          {
            source: recorded,
            simulation: each.simulation,
            rows: rows.of(each.simulation, (sql) => own.add(sql)),
            only: each.only,
          },
          each.figure,
        ),
      );
      if (data === undefined) return true;
      found[place] = { wanted: each, data, statements: [...own] };
      return false;
    });
    rows.read();
  }
  return found;
}

/** What a reader answers; `undefined` where it misses rows. */
function attempt(read: () => FigureData): FigureData | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof RowsAwaited) return undefined;
    throw error;
  }
}
