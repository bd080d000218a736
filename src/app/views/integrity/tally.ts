import type { IntegrityCheck } from '../../../core/api/integrity.ts';
import type { CheckState } from './use-integrity.ts';

export interface Tally {
  readonly errors: number;
  readonly warnings: number;
  readonly passed: number;
  readonly notApplicable: number;
  /** Checks that have come to an end, also those that could not be carried out. */
  readonly done: number;
}

/** How many checks came out how. */
export function tallyOf(checks: readonly IntegrityCheck[], states: readonly CheckState[]): Tally {
  const counts = { errors: 0, warnings: 0, passed: 0, notApplicable: 0, done: 0 };
  checks.forEach(({ severity }, index) => {
    const state = states[index];
    if (state === undefined || state.phase === 'waiting') return;
    counts.done += 1;
    if (state.phase === 'failed') return;
    switch (state.outcome.kind) {
      case 'passed':
        counts.passed += 1;
        break;
      case 'not-applicable':
        counts.notApplicable += 1;
        break;
      case 'failed':
        counts[severity === 'error' ? 'errors' : 'warnings'] += 1;
        break;
    }
  });
  return counts;
}
