import { useMemo } from 'react';
import type { Member, Outcome, OutcomeQuery, Outcomes } from '../../core/api/compare.ts';
import { useOutcomesTogether } from './compare-queries.ts';

const nobody: readonly Member[] = [];

/**
 * A number for each simulation and outcome. What is summed up over steps is there before what is read one simulation
 * after the other: until that is `complete`, its places have no value.
 */
export function useOutcomes({ members, outcomes }: OutcomeQuery): {
  readonly data: Outcomes | undefined;
  readonly error: Error | null;
  readonly complete: boolean;
} {
  const parts = useMemo(() => splitOutcomes(outcomes), [outcomes]);
  const ask = ({ some }: Part): OutcomeQuery => ({
    members: some.length > 0 ? members : nobody,
    outcomes: some,
  });
  const ofCourses = useOutcomesTogether(ask(parts.courses));
  const ofNumbers = useOutcomesTogether(ask(parts.numbers));
  const { courses, numbers } = parts;
  const data = useMemo(() => {
    const first = courses.some.length > 0 ? ofCourses.data : ofNumbers.data;
    if (first === undefined || numbers.some.length === 0) return first;
    return joinOutcomes(members.length, outcomes.length, [
      [courses, ofCourses.data],
      [numbers, ofNumbers.data],
    ]);
  }, [members, outcomes, courses, numbers, ofCourses.data, ofNumbers.data]);
  const has = ({ some }: Part, answer: Outcomes | undefined) => some.length === 0 || answer !== undefined;
  return {
    data,
    error: ofCourses.error ?? ofNumbers.error,
    complete: has(courses, ofCourses.data) && has(numbers, ofNumbers.data),
  };
}

/** Some outcomes of a question, with their places in it. */
interface Part {
  readonly some: readonly Outcome[];
  readonly places: readonly number[];
}

/** Those over steps, and those that are one number of a simulation. */
export function splitOutcomes(outcomes: readonly Outcome[]): {
  readonly courses: Part;
  readonly numbers: Part;
} {
  const part = (isNumber: boolean): Part => {
    const places = [...outcomes.keys()].filter(
      (place) => (outcomes[place]?.statistic === 'value') === isNumber,
    );
    return { places, some: places.flatMap((place) => outcomes[place] ?? []) };
  };
  return { courses: part(false), numbers: part(true) };
}

/** Answers about parts of a question as one about all of it; what is not answered yet has no value. */
export function joinOutcomes(
  members: number,
  width: number,
  answers: readonly (readonly [Part, Outcomes | undefined])[],
): Outcomes {
  const values = new Float64Array(members * width).fill(Number.NaN);
  const missing = answers.flatMap(([{ places }, answer]) => {
    places.forEach((place, k) => {
      for (let row = 0; row < members; row++)
        values[row * width + place] = answer?.values[row * places.length + k] ?? Number.NaN;
    });
    return (answer?.missing ?? []).map((each) => ({ ...each, outcome: places[each.outcome] ?? 0 }));
  });
  const absent = answers.flatMap(([{ places }, answer]) =>
    (answer?.absent ?? []).map((each) => ({ ...each, outcome: places[each.outcome] ?? 0 })),
  );
  return { values, missing, absent };
}
