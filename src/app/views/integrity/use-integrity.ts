import { type UseQueryResult, useQueries, useQuery } from '@tanstack/react-query';
import type { SourceError } from '../../../core/api/errors.ts';
import type { CheckOutcome, IntegrityCheck, IntegrityScope } from '../../../core/api/integrity.ts';
import { useClient } from '../../client/client-context.ts';
import { sourceErrorOf, unwrap } from '../../state/failure.ts';

/** How far a check has come. */
export type CheckState =
  | { readonly phase: 'waiting' }
  | { readonly phase: 'done'; readonly outcome: CheckOutcome }
  | { readonly phase: 'failed'; readonly error: SourceError };

export function useIntegrityChecks(source: string) {
  const client = useClient();
  return useQuery({
    queryKey: ['source', source, 'integrity-checks'],
    queryFn: async () => unwrap(await client.integrityChecks(source)),
  });
}

/** Defined once, so that the combined answer keeps its identity between renders. */
const toStates = (answers: readonly UseQueryResult<CheckOutcome>[]): readonly CheckState[] =>
  answers.map(({ data, error }) => {
    if (data !== undefined) return { phase: 'done', outcome: data };
    return error === null ? { phase: 'waiting' } : { phase: 'failed', error: sourceErrorOf(error) };
  });

export function outcomesKey(source: string, scope: IntegrityScope) {
  return ['source', source, 'integrity', scope === 'all' ? 'all' : scope.join('\n')];
}

/** What came out of each check so far, in their order; they run one after the other in the background. */
export function useOutcomes(
  source: string,
  scope: IntegrityScope,
  checks: readonly IntegrityCheck[],
  wanted: boolean,
): readonly CheckState[] {
  const client = useClient();
  return useQueries({
    queries: checks.map(({ id, notApplicable }) => ({
      queryKey: [...outcomesKey(source, scope), id],
      queryFn: async ({ signal }: { readonly signal: AbortSignal }): Promise<CheckOutcome> =>
        notApplicable === undefined
          ? unwrap(await client.integrityCheck(source, scope, id, signal))
          : { kind: 'not-applicable', message: notApplicable },
      enabled: wanted || notApplicable !== undefined,
    })),
    combine: toStates,
  });
}
