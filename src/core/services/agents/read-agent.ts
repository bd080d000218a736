import { lifeOf } from '../../analysis/agents/life.ts';
import type { ReportTable } from '../../api/report.ts';
import type { Columns } from '../../base/columns.ts';
import { readActionsOf, readIncidentsOf, readStatesOf } from '../../repositories/farm/last-steps.ts';
import { numbers } from '../../repositories/values.ts';
import type { FigureContext } from '../figures/context.ts';
import { unknownAgent } from '../known.ts';
import { familyIn, type Kin, readKinOf } from '../lineage/read-kin.ts';
import { numbersTable, unavailableTable, type Values } from '../reports/table.ts';
import { hasColumns } from '../turning-points/reasons.ts';
import { childTable, incidentTable, placeTable } from './agent-tables.ts';

const without = { length: 0, columns: {} } as const satisfies Columns;

/**
 * One agent: its life, its state, what it did and suffered, its children and where it was. Asks once each for states,
 * actions and incidents, through the indexes on the agent.
 *
 * @throws SourceFailure `unknown` when the simulation has no such agent
 */
export function readAgent(context: FigureContext): readonly ReportTable[] {
  const { source, simulation, scope } = context;
  if (scope?.scope !== 'agent') {
    return [unavailableTable('agent-numbers', 'Choose one agent to see its life in numbers.')];
  }
  const { agent } = scope;
  const kin = readKinOf(context);
  const place = kin.agent.indexOf(agent);
  if (place < 0) throw unknownAgent(context, agent);
  const has = (table: string) => hasColumns(source, `${table}.agent_id`, `${table}.step_number`);
  const life = { simulation, agent, from: Number.MIN_SAFE_INTEGER, to: Number.MAX_SAFE_INTEGER };
  const states = has('agent_states') ? readStatesOf(source.connection, life) : without;
  const actions = has('agent_actions') ? readActionsOf(source.connection, life) : without;
  const incidents = has('health_incidents') ? readIncidentsOf(source.connection, life) : without;
  const family = familyIn(kin);
  const children = family.children[place] ?? [];
  return [
    numbersTable(
      'agent-numbers',
      [
        ...birthAndDeath(kin, place, children.length),
        ...stateValues(states),
        ...actionValues(has('agent_actions') ? actions : undefined),
        ['agent_incidents', has('health_incidents') ? incidents.length : undefined],
      ],
      [],
    ),
    incidentTable(incidents),
    childTable(kin, family, children),
    placeTable(states),
  ];
}

function birthAndDeath(kin: Kin, place: number, children: number): Values {
  const { label, generation, lives } = kin;
  const [birth, death] = [lives.birth[place] ?? Number.NaN, lives.death[place] ?? Number.NaN];
  return [
    ['agent_type', label[place]],
    ['agent_generation', generation[place]],
    ['agent_birth', birth],
    ['agent_death', death],
    ['agent_survival_time', death - birth],
    ['agent_children', children],
  ];
}

function stateValues(states: Columns): Values {
  if (states.length === 0) return [['agent_states_recorded', 0]];
  const { steps, peakHealth, peakResources, last } = lifeOf({
    step: numbers(states, 'step_number'),
    health: numbers(states, 'current_health'),
    resources: numbers(states, 'resource_level'),
    reward: numbers(states, 'total_reward'),
    age: numbers(states, 'age'),
    x: numbers(states, 'position_x'),
    y: numbers(states, 'position_y'),
    defending: numbers(states, 'is_defending'),
  });
  return [
    ['agent_states_recorded', steps],
    ['agent_health', last.health],
    ['agent_peak_health', peakHealth],
    ['agent_resources', last.resources],
    ['agent_peak_resources', peakResources],
    ['agent_reward', last.reward],
    ['agent_age', last.age],
    ['agent_x', last.x],
    ['agent_y', last.y],
    ['agent_defending', Number.isNaN(last.defending) ? undefined : last.defending === 1 ? 'yes' : 'no'],
  ];
}

function actionValues(actions: Columns | undefined): Values {
  if (actions === undefined || actions.length === 0) return [['agent_actions_total', actions?.length]];
  const earned = numbers(actions, 'reward').reduce((sum, reward) => sum + (reward || 0), 0);
  return [
    ['agent_actions_total', actions.length],
    ['agent_action_reward', earned / actions.length],
  ];
}
