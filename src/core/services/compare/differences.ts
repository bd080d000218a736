import type { Difference, DifferenceQuery, Differences, Outcomes } from '../../api/compare.ts';
import type { Sources } from './courses.ts';
import { type DifferenceNumbers, differenceOf, pairedDifferenceOf } from './difference-numbers.ts';
import { byEffect } from './difference-rank.ts';
import { differenceSentence, differenceWarnings } from './difference-sentence.ts';
import { readOutcomes } from './outcomes.ts';
import { type Pair, pairBySeed } from './pairs.ts';
import { readVerdicts } from './verdicts.ts';

/**
 * B − A of each outcome, those that say most first. Tests, intervals and effects are withheld where a side has fewer
 * than two values. Where pairs are asked for but fewer than two can be made, the groups are compared as wholes.
 *
 * @throws SourceFailure like `readOutcomes`, but an outcome that nobody has is told as such.
 */
export function readDifferences(sources: Sources, query: DifferenceQuery): Differences {
  const { a, b, outcomes, paired } = query;
  const found = readOutcomes(sources, { members: [...a, ...b], outcomes }, 'missing');
  const pairs = paired ? pairBySeed(sources, a, b) : [];
  const isPaired = pairs.length > 1;
  const rows = outcomes.map((outcome, place) => {
    const values = (from: number, to: number) =>
      Array.from(
        { length: to - from },
        (_, k) => found.values[(from + k) * outcomes.length + place] ?? Number.NaN,
      );
    const [valuesA, valuesB] = [values(0, a.length), values(a.length, a.length + b.length)];
    const numbers = isPaired ? pairedDifferenceOf(valuesA, valuesB, pairs) : differenceOf(valuesA, valuesB);
    return { outcome, place, numbers };
  });
  const tests = rows.filter(({ numbers }) => numbers.p !== undefined).length;
  const notes = [...(paired && !isPaired ? [UNPAIRED] : []), ...chanceNote(tests)];
  return {
    rows: rows
      .sort((one, other) => byEffect(one.numbers, other.numbers))
      .map(({ outcome, place, numbers }): Difference => {
        const { isRigid, ...told } = numbers;
        const warning = [
          ...differenceWarnings(numbers, isPaired),
          ...absences(query, numbers, found, place, pairs),
        ].join(' ');
        return {
          outcome,
          ...told,
          sentence: differenceSentence(outcome, numbers, isPaired),
          ...(warning === '' ? {} : { warning }),
        };
      }),
    test: isPaired ? 'paired' : Math.min(a.length, b.length) > 1 ? 'welch' : 'none',
    verdicts: readVerdicts(sources, a, b),
    ...(notes.length === 0 ? {} : { note: notes.join(' ') }),
  };
}

const UNPAIRED = 'Fewer than two seeds stand once on either side: compared as groups.';

/** Tests from which on it is said how many of them mean nothing. */
const MANY = 10;

/** No p is corrected for the number of tests: whoever looks at many finds some below 0.05 that chance put there. */
function chanceNote(tests: number): readonly string[] {
  if (tests < MANY) return [];
  return [`Of ${tests} tests, chance alone brings about ${Math.round(tests / 20)} below p = 0.05.`];
}

/** Members that do not count, and why. */
function absences(
  { a, b }: DifferenceQuery,
  { n }: DifferenceNumbers,
  { missing }: Outcomes,
  place: number,
  pairs: readonly Pair[],
): readonly string[] {
  const reasons = [
    ...new Set(missing.filter(({ outcome }) => outcome === place).map(({ reason }) => reason)),
  ];
  const why = pairs.length > 1 ? 'in no pair with values' : 'without a value';
  // Who has none at all is told by the sentence.
  const counted = [
    { name: 'A', had: n[0], all: a.length },
    { name: 'B', had: n[1], all: b.length },
  ].flatMap(({ name, had, all }) =>
    had > 0 && had < all ? [`${all - had} of ${all} in ${name} ${why}.`] : [],
  );
  return [...counted, ...reasons];
}
