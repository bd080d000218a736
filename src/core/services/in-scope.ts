import type { Scope } from '../api/scope.ts';

/** Whether something that happened to an agent at a step belongs to a scope; for rows that are at hand already. */
export function belongsTo(
  scope: Scope | undefined,
  step: number | undefined,
  agent?: string | undefined,
): boolean {
  switch (scope?.scope) {
    case undefined:
    case 'simulation':
    case 'episode':
      return true;
    case 'step':
      return step === scope.step;
    case 'step_range':
      return step !== undefined && step >= scope.from && step <= scope.to;
    case 'agent':
      return agent === scope.agent;
  }
}

/** The recorded steps that a scope covers; those of an agent are all of them. */
export function stepsWithin(
  scope: Scope | undefined,
  axis: Float64Array<ArrayBuffer>,
): Float64Array<ArrayBuffer> {
  return scope?.scope === 'agent' ? axis : axis.filter((step) => belongsTo(scope, step));
}

/** Whether a scope is the whole simulation. */
export function coversAll(scope: Scope | undefined): boolean {
  return scope === undefined || scope.scope === 'simulation' || scope.scope === 'episode';
}
