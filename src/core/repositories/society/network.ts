import { sql } from 'kysely';
import type { Columns } from '../../base/columns.ts';
import type { Connection } from '../../database/connection.ts';
import { numeric, society } from '../query.ts';

const kinds = {
  step: 'number',
  agent: 'text',
  other: 'text',
  kind: 'text',
  acts: 'number',
  amount: 'number',
} as const;

/**
 * Events that name two agents, by step, pair and type (`step`, `agent`, `other`, `kind`, `acts`; `amount` NULL), in
 * no order. What happened to one agent alone is left out.
 */
export function readEventTies(connection: Connection, run: string): Columns {
  const query = society
    .selectFrom('simulation_events')
    .select(({ fn }) => [
      'step_timestamp as step',
      'agent_id_primary as agent',
      'agent_id_secondary as other',
      'event_type as kind',
      fn.countAll().as('acts'),
      sql<number | null>`null`.as('amount'),
    ])
    .where('simulation_run_id', '=', run)
    .where('agent_id_primary', 'is not', null)
    .where('agent_id_secondary', 'is not', null)
    .groupBy(['step_timestamp', 'agent_id_primary', 'agent_id_secondary', 'event_type']);
  return connection.columns(query, kinds);
}

/** Trades in the same form: from buyer to seller, `amount` what the buyer paid. */
export function readTradeTies(connection: Connection, run: string): Columns {
  const query = society
    .selectFrom('market_transactions')
    .select(({ fn }) => [
      'step_timestamp as step',
      'buyer_agent_id as agent',
      'seller_agent_id as other',
      sql<string>`'trade'`.as('kind'),
      fn.countAll().as('acts'),
      fn.sum<number | null>(numeric('total_cost')).as('amount'),
    ])
    .where('simulation_run_id', '=', run)
    .where('buyer_agent_id', 'is not', null)
    .where('seller_agent_id', 'is not', null)
    .groupBy(['step_timestamp', 'buyer_agent_id', 'seller_agent_id']);
  return connection.columns(query, kinds);
}

/**
 * Transfers in the same form: from who sends to who receives, `amount` what was sent. The sender logs a negative
 * amount; where a receiver logs one as well, positive, the sides are exchanged.
 */
export function readTransferTies(connection: Connection, run: string): Columns {
  const incoming = sql<boolean>`coalesce(${numeric('amount')} > 0, 0)`;
  const either = (sender: string, receiver: string) =>
    sql<string>`case when ${incoming} then ${sql.ref(receiver)} else ${sql.ref(sender)} end`;
  const query = society
    .selectFrom('banking_transactions')
    .select(({ fn }) => [
      'step_timestamp as step',
      either('agent_id_str', 'counterparty_id').as('agent'),
      either('counterparty_id', 'agent_id_str').as('other'),
      sql<string>`'transfer'`.as('kind'),
      fn.countAll().as('acts'),
      sql<number | null>`sum(abs(${numeric('amount')}))`.as('amount'),
    ])
    .where('simulation_run_id', '=', run)
    .where(sql<boolean>`lower(transaction_type) like 'transfer%'`)
    .where('agent_id_str', 'is not', null)
    .where('counterparty_id', 'is not', null)
    .groupBy([sql`1`, sql`2`, sql`3`]);
  return connection.columns(query, kinds);
}

/** Memories of another agent in the same form: from who remembers to who is remembered. */
export function readMemoryTies(connection: Connection, run: string): Columns {
  const query = society
    .selectFrom('agent_memories')
    .select(({ fn }) => [
      'step_timestamp as step',
      'agent_id_str as agent',
      'related_agent_id as other',
      sql<string>`'memory'`.as('kind'),
      fn.countAll().as('acts'),
      sql<number | null>`null`.as('amount'),
    ])
    .where('simulation_run_id', '=', run)
    .where('agent_id_str', 'is not', null)
    .where('related_agent_id', 'is not', null)
    .groupBy(['step_timestamp', 'agent_id_str', 'related_agent_id']);
  return connection.columns(query, kinds);
}

/** Every agent that a run knows (`agent`, `type`), in no order. */
export function readMembers(connection: Connection, run: string): Columns {
  const query = society
    .selectFrom('agents')
    .select(['agent_id_str as agent', 'initial_agent_type as type'])
    .where('simulation_run_id', '=', run);
  return connection.columns(query, { agent: 'text', type: 'text' });
}
