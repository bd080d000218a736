import { sql } from 'kysely';
import type { MemoryQuery } from '../../api/society.ts';
import type { Columns } from '../../base/columns.ts';
import type { Connection } from '../../database/connection.ts';
import { isOneOf } from '../farm/agent-key.ts';
import { numeric, society } from '../query.ts';

/** What every memory of a run is besides its text (`step`, `agent`, `importance`, `tags`), by step. */
export function readMemoryFacts(connection: Connection, run: string): Columns {
  const query = society
    .selectFrom('agent_memories')
    .select([
      numeric('step_timestamp').as('step'),
      'agent_id_str as agent',
      numeric('importance').as('importance'),
      'tags',
    ])
    .where('simulation_run_id', '=', run)
    .orderBy('step_timestamp');
  return connection.columns(query, { step: 'number', agent: 'text', importance: 'number', tags: 'text' });
}

/**
 * The memories that pass the filters of a query but for its words and its tag, which no SQL tells apart (`id`,
 * `agent`, `step`, `importance`, `content`, `tags`, `about`), the latest first.
 */
export function readMemories(
  connection: Connection,
  run: string,
  { agent, importance, steps }: Pick<MemoryQuery, 'agent' | 'importance' | 'steps'>,
): Columns {
  const query = society
    .selectFrom('agent_memories')
    .select([
      'memory_id as id',
      'agent_id_str as agent',
      numeric('step_timestamp').as('step'),
      numeric('importance').as('importance'),
      'content',
      'tags',
      'related_agent_id as about',
    ])
    .where('simulation_run_id', '=', run)
    .$if(agent !== undefined, (all) => all.where(isOneOf('agent_id_str', [agent ?? ''])))
    .$if(importance !== undefined, (all) => all.where(within('importance', importance)))
    .$if(steps !== undefined, (all) => all.where(within('step_timestamp', steps)))
    .orderBy('step_timestamp', 'desc')
    .orderBy('memory_id');
  return connection.columns(query, {
    id: 'text',
    agent: 'text',
    step: 'number',
    importance: 'number',
    content: 'text',
    tags: 'text',
    about: 'text',
  });
}

function within(column: string, [from, to]: readonly [number, number] = [0, 0]) {
  return sql<boolean>`${numeric(column)} between ${from} and ${to}`;
}
