import type { Columns } from '../../base/columns.ts';
import type { Connection } from '../../database/connection.ts';
import { numeric, society, unindexed } from '../query.ts';
import { appearances } from '../society/activity.ts';
import { type Asked, among } from './among.ts';

/*
 * What figures are made of, of several runs by one query: the rows and columns of the functions in `../society` that
 * read one run, with `run` in front, in no order unless they say so.
 */

/** The distinct steps at which anything is recorded, see `listRunSteps`. */
export function runStepsAmong(connection: Connection, asked: Asked): Columns {
  const stepsIn = (
    table: 'simulation_events' | 'agent_memories' | 'market_transactions' | 'banking_transactions',
  ) =>
    society
      .selectFrom(table)
      .select(['simulation_run_id as run', unindexed('step_timestamp').as('step')])
      .distinct()
      .where(among('simulation_run_id', asked));
  const query = stepsIn('simulation_events')
    .union(stepsIn('agent_memories'))
    .union(stepsIn('market_transactions'))
    .union(stepsIn('banking_transactions'));
  return connection.columns(query, { run: 'text', step: 'number' });
}

/** Distinct agents that appear at each step, see `countActiveAgents`. */
export function activeAgentsAmong(connection: Connection, asked: Asked): Columns {
  const query = society
    .selectFrom(appearances())
    .select(({ fn }) => ['run', 'step', fn.count('agent').distinct().as('agents')])
    .where(among('run', asked))
    .groupBy(['run', 'step']);
  return connection.columns(query, { run: 'text', step: 'number', agents: 'number' });
}

/** Trades by step and resource, see `summarizeTrades`. */
export function tradesAmong(connection: Connection, asked: Asked): Columns {
  const query = society
    .selectFrom('market_transactions')
    .select(({ fn }) => [
      'simulation_run_id as run',
      'step_timestamp as step',
      'resource_type as resource',
      fn.countAll().as('trades'),
      fn.sum(numeric('total_cost')).as('cost'),
      fn.sum(numeric('quantity')).as('quantity'),
    ])
    .where(among('simulation_run_id', asked))
    .groupBy(['simulation_run_id', 'step_timestamp', 'resource_type']);
  return connection.columns(query, {
    run: 'text',
    step: 'number',
    resource: 'text',
    trades: 'number',
    cost: 'number',
    quantity: 'number',
  });
}

/** Every movement of money in the order in which it happened, see `readMovements`. */
export function movementsAmong(connection: Connection, asked: Asked): Columns {
  const query = society
    .selectFrom('banking_transactions')
    .select([
      'simulation_run_id as run',
      'step_timestamp as step',
      'account_id as account',
      'agent_id_str as agent',
      'transaction_type as kind',
      'amount',
      'balance_after as balance',
    ])
    .where(among('simulation_run_id', asked))
    .orderBy('step_timestamp')
    .orderBy('transaction_id_pk');
  return connection.columns(query, {
    run: 'text',
    step: 'number',
    account: 'text',
    agent: 'text',
    kind: 'text',
    amount: 'number',
    balance: 'number',
  });
}

/** Events by step and type, see `countEvents`. */
export function eventsAmong(connection: Connection, asked: Asked): Columns {
  const query = society
    .selectFrom('simulation_events')
    .select(({ fn }) => [
      'simulation_run_id as run',
      'step_timestamp as step',
      'event_type as type',
      fn.countAll().as('count'),
    ])
    .where(among('simulation_run_id', asked))
    .groupBy(['simulation_run_id', 'step_timestamp', 'event_type']);
  return connection.columns(query, { run: 'text', step: 'number', type: 'text', count: 'number' });
}

/** Memories by step, see `summarizeMemories`. */
export function memoriesAmong(connection: Connection, asked: Asked): Columns {
  const query = society
    .selectFrom('agent_memories')
    .select(({ fn }) => [
      'simulation_run_id as run',
      'step_timestamp as step',
      fn.countAll().as('count'),
      fn.avg(numeric('importance')).as('importance'),
    ])
    .where(among('simulation_run_id', asked))
    .groupBy(['simulation_run_id', 'step_timestamp']);
  return connection.columns(query, { run: 'text', step: 'number', count: 'number', importance: 'number' });
}
