import type { IntegrityCheck } from '../../../core/api/integrity.ts';
import { explainError } from '../../components/explain-error.ts';
import { csvOf } from '../../components/report/csv.ts';
import type { CheckState } from './use-integrity.ts';

/** What the table says in its columns Passed, Violations and Finding. */
export interface Verdict {
  readonly passed: 'yes' | 'no' | 'not applicable' | '';
  readonly violations: string;
  readonly finding: string;
}

export function verdictOf(state: CheckState): Verdict {
  switch (state.phase) {
    case 'waiting':
      return { passed: '', violations: '', finding: '' };
    case 'failed': {
      const { what, action } = explainError(state.error);
      return { passed: '', violations: '', finding: `${what} ${action}` };
    }
    case 'done':
      switch (state.outcome.kind) {
        case 'passed':
          return { passed: 'yes', violations: '0', finding: state.outcome.message };
        case 'not-applicable':
          return { passed: 'not applicable', violations: '', finding: state.outcome.message };
        case 'failed':
          return {
            passed: 'no',
            violations: String(state.outcome.violations),
            finding: state.outcome.message,
          };
      }
  }
}

/** The table as CSV, with the rule of each check. */
export function reportCsv(checks: readonly IntegrityCheck[], states: readonly CheckState[]): string {
  const lines = checks.map(({ id, severity, rule }, index) => {
    const { passed, violations, finding } = verdictOf(states[index] ?? { phase: 'waiting' });
    return [id, severity, passed, violations, finding, rule];
  });
  return csvOf([['Check', 'Severity', 'Passed', 'Violations', 'Finding', 'Rule'], ...lines]);
}
