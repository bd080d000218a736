import { sql } from 'kysely';
import type { EventListQuery } from '../../api/society.ts';
import type { Columns } from '../../base/columns.ts';
import type { Connection } from '../../database/connection.ts';
import { isOneOf } from '../farm/agent-key.ts';
import { isNumber, numeric, society } from '../query.ts';
import { containing } from '../tables/filter.ts';

/** The event by which an agent says what it does next. */
const CHOSEN = 'AGENT_ACTION_CHOSEN';

const noJson = sql<number>`sum(details is not null and trim(details) not in ('', 'null') and not json_valid(details))`;

/** The types of events of a run (`type`, `events`, `agents`, `first`, `last`, `unparsed`), by name. */
export function summarizeEventTypes(connection: Connection, run: string): Columns {
  const query = society
    .selectFrom('simulation_events')
    .select(({ fn }) => [
      'event_type as type',
      fn.countAll().as('events'),
      fn.count('agent_id_primary').distinct().as('agents'),
      fn.min(numeric('step_timestamp')).as('first'),
      fn.max(numeric('step_timestamp')).as('last'),
      noJson.as('unparsed'),
    ])
    .where('simulation_run_id', '=', run)
    .groupBy('event_type')
    .orderBy('event_type');
  return connection.columns(query, {
    type: 'text',
    events: 'number',
    agents: 'number',
    first: 'number',
    last: 'number',
    unparsed: 'number',
  });
}

const action = sql<
  string | null
>`case when json_valid(details) then json_extract(details, '$.action_type') end`;

/** Actions chosen by step and kind (`step`, `action`, `count`), ascending by step; without kind where none can be read. */
export function countChosenActions(connection: Connection, run: string): Columns {
  const query = society
    .selectFrom('simulation_events')
    .select(({ fn }) => ['step_timestamp as step', action.as('action'), fn.countAll().as('count')])
    .where('simulation_run_id', '=', run)
    .where('event_type', '=', CHOSEN)
    .where(isNumber('step_timestamp'))
    .groupBy(['step_timestamp', sql`action`])
    .orderBy('step_timestamp');
  return connection.columns(query, { step: 'number', action: 'text', count: 'number' });
}

/** Actions chosen by agent and kind (`agent`, `action`, `count`). */
export function countActionsOfAgents(connection: Connection, run: string): Columns {
  const query = society
    .selectFrom('simulation_events')
    .select(({ fn }) => ['agent_id_primary as agent', action.as('action'), fn.countAll().as('count')])
    .where('simulation_run_id', '=', run)
    .where('event_type', '=', CHOSEN)
    .groupBy(['agent_id_primary', sql`action`]);
  return connection.columns(query, { agent: 'text', action: 'text', count: 'number' });
}

/** Births, marriages and deaths of a run (`step`, `type`, `agent`, `other`, `details`), in their order. */
export function readFamilyEvents(connection: Connection, run: string): Columns {
  const query = society
    .selectFrom('simulation_events')
    .select([
      numeric('step_timestamp').as('step'),
      'event_type as type',
      'agent_id_primary as agent',
      'agent_id_secondary as other',
      'details',
    ])
    .where('simulation_run_id', '=', run)
    .where(
      sql<boolean>`(event_type in ('CHILD_BORN', 'MARRIAGE_FORMED', 'AGENT_MARRIAGE') or event_type like '%DEATH%')`,
    )
    .orderBy('step_timestamp')
    .orderBy('event_id');
  return connection.columns(query, {
    step: 'number',
    type: 'text',
    agent: 'text',
    other: 'text',
    details: 'text',
  });
}

function selected(run: string, { type, agent, text, steps }: EventListQuery) {
  return society
    .selectFrom('simulation_events')
    .where('simulation_run_id', '=', run)
    .$if(type !== undefined, (all) => all.where('event_type', '=', type ?? ''))
    .$if(agent !== undefined, (all) =>
      all.where((is) =>
        is.or([isOneOf('agent_id_primary', [agent ?? '']), isOneOf('agent_id_secondary', [agent ?? ''])]),
      ),
    )
    .$if(text !== undefined, (all) =>
      all.where(
        sql<boolean>`(${containing(sql.ref('details'), text ?? '')} or ${containing(sql.ref('description'), text ?? '')})`,
      ),
    )
    .$if(steps !== undefined, (all) =>
      all.where(sql<boolean>`${numeric('step_timestamp')} between ${steps?.[0] ?? 0} and ${steps?.[1] ?? 0}`),
    );
}

/** How many events a query selects. */
export function countSelectedEvents(connection: Connection, run: string, query: EventListQuery): number {
  const counted = selected(run, query).select(({ fn }) => fn.countAll<number>().as('count'));
  return connection.rows<{ count: number }>(counted.compile())[0]?.count ?? 0;
}

/** The first events that a query selects, in their order (`id`, `step`, `type`, `agent`, `other`, `details`, `description`). */
export function readSelectedEvents(connection: Connection, run: string, query: EventListQuery): Columns {
  const read = selected(run, query)
    .select([
      'event_id as id',
      numeric('step_timestamp').as('step'),
      'event_type as type',
      'agent_id_primary as agent',
      'agent_id_secondary as other',
      'details',
      'description',
    ])
    .orderBy('step_timestamp')
    .orderBy('event_id')
    .limit(query.limit);
  return connection.columns(read, {
    id: 'text',
    step: 'number',
    type: 'text',
    agent: 'text',
    other: 'text',
    details: 'text',
    description: 'text',
  });
}
