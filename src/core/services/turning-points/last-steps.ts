import type {
  ActionAtStep,
  IncidentAtStep,
  LastSteps,
  LifeStep,
  StateAtStep,
} from '../../api/turning-points.ts';
import type { Columns } from '../../base/columns.ts';
import {
  type LifeSpan,
  lastStateOf,
  readActionsOf,
  readIncidentsOf,
  readStatesOf,
} from '../../repositories/farm/last-steps.ts';
import { numbers, texts } from '../../repositories/values.ts';
import type { FigureContext } from '../figures/context.ts';
import { unknownAgent } from '../known.ts';
import { waysToColumn } from '../provenance.ts';
import { describeAgents } from './event-agents.ts';
import { hasColumns } from './reasons.ts';

const STEPS = 20;

const tables = {
  agent_states: 'states',
  agent_actions: 'actions',
  health_incidents: 'health incidents',
} as const;

/**
 * The last 20 steps of an agent up to `until`: its death where that is absent, or else the last step at
 * which it has a state. One SQL each for states, actions and incidents.
 *
 * @throws SourceFailure `unknown` when the simulation has no such agent.
 */
export function readLastSteps(context: FigureContext, agent: string, until: number | undefined): LastSteps {
  const { source, simulation } = context;
  const { connection } = source;
  const described = describeAgents(context, [agent]).get(agent);
  if (described === undefined) throw unknownAgent(context, agent);
  const has = (table: keyof typeof tables) => hasColumns(source, `${table}.agent_id`, `${table}.step_number`);
  const last = has('agent_states') ? () => lastStateOf(connection, simulation, agent) : () => undefined;
  const to = until ?? described.death ?? last() ?? described.birth ?? 0;
  const from = Math.max(to - STEPS + 1, Math.min(to, described.birth ?? 0));
  const span: LifeSpan = { simulation, agent, from, to };
  const states = has('agent_states') ? toStates(readStatesOf(connection, span)) : new Map();
  const actions = has('agent_actions') ? toActions(readActionsOf(connection, span)) : new Map();
  const incidents = has('health_incidents') ? toIncidents(readIncidentsOf(connection, span)) : new Map();
  const steps = Array.from({ length: to - from + 1 }, (_, i): LifeStep => {
    const step = from + i;
    const state: StateAtStep | undefined = states.get(step)?.[0];
    return {
      step,
      ...(state === undefined ? {} : { state }),
      actions: actions.get(step) ?? [],
      incidents: incidents.get(step) ?? [],
    };
  });
  const missing = (Object.keys(tables) as (keyof typeof tables)[])
    .filter((table) => !has(table))
    .map((table) => `${waysToColumn(source, `${table}.agent_id`).note ?? `No ${tables[table]} are stored.`}`);
  return { agent: described, steps, missing };
}

type ByStep<Row> = ReadonlyMap<number, readonly Row[]>;

function byStep<Row>(answer: Columns, rowAt: (row: number) => Row): ByStep<Row> {
  const grouped = new Map<number, Row[]>();
  numbers(answer, 'step_number').forEach((step, row) => {
    const list = grouped.get(step);
    if (list === undefined) grouped.set(step, [rowAt(row)]);
    else list.push(rowAt(row));
  });
  return grouped;
}

/** Only what is known. */
function present<Values extends Readonly<Record<string, number | string | boolean | undefined>>>(
  values: Values,
): { readonly [Key in keyof Values]?: Exclude<Values[Key], undefined> } {
  const entries = Object.entries(values).filter(
    ([, value]) => value !== undefined && !(typeof value === 'number' && Number.isNaN(value)),
  );
  return Object.fromEntries(entries) as { [Key in keyof Values]?: Exclude<Values[Key], undefined> };
}

function toStates(answer: Columns): ByStep<StateAtStep> {
  const at = (name: string) => {
    const values = numbers(answer, name);
    return (row: number) => values[row];
  };
  const health = at('current_health');
  const resources = at('resource_level');
  const age = at('age');
  const x = at('position_x');
  const y = at('position_y');
  const reward = at('total_reward');
  const defends = at('is_defending');
  return byStep(answer, (row) => {
    const defending = defends(row);
    return present({
      health: health(row),
      resources: resources(row),
      age: age(row),
      x: x(row),
      y: y(row),
      reward: reward(row),
      defending: defending === undefined || Number.isNaN(defending) ? undefined : defending === 1,
    });
  });
}

function toActions(answer: Columns): ByStep<ActionAtStep> {
  const types = texts(answer, 'action_type');
  const targets = texts(answer, 'action_target_id');
  const rewards = numbers(answer, 'reward');
  return byStep(answer, (row) => ({
    type: types[row] ?? 'unknown',
    ...present({ target: targets[row], reward: rewards[row] }),
  }));
}

function toIncidents(answer: Columns): ByStep<IncidentAtStep> {
  const before = numbers(answer, 'health_before');
  const after = numbers(answer, 'health_after');
  const causes = texts(answer, 'cause');
  return byStep(answer, (row) => present({ before: before[row], after: after[row], cause: causes[row] }));
}
