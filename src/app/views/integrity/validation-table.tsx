import type { IntegrityCheck } from '../../../core/api/integrity.ts';
import { formatNumber } from '../../components/format.ts';
import classes from './integrity.module.css';
import { verdictOf } from './report-csv.ts';
import type { CheckState } from './use-integrity.ts';
import { worstFirst } from './worst-first.ts';

export interface ValidationTableProps {
  readonly checks: readonly IntegrityCheck[];
  readonly states: readonly CheckState[];
  /** Shows what broke a rule. */
  readonly onOpen: (check: string) => void;
}

/** One row a rule: broken ones first, those that hold without emphasis. */
export function ValidationTable({ checks, states, onOpen }: ValidationTableProps) {
  return (
    <section className={classes.scroll} aria-label="Validation, scrollable" tabIndex={-1}>
      <table className={classes.table} aria-label="Validation">
        <thead>
          <tr>
            <th scope="col">Check</th>
            <th scope="col">Severity</th>
            <th scope="col">Passed</th>
            <th scope="col" data-number>
              Violations
            </th>
            <th scope="col">Finding</th>
            <th scope="col">Rule</th>
          </tr>
        </thead>
        <tbody>
          {worstFirst(checks, states).map(({ check, state }) => (
            <CheckRow key={check.id} check={check} state={state} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface CheckRowProps {
  readonly check: IntegrityCheck;
  readonly state: CheckState;
  readonly onOpen: (check: string) => void;
}

function CheckRow({ check: { id, severity, rule }, state, onOpen }: CheckRowProps) {
  const { passed, violations, finding } = verdictOf(state);
  const broken = passed === 'no';
  return (
    <tr data-outcome={broken ? severity : passed || state.phase}>
      <th scope="row" className={classes.check}>
        {id}
      </th>
      <td className={classes.quiet}>{severity}</td>
      <td className={classes.passed}>{passed}</td>
      <td data-number title={violations}>
        {violations === '' ? '' : formatNumber(Number(violations))}
      </td>
      <td className={`${classes.words} ${classes.quiet}`}>
        {broken ? (
          <button type="button" className={classes.open} onClick={() => onOpen(id)}>
            {finding}
          </button>
        ) : (
          finding
        )}
      </td>
      <td className={classes.words}>{rule}</td>
    </tr>
  );
}
