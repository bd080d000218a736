import { describe, expect, it } from 'vitest';
import type { CheckDetails, IntegrityCheck } from '../../../core/api/integrity.ts';
import { reportCsv } from './report-csv.ts';
import { placeOfAll, placeOfRow } from './stored-search.ts';
import { tallyOf } from './tally.ts';
import type { CheckState } from './use-integrity.ts';
import { worstFirst } from './worst-first.ts';

const details: CheckDetails = {
  columns: ['table', 'column', 'simulation', 'step'],
  rows: {
    length: 2,
    columns: {
      table: { kind: 'mixed', values: ['agents', 'agents'] },
      column: { kind: 'mixed', values: ['simulation_id', 'simulation_id'] },
      simulation: { kind: 'mixed', values: ['s.1', null] },
      step: { kind: 'mixed', values: [3, 4] },
    },
  },
  total: 2,
};
const checks: readonly IntegrityCheck[] = [
  { id: 'a', severity: 'error', rule: 'One, two.' },
  { id: 'b', severity: 'warning', rule: 'R' },
  { id: 'c', severity: 'error', rule: 'R' },
  { id: 'd', severity: 'error', rule: 'R' },
  { id: 'e', severity: 'error', rule: 'R' },
];
const states: readonly CheckState[] = [
  { phase: 'done', outcome: { kind: 'failed', message: '2 rows.', violations: 1234, details } },
  { phase: 'done', outcome: { kind: 'failed', message: '1 row.', violations: 1, details } },
  { phase: 'done', outcome: { kind: 'passed', message: 'Nothing breaks it.' } },
  { phase: 'done', outcome: { kind: 'not-applicable', message: 'Why not.' } },
  { phase: 'waiting' },
];

describe('the report', () => {
  it('counts errors, warnings, what passed, and what does not apply', () => {
    expect(tallyOf(checks, states)).toEqual({ errors: 1, warnings: 1, passed: 1, notApplicable: 1, done: 4 });
  });

  it('shows what is broken first, errors before warnings, and what does not apply last', () => {
    const mixed = [3, 2, 4, 1, 0];
    const lines = worstFirst(
      mixed.flatMap((k) => checks[k] ?? []),
      mixed.flatMap((k) => states[k] ?? []),
    );
    expect(lines.map(({ check }) => check.id)).toEqual(['a', 'b', 'c', 'e', 'd']);
  });

  it('is written as CSV with plain numbers', () => {
    expect(reportCsv(checks, states).split('\r\n')).toEqual([
      'Check,Severity,Passed,Violations,Finding,Rule',
      'a,error,no,1234,2 rows.,"One, two."',
      'b,warning,no,1,1 row.,R',
      'c,error,yes,0,Nothing breaks it.,R',
      'd,error,not applicable,,Why not.,R',
      'e,error,,,,R',
      '',
    ]);
  });

  it('leads to the stored rows, also to those where something is NULL', () => {
    expect(
      placeOfAll({
        table: 'agents',
        filters: [
          { column: 'agent_id', op: 'in', value: ['a.1', 2] },
          { column: 'birth_time', op: 'lt', value: 0 },
        ],
      }),
    ).toEqual({ table: 'agents', search: { filter: 'agent_id.in.a~.1.2*birth_time.lt.0' } });
    const view = {
      table: { detail: 'table' },
      conditions: [
        { column: { detail: 'column' }, op: 'eq', detail: 'simulation' },
        { column: 'step_number', op: 'ge', detail: 'step' },
      ],
    } as const;
    expect([0, 1].map((row) => placeOfRow(view, details, row)?.search.filter)).toEqual([
      'simulation_id.eq.s~.1*step_number.ge.3',
      'simulation_id.null*step_number.ge.4',
    ]);
  });
});
