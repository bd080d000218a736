import type { IntegrityCheck } from '../../../core/api/integrity.ts';
import type { CheckState } from './use-integrity.ts';

export interface CheckLine {
  readonly check: IntegrityCheck;
  readonly state: CheckState;
}

/**
 * Rules as they are read: broken errors, broken warnings, those that could not be asked, those that hold or are still
 * to be asked, and last those that do not apply. Equal ones keep their order.
 */
export function worstFirst(
  checks: readonly IntegrityCheck[],
  states: readonly CheckState[],
): readonly CheckLine[] {
  return checks
    .map((check, index): CheckLine => ({ check, state: states[index] ?? { phase: 'waiting' } }))
    .toSorted((a, b) => rankOf(a) - rankOf(b));
}

function rankOf({ check, state }: CheckLine): number {
  switch (state.phase) {
    case 'waiting':
      return 3;
    case 'failed':
      return 2;
    case 'done':
      switch (state.outcome.kind) {
        case 'failed':
          return check.severity === 'error' ? 0 : 1;
        case 'passed':
          return 3;
        case 'not-applicable':
          return 4;
      }
  }
}
