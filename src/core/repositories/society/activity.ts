import type { Columns } from '../../base/columns.ts';
import type { Connection } from '../../database/connection.ts';
import { society } from '../query.ts';

/**
 * Who appears where: run, step and agent of every event (both agents), memory, trade (both
 * sides) and bank transaction. Agents may be NULL; the step then still counts as a step.
 */
export function appearances() {
  return society
    .selectFrom('simulation_events')
    .select(['simulation_run_id as run', 'step_timestamp as step', 'agent_id_primary as agent'])
    .unionAll(
      society
        .selectFrom('simulation_events')
        .select(['simulation_run_id as run', 'step_timestamp as step', 'agent_id_secondary as agent'])
        .where('agent_id_secondary', 'is not', null),
    )
    .unionAll(
      society
        .selectFrom('agent_memories')
        .select(['simulation_run_id as run', 'step_timestamp as step', 'agent_id_str as agent']),
    )
    .unionAll(
      society
        .selectFrom('market_transactions')
        .select(['simulation_run_id as run', 'step_timestamp as step', 'buyer_agent_id as agent']),
    )
    .unionAll(
      society
        .selectFrom('market_transactions')
        .select(['simulation_run_id as run', 'step_timestamp as step', 'seller_agent_id as agent']),
    )
    .unionAll(
      society
        .selectFrom('banking_transactions')
        .select(['simulation_run_id as run', 'step_timestamp as step', 'agent_id_str as agent']),
    )
    .as('appearance');
}

/** Distinct agents that appear at each step of one run (`step`, `agents`), ascending: the steps of the run. */
export function countActiveAgents(connection: Connection, run: string): Columns {
  const query = society
    .selectFrom(appearances())
    .select(({ fn }) => ['step', fn.count('agent').distinct().as('agents')])
    .where('run', '=', run)
    .groupBy('step')
    .orderBy('step');
  return connection.columns(query, { step: 'number', agents: 'number' });
}

/** Distinct agents that appear at each step of every run (`run`, `step`, `agents`), ascending by step. */
export function countActiveAgentsOfAll(connection: Connection): Columns {
  const query = society
    .selectFrom(appearances())
    .select(({ fn }) => ['run', 'step', fn.count('agent').distinct().as('agents')])
    .groupBy(['run', 'step'])
    .orderBy('step');
  return connection.columns(query, { run: 'text', step: 'number', agents: 'number' });
}
