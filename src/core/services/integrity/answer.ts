import type { IntegrityScope } from '../../api/integrity.ts';
import type { Cell } from '../../base/columns.ts';
import { listSimulations } from '../../repositories/farm/simulations.ts';
import {
  isUnaskable,
  type RowsBehind,
  type RuleContext,
  type RuleSql,
} from '../../repositories/integrity/rule-sql.ts';
import { rulesSql } from '../../repositories/integrity/rules-sql.ts';
import { storedTable } from '../../repositories/integrity/stored-names.ts';
import { listRuns } from '../../repositories/society/runs.ts';
import type { Fragment } from '../../repositories/tables/sql.ts';
import type { Source } from '../source.ts';
import { populationLines } from './population-lines.ts';

/** How a rule is answered: by SQL, or by lines that were worked out. */
export type RuleAnswer =
  | { readonly kind: 'unaskable'; readonly reason: string }
  | { readonly kind: 'sql'; readonly sql: RuleSql; readonly violations: Fragment }
  | {
      readonly kind: 'lines';
      readonly columns: readonly string[];
      readonly lines: readonly (readonly Cell[])[];
      readonly rows?: RowsBehind;
    };

const expectedTables = {
  farm: [
    'agents',
    'agent_states',
    'simulation_steps',
    'agent_actions',
    'resource_states',
    'health_incidents',
    'simulation_config',
    'simulations',
  ],
  society: [
    'simulation_runs',
    'agent_memories',
    'market_transactions',
    'banking_transactions',
    'simulation_events',
  ],
} as const;

/** Ids of the simulations of a source. */
export function simulationIds(source: Source): readonly string[] {
  return source.family === 'society'
    ? listRuns(source.connection).map(({ run_id }) => String(run_id))
    : listSimulations(source.connection).map(({ simulation_id }) => String(simulation_id));
}

/** How a rule of the source's family is answered for some simulations. */
export function answerRule(source: Source, scope: IntegrityScope, id: string): RuleAnswer {
  if (source.family !== 'farm' && source.family !== 'society') return noSuchRule(id);
  switch (id) {
    case 'database_connection':
      // Whoever asks has opened it.
      return { kind: 'lines', columns: ['problem'], lines: [] };
    case 'table_existence':
      return {
        kind: 'lines',
        columns: ['missing_table'],
        lines: expectedTables[source.family]
          .filter((name) => storedTable(source.tables, name) === undefined)
          .map((name) => [name]),
      };
    case 'population_consistency':
      return populationLines(source, scope);
    default:
      return answerBySql(source, rulesSql[source.family][id], scope) ?? noSuchRule(id);
  }
}

function answerBySql(
  source: Source,
  rule: RuleSql | undefined,
  scope: IntegrityScope,
): RuleAnswer | undefined {
  if (rule === undefined) return undefined;
  const ids = simulationIds(source);
  const context: RuleContext = {
    tables: source.tables,
    notices: source.notices,
    scope,
    onlySimulation: ids.length === 1 ? ids[0] : undefined,
  };
  const violations = rule.violations(context);
  return isUnaskable(violations)
    ? { kind: 'unaskable', reason: violations.unaskable }
    : { kind: 'sql', sql: rule, violations };
}

function noSuchRule(id: string): RuleAnswer {
  return { kind: 'unaskable', reason: `There is no rule ${id} for this file.` };
}
