import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { Scope } from '../../core/api/scope.ts';
import {
  formatScopeSearch,
  readScopeSearch,
  resolveScope,
  type ScopeChoice,
  type ScopeLack,
} from './scope-search.ts';
import { zoomOf } from './url-state.ts';
import { useViewSearch } from './use-view-search.ts';

type Raw = Readonly<Record<string, unknown>>;

export interface ScopeSearch {
  readonly choice: ScopeChoice;
  /** The same object as long as it means the same; absent for the whole simulation. */
  readonly scope: Scope | undefined;
  readonly lack: ScopeLack | undefined;
  readonly change: (choice: ScopeChoice) => void;
}

/** What the address says numbers are wanted about, as far as it is among `kinds`, and how to change it. */
export function useScopeSearch(kinds: readonly ScopeChoice['kind'][]): ScopeSearch {
  const raw: Raw = useSearch({ strict: false });
  const view = useViewSearch();
  const { step } = view;
  const [from, to] = zoomOf(view) ?? [];
  const said = raw.scope;
  const choice = useMemo((): ScopeChoice => {
    const chosen = readScopeSearch({ scope: said });
    return kinds.includes(chosen.kind) ? chosen : { kind: 'simulation' };
  }, [said, kinds]);
  const zoom = choice.kind === 'view';
  const pin = choice.kind === 'step';
  const { scope, lack } = useMemo(
    () =>
      resolveScope(choice, {
        step: pin ? step : undefined,
        from: zoom ? from : undefined,
        to: zoom ? to : undefined,
      }),
    [choice, zoom, pin, step, from, to],
  );
  const navigate = useNavigate();
  const change = useCallback(
    (next: ScopeChoice) => {
      void navigate({
        to: '.',
        search: (old: Raw) => ({ ...old, ...formatScopeSearch(next) }),
        replace: true,
        resetScroll: false,
      });
    },
    [navigate],
  );
  return { choice, scope, lack, change };
}
