import { z } from 'zod';
import type { Scope } from '../../core/api/scope.ts';
import type { ViewSearch } from './url-state.ts';

/** What a person wants numbers about: everything, the steps of the zoom, the pinned step, or one agent. */
export type ScopeChoice =
  | { readonly kind: 'simulation' | 'view' | 'step' }
  | { readonly kind: 'agent'; readonly agent: string };

export const allKinds: readonly ScopeChoice['kind'][] = ['simulation', 'view', 'step', 'agent'];

/** The part of the address that says it: `view`, `step` or `agent:` with an identifier; absent for everything. */
export const scopeSearchSchema = z.object({ scope: z.string().optional().catch(undefined) });

export type ScopeSearchParams = z.infer<typeof scopeSearchSchema>;

const AGENT = 'agent:';

/** Reads the address; what makes no sense means the whole simulation. */
export function readScopeSearch(raw: unknown): ScopeChoice {
  const said = scopeSearchSchema.safeParse(raw).data?.scope ?? '';
  if (said === 'view' || said === 'step') return { kind: said };
  if (said.startsWith(AGENT)) return { kind: 'agent', agent: said.slice(AGENT.length).trim() };
  return { kind: 'simulation' };
}

export function formatScopeSearch(choice: ScopeChoice): ScopeSearchParams {
  switch (choice.kind) {
    case 'simulation':
      return { scope: undefined };
    case 'view':
    case 'step':
      return { scope: choice.kind };
    case 'agent':
      return { scope: `${AGENT}${choice.agent}` };
  }
}

/** What a choice lacks before it means a part of the simulation. */
export type ScopeLack = 'zoom' | 'step' | 'agent';

/**
 * The scope that a choice means with the zoom and the pinned step of the address. Where one of those lacks, the
 * whole simulation is meant and `lack` says what is missing.
 */
export function resolveScope(
  choice: ScopeChoice,
  { step, from, to }: Pick<ViewSearch, 'step' | 'from' | 'to'>,
): { readonly scope: Scope | undefined; readonly lack?: ScopeLack } {
  switch (choice.kind) {
    case 'simulation':
      return { scope: undefined };
    case 'view':
      return from === undefined || to === undefined
        ? { scope: undefined, lack: 'zoom' }
        : { scope: { scope: 'step_range', from, to } };
    case 'step':
      return step === undefined ? { scope: undefined, lack: 'step' } : { scope: { scope: 'step', step } };
    case 'agent':
      return choice.agent === ''
        ? { scope: undefined, lack: 'agent' }
        : { scope: { scope: 'agent', agent: choice.agent } };
  }
}

/** A scope as a part of a sentence: `steps 3 to 9`. */
export function scopeWords(scope: Scope | undefined): string {
  switch (scope?.scope) {
    case undefined:
    case 'simulation':
    case 'episode':
      return 'the whole simulation';
    case 'step':
      return `step ${scope.step}`;
    case 'step_range':
      return `steps ${scope.from} to ${scope.to}`;
    case 'agent':
      return `agent ${scope.agent}`;
  }
}
