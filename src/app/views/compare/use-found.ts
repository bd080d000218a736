import { useMemo } from 'react';
import type { Member } from '../../../core/api/compare.ts';
import type { Cell } from '../../../core/base/columns.ts';
import { useComparableNumbers, useComparableSeries, useConfigurations } from '../../state/compare-queries.ts';
import { fieldsOf, isFound, type QueryError } from '../../state/simulation-query.ts';
import { type QueryName, queryNames } from '../../state/simulation-query-names.ts';
import { parseQuery } from '../../state/simulation-query-parser.ts';
import { useOutcomes } from '../../state/use-outcomes.ts';
import { type Candidate, factNames, readFact } from './query-facts.ts';
import { numberNames, outcomeNames, outcomeOf, parameterNames, parameterOf } from './query-outcomes.ts';

/** What a query finds. */
export type Found =
  | { readonly phase: 'idle' }
  | { readonly phase: 'reading'; readonly text: string }
  | { readonly phase: 'misread'; readonly error: QueryError }
  | { readonly phase: 'failed'; readonly error: unknown }
  | {
      readonly phase: 'found';
      readonly members: readonly Member[];
      readonly of: number;
      readonly notes: readonly string[];
    };

const nobody: readonly Member[] = [];

/** Looks for the simulations that a query describes; `names` are all that it may ask about. */
export function useFound(
  query: string,
  candidates: readonly Candidate[],
): { readonly found: Found; readonly names: readonly QueryName[] } {
  const asked = query.trim() !== '';
  const members = useMemo(
    (): readonly Member[] => candidates.map(({ source, simulation }) => ({ source, simulation })),
    [candidates],
  );
  const configurations = useConfigurations(asked ? members : nobody);
  const series = useComparableSeries(asked ? members : nobody);
  const numbers = useComparableNumbers(asked ? members : nobody);
  const parameters = configurations.data?.parameters;
  const names = useMemo(
    () => [
      ...factNames,
      ...parameterNames(parameters ?? []),
      ...outcomeNames(series.data ?? []),
      ...numberNames(numbers.data ?? []),
    ],
    [parameters, series.data, numbers.data],
  );
  const ready = parameters !== undefined && series.data !== undefined && numbers.data !== undefined;
  const parsed = useMemo(
    () => (asked && ready ? parseQuery(query, queryNames(names)) : undefined),
    [asked, ready, query, names],
  );
  const outcomes = useMemo(
    () => (parsed?.ok ? fieldsOf(parsed.condition).flatMap((id) => outcomeOf(id) ?? []) : []),
    [parsed],
  );
  const values = useOutcomes({ members: outcomes.length > 0 ? members : nobody, outcomes });
  const found = useMemo((): Found => {
    const error = configurations.error ?? series.error ?? numbers.error ?? values.error;
    if (!asked) return { phase: 'idle' };
    if (error !== null) return { phase: 'failed', error };
    if (parsed === undefined) return { phase: 'reading', text: 'Reading parameters' };
    if (!parsed.ok) return { phase: 'misread', error: parsed.error };
    if (outcomes.length > 0 && !values.complete) return { phase: 'reading', text: 'Reading outcomes' };
    const byPath = new Map((parameters ?? []).map((each) => [each.path, each.values]));
    const read =
      (place: number, candidate: Candidate) =>
      (id: string): Cell | undefined => {
        const path = parameterOf(id);
        if (path !== undefined) return byPath.get(path)?.[place];
        const outcome = outcomeOf(id);
        if (outcome === undefined) return readFact(id, candidate);
        const column = outcomes.findIndex((each) => same(each, outcome));
        return values.data?.values[place * outcomes.length + column];
      };
    const hits = candidates.filter((candidate, place) => isFound(parsed.condition, read(place, candidate)));
    return {
      phase: 'found',
      members: hits.map(({ source, simulation }) => ({ source, simulation })),
      of: candidates.length,
      notes: parsed.notes,
    };
  }, [
    asked,
    parsed,
    configurations.error,
    series.error,
    numbers.error,
    values,
    outcomes,
    parameters,
    candidates,
  ]);
  return { found, names };
}

function same(a: { metric: string; key?: string | undefined; statistic: string }, b: typeof a): boolean {
  return a.metric === b.metric && a.key === b.key && a.statistic === b.statistic;
}
