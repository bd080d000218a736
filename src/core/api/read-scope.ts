import { nearest } from '../base/nearest.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { SourceError } from './errors.ts';
import type { Scope } from './scope.ts';

/** A scope as somebody may write it; what its kind does not need is ignored. */
export interface RawScope {
  /** In any case. */
  readonly scope: string;
  readonly step?: unknown;
  readonly from?: unknown;
  readonly to?: unknown;
  readonly agent?: unknown;
}

const kinds = ['simulation', 'episode', 'step', 'step_range', 'agent'] as const;

/**
 * Reads a scope: `step` needs a step, `step_range` its first and last step in this order, `agent` an agent.
 * Errors name the value that is wrong.
 */
export function readScope(raw: RawScope): Result<Scope, SourceError> {
  const kind = kinds.find((each) => each === raw.scope.toLowerCase());
  switch (kind) {
    case undefined:
      return err({ kind: 'unknown', what: 'scope', value: raw.scope, near: nearest(raw.scope, kinds) });
    case 'simulation':
    case 'episode':
      return ok({ scope: kind });
    case 'step':
      return isStep(raw.step)
        ? ok({ scope: kind, step: raw.step })
        : bad('The scope step', 'a step', raw.step);
    case 'step_range': {
      const { from, to } = raw;
      if (!isStep(from)) return bad('The scope step_range', 'a first step', from);
      if (!isStep(to)) return bad('The scope step_range', 'a last step', to);
      return from <= to
        ? ok({ scope: kind, from, to })
        : err({ kind: 'bad-scope', problem: `The steps ${from} to ${to} run backwards.` });
    }
    case 'agent':
      return typeof raw.agent === 'string' && raw.agent !== ''
        ? ok({ scope: kind, agent: raw.agent })
        : bad('The scope agent', 'an agent', raw.agent);
  }
}

function isStep(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value);
}

function bad(subject: string, needed: string, value: unknown): Result<Scope, SourceError> {
  const given =
    value === undefined
      ? 'none is given'
      : `${typeof value === 'string' ? JSON.stringify(value) : String(value)} is none`;
  return err({ kind: 'bad-scope', problem: `${subject} needs ${needed}; ${given}.` });
}
