import { countText, type IntegrityRule } from '../../analysis/integrity/rule.ts';
import type { CheckDetails, CheckOutcome, IntegrityScope } from '../../api/integrity.ts';
import type { Cell, Columns } from '../../base/columns.ts';
import { storedTable } from '../../repositories/integrity/stored-names.ts';
import { countViolations, firstViolations } from '../../repositories/integrity/violations.ts';
import type { Source } from '../source.ts';
import { answerRule, type RuleAnswer, simulationIds } from './answer.ts';
import { reasonAgainst, rulesOf } from './list-checks.ts';
import { viewOfAll, viewOfOne } from './rows-behind.ts';

/** The most lines of details that a finding holds. */
const mostLines = 100;

/**
 * Checks one rule. A rule that cannot be asked, of this file or of these simulations, never passes: it is not
 * applicable, with the reason.
 *
 * @throws SqlFailure, ReadFailure like every question to a source.
 */
export function runCheck(source: Source, scope: IntegrityScope, id: string): CheckOutcome {
  const rule = rulesOf(source)[id];
  if (rule === undefined) return notApplicable(`There is no rule ${id} for this file.`);
  const against = reasonAgainst(source, rule) ?? reasonAgainstScope(source, scope, rule);
  if (against !== undefined) return notApplicable(against);
  const answer = answerRule(source, scope, id);
  switch (answer.kind) {
    case 'unaskable':
      return notApplicable(answer.reason);
    case 'lines':
      return ofLines(source, rule, answer);
    case 'sql':
      return ofSql(source, scope, rule, answer);
  }
}

function reasonAgainstScope(source: Source, scope: IntegrityScope, rule: IntegrityRule): string | undefined {
  if (scope === 'all') return undefined;
  const known = simulationIds(source);
  const unknown = scope.find((id) => !known.includes(id));
  if (unknown !== undefined) return `The file has no simulation ${unknown}.`;
  const whole = rule.wholeFile === true && !(known.length === 1 && scope.length === 1);
  return whole ? 'It concerns rows that belong to no simulation: ask for all simulations.' : undefined;
}

function ofLines(
  source: Source,
  rule: IntegrityRule,
  { columns, lines, rows }: Extract<RuleAnswer, { kind: 'lines' }>,
): CheckOutcome {
  if (lines.length === 0) return passed(source, rule);
  const openRow = rows === undefined ? undefined : viewOfOne(source, rows, columns);
  return failed(rule, lines.length, {
    columns,
    rows: toColumns(columns, lines.slice(0, mostLines)),
    total: lines.length,
    ...(openRow === undefined ? {} : { openRow }),
  });
}

function ofSql(
  source: Source,
  scope: IntegrityScope,
  rule: IntegrityRule,
  { sql, violations }: Extract<RuleAnswer, { kind: 'sql' }>,
): CheckOutcome {
  const { connection } = source;
  const counts = countViolations(connection, sql, violations);
  if (counts.lines === 0) return passed(source, rule);
  const { rows } = sql;
  const open = rows === undefined ? undefined : viewOfAll(source, scope, rows, violations, counts.behind);
  const openRow = rows === undefined ? undefined : viewOfOne(source, rows, sql.columns);
  return failed(rule, counts.violations, {
    columns: sql.columns,
    rows: firstViolations(connection, sql, violations, mostLines),
    total: counts.lines,
    ...(open === undefined ? {} : { open }),
    ...(openRow === undefined ? {} : { openRow }),
  });
}

function passed(source: Source, rule: IntegrityRule): CheckOutcome {
  const empty = [...new Set(rule.needs.map((column) => column.split('.')[0] ?? ''))].find(
    (name) => storedTable(source.tables, name)?.rows.count === 0,
  );
  return {
    kind: 'passed',
    message: empty === undefined ? 'Nothing breaks it.' : `Nothing to check: ${empty} has no rows.`,
  };
}

function failed(rule: IntegrityRule, violations: number, details: CheckDetails): CheckOutcome {
  return { kind: 'failed', message: `${countText(violations, rule.counts)}.`, violations, details };
}

function notApplicable(message: string): CheckOutcome {
  return { kind: 'not-applicable', message };
}

function toColumns(names: readonly string[], lines: readonly (readonly Cell[])[]): Columns {
  const columns = names.map(
    (name, index) => [name, { kind: 'mixed', values: lines.map((line) => line[index] ?? null) }] as const,
  );
  return { length: lines.length, columns: Object.fromEntries(columns) };
}
