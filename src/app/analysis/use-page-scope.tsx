import { useParams } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import type { Scope } from '../../core/api/scope.ts';
import { useAgentNames } from '../state/agent-names.ts';
import { allKinds, type ScopeChoice } from '../state/scope-search.ts';
import { useScopeSearch } from '../state/use-scope-search.ts';
import { useSource } from '../state/use-source.ts';
import { ScopeControl } from './scope-control.tsx';

/**
 * What the numbers of a page of one simulation are about, and the control that changes it: `scope` goes to the
 * parts whose figures and tables heed it, `control` to the page, or to the first of these parts. What is chosen
 * elsewhere and not among `kinds` means the whole simulation here.
 */
export function usePageScope(kinds: readonly ScopeChoice['kind'][] = allKinds): {
  readonly scope: Scope | undefined;
  readonly control: ReactNode;
} {
  const { source, simulation } = useParams({ from: '/source/$source/$simulation' });
  const { choice, scope, lack, change } = useScopeSearch(kinds);
  const family = useSource(source)?.family === 'society' ? 'society' : 'farm';
  const agents = useAgentNames(source, simulation, family, choice.kind === 'agent');
  const unknown =
    scope?.scope === 'agent' && agents?.complete === true && !agents.names.includes(scope.agent);
  const control = useMemo(
    () => (
      <ScopeControl
        kinds={kinds}
        choice={choice}
        scope={scope}
        lack={lack}
        onChange={change}
        agents={agents?.names ?? []}
        unknown={unknown}
      />
    ),
    [kinds, choice, scope, lack, change, agents, unknown],
  );
  return { scope: unknown ? undefined : scope, control };
}
