import type { Columns } from '../../base/columns.ts';
import type { ColumnKinds, Connection } from '../../database/connection.ts';
import { actionSums } from '../farm/actions.ts';
import type { StateMean } from '../farm/states.ts';
import type { StepColumn } from '../farm/steps.ts';
import { farm, isNumber, numeric, unindexed } from '../query.ts';
import { type Asked, among } from './among.ts';

/*
 * What figures are made of, of several simulations by one query: the rows and columns of the functions in `../farm`
 * that read one simulation, with `simulation_id` in front, in no order unless they say so.
 */

/** Columns of the steps, see `readSteps`. */
export function stepsAmong(connection: Connection, asked: Asked, wanted: readonly StepColumn[]): Columns {
  const columns = [...new Set<StepColumn>(['step_number', ...wanted])];
  const kinds: ColumnKinds = Object.fromEntries(
    columns.map((column) => [column, column === 'agent_type_counts' ? 'text' : 'number']),
  );
  const query = farm
    .selectFrom('simulation_steps')
    .select(['simulation_id', ...columns])
    .where(among('simulation_id', asked))
    .where(isNumber('step_number'));
  return connection.columns(query, { simulation_id: 'text', ...kinds });
}

/** Birth, death, type and generation of the agents, see `readAgents`. */
export function agentsAmong(connection: Connection, asked: Asked): Columns {
  const query = farm
    .selectFrom('agents')
    .select(['simulation_id', 'birth_time', 'death_time', 'agent_type', 'generation'])
    .where(among('simulation_id', asked));
  return connection.columns(query, {
    simulation_id: 'text',
    birth_time: 'number',
    death_time: 'number',
    agent_type: 'text',
    generation: 'number',
  });
}

/** Lives and genome of the agents, a part of `readGenomes`. */
export function genomesAmong(connection: Connection, asked: Asked): Columns {
  const query = farm
    .selectFrom('agents')
    .select(['simulation_id', 'birth_time', 'death_time', 'genome_id'])
    .where(among('simulation_id', asked));
  return connection.columns(query, {
    simulation_id: 'text',
    birth_time: 'number',
    death_time: 'number',
    genome_id: 'text',
  });
}

/** Distinct agents with a state at each step, see `countAgentsByState`. */
export function agentsByStateAmong(connection: Connection, asked: Asked): Columns {
  const query = farm
    .selectFrom('agent_states')
    .select(({ fn }) => ['simulation_id', 'step_number', fn.count('agent_id').distinct().as('agents')])
    .where(among('simulation_id', asked))
    .groupBy([unindexed('simulation_id'), unindexed('step_number')]);
  return connection.columns(query, { simulation_id: 'text', step_number: 'number', agents: 'number' });
}

/** Mean of a column over the agents with a state at each step, see `meanOfStates`. */
export function meanOfStatesAmong(connection: Connection, asked: Asked, column: StateMean): Columns {
  const once = farm
    .selectFrom('agent_states')
    .select(({ fn }) => ['simulation_id', 'step_number', fn.max(numeric(column)).as('value')])
    .where(among('simulation_id', asked))
    .groupBy([unindexed('simulation_id'), unindexed('step_number'), unindexed('agent_id')])
    .as('once');
  const query = farm
    .selectFrom(once)
    .select(({ fn }) => ['simulation_id', 'step_number', fn.avg('value').as('mean')])
    .groupBy(['simulation_id', 'step_number']);
  return connection.columns(query, { simulation_id: 'text', step_number: 'number', mean: 'number' });
}

/** Sum of the amounts of all resources at each step, see `totalResources`. */
export function totalResourcesAmong(connection: Connection, asked: Asked): Columns {
  const once = farm
    .selectFrom('resource_states')
    .select(({ fn }) => ['simulation_id', 'step_number', fn.min(numeric('amount')).as('amount')])
    .where(among('simulation_id', asked))
    .groupBy([unindexed('simulation_id'), unindexed('step_number'), unindexed('resource_id')])
    .as('once');
  const query = farm
    .selectFrom(once)
    .select(({ fn }) => ['simulation_id', 'step_number', fn.sum('amount').as('total')])
    .groupBy(['simulation_id', 'step_number']);
  return connection.columns(query, { simulation_id: 'text', step_number: 'number', total: 'number' });
}

/** Actions by step and type, see `summarizeActions`. */
export function actionsAmong(connection: Connection, asked: Asked): Columns {
  const query = farm
    .selectFrom('agent_actions')
    .select(['simulation_id', 'step_number', 'action_type', ...actionSums])
    .where(among('simulation_id', asked))
    .groupBy([unindexed('simulation_id'), unindexed('step_number'), unindexed('action_type')]);
  return connection.columns(query, {
    simulation_id: 'text',
    step_number: 'number',
    action_type: 'text',
    count: 'number',
    successes: 'number',
    shared: 'number',
    known: 'number',
  });
}

/** Learning experiences by step and kind of module, see `summarizeLearning`. */
export function learningAmong(connection: Connection, asked: Asked): Columns {
  const query = farm
    .selectFrom('learning_experiences')
    .select(({ fn }) => [
      'simulation_id',
      'step_number',
      'module_type',
      fn.countAll().as('count'),
      fn.avg(numeric('reward')).as('reward'),
    ])
    .where(among('simulation_id', asked))
    .groupBy([unindexed('simulation_id'), unindexed('step_number'), unindexed('module_type')]);
  return connection.columns(query, {
    simulation_id: 'text',
    step_number: 'number',
    module_type: 'text',
    count: 'number',
    reward: 'number',
  });
}
