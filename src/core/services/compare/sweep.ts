import { correlationOf, knownPairs, LEAST_PAIRS, type Pairs } from '../../analysis/compare/correlation.ts';
import { levelMean, levelsOf } from '../../analysis/compare/levels.ts';
import { sampleOf } from '../../analysis/compare/sample.ts';
import { bestThreshold, highLowSplit } from '../../analysis/compare/threshold.ts';
import type { Correlation, Sweep, SweepLevel, SweepQuery } from '../../api/compare.ts';
import type { Cell } from '../../base/columns.ts';
import { readMemberParameters } from './configurations.ts';
import type { Sources } from './courses.ts';
import { readOutcomes } from './outcomes.ts';

/** Parameters whose values make the levels. */
const MOST_PARAMETERS = 2;

/**
 * Outcomes against the values of parameters: means at the levels that the first one or two make, and for each numeric
 * parameter its correlation with each outcome and where it splits them. True and false count as 1 and 0.
 *
 * @throws SourceFailure like `readOutcomes`, but an outcome that nobody has is told as such.
 */
export function readSweep(sources: Sources, { members, parameters, outcomes }: SweepQuery): Sweep {
  const found = readOutcomes(sources, { members, outcomes }, 'missing');
  const stored = readMemberParameters(sources, members);
  const columns = outcomes.map((_, place) =>
    Float64Array.from(members, (_, row) => found.values[row * outcomes.length + place] ?? Number.NaN),
  );
  const crossed = parameters.flatMap((parameter) => {
    const values = stored.map((own) => own?.[parameter]);
    const numbers = values.map(toNumber);
    return columns.map((column, outcome) => {
      const pairs = knownPairs(numbers, column);
      return { parameter, outcome, values, pairs };
    });
  });
  const splits = (find: typeof bestThreshold) =>
    crossed.flatMap(({ parameter, outcome, pairs }) => {
      const split = find(pairs);
      return split === undefined ? [] : [{ parameter, outcome, ...split }];
    });
  return {
    outcomes: found,
    levels: columns.map((column) => meansOf(stored, parameters.slice(0, MOST_PARAMETERS), column)),
    correlations: crossed.map(correlate),
    thresholds: splits(bestThreshold),
    splits: splits(highLowSplit),
  };
}

function meansOf(
  stored: readonly (Readonly<Record<string, Cell>> | undefined)[],
  parameters: readonly string[],
  outcome: Float64Array<ArrayBuffer>,
): readonly SweepLevel[] {
  if (parameters.length === 0) return [];
  return levelsOf(stored.map((own) => parameters.map((parameter) => own?.[parameter]))).map((level) => ({
    ...level,
    ...levelMean(level.members.map((place) => outcome[place] ?? Number.NaN)),
  }));
}

function toNumber(value: Cell | undefined): number {
  if (typeof value === 'number') return value;
  if (value === 'true') return 1;
  return value === 'false' ? 0 : Number.NaN;
}

interface Crossed {
  readonly parameter: string;
  readonly outcome: number;
  readonly values: readonly (Cell | undefined)[];
  readonly pairs: Pairs;
}

function correlate({ parameter, outcome, values, pairs }: Crossed): Correlation {
  const n = pairs.x.length;
  const found = correlationOf(pairs);
  if (found !== undefined) return { parameter, outcome, ...found, n };
  return { parameter, outcome, r: undefined, p: undefined, n, withheld: whyWithheld(values, pairs) };
}

function whyWithheld(values: readonly (Cell | undefined)[], { x }: Pairs): string {
  if (values.every((value) => value === undefined)) return 'None of the simulations stores the parameter.';
  if (values.every((value) => Number.isNaN(toNumber(value))))
    return 'The values of the parameter are no numbers.';
  if (x.length < LEAST_PAIRS)
    return `Needs ${LEAST_PAIRS} simulations with a number and a value; there ${x.length === 1 ? 'is' : 'are'} ${x.length}.`;
  return sampleOf(x).sd === 0 ? 'The parameter does not vary.' : 'The outcome does not vary.';
}
