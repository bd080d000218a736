import { type Actions, actionsOf, type Life } from '../../analysis/behaviour/actions.ts';
import { levelsBefore } from '../../analysis/behaviour/levels.ts';
import type { Periods } from '../../analysis/periods.ts';
import { readBehaviour, readLevels } from '../../repositories/farm/behaviour.ts';
import { readKnownAgents } from '../../repositories/farm/event-agents.ts';
import { codes, numbers, texts } from '../../repositories/values.ts';
import { agentTypeLabel, canonicalAgentType } from '../../schema/agent-type.ts';
import type { FigureContext } from '../figures/context.ts';
import { readPeriods } from '../figures/periods.ts';
import { type Ways, waysToColumns } from '../provenance.ts';

/** Agents of one type, or all of them. */
export interface AgentGroup {
  readonly label: string;
  readonly lives: readonly Life[];
}

export interface BehaviourRecords {
  readonly actions: Actions;
  /** Resources of the agent before each action; NaN where not known. */
  readonly level: Float64Array<ArrayBuffer>;
  /** Type of each agent for a reader, by its place; `undefined` where it is not known. */
  readonly agentType: readonly (string | undefined)[];
  /** All agents, and where there are several types the agents of each, the type with most actions first. */
  readonly groups: readonly AgentGroup[];
  /** The periods of the simulation. */
  readonly periods: Periods;
  /** Plain sentences about the actions. */
  readonly notes: readonly string[];
  /** How the change of resources of an action comes about. */
  readonly change: Ways;
}

/** Reads the actions of the scope, once for all analyses of behaviour. */
export function readActions(context: FigureContext): BehaviourRecords {
  const { source, simulation, scope } = context;
  const answer = readBehaviour(source.connection, simulation, scope);
  const reward = numbers(answer, 'reward');
  const actions = actionsOf({
    agent: codes(answer, 'agent_id'),
    type: codes(answer, 'type'),
    target: codes(answer, 'target'),
    step: numbers(answer, 'step_number'),
    id: numbers(answer, 'action_id'),
    reward,
    before: numbers(answer, 'before'),
    after: numbers(answer, 'after'),
  });
  const change = waysToColumns(source, ['agent_actions.resources_before', 'agent_actions.resources_after']);
  const broken = change.provenance === 'derived' ? count(numbers(answer, 'broken'), (value) => value > 0) : 0;
  const agentType = readAgentTypes(context, actions);
  return {
    actions,
    level: levelsBefore(actions, () => readStates(context)),
    agentType,
    groups: groupsOf(actions, agentType),
    change,
    periods: readPeriods(context),
    notes: notesOn(actions, count(reward, Number.isNaN), broken),
  };
}

function readStates({ source, simulation }: FigureContext) {
  const ways = waysToColumns(source, [
    'agent_states.agent_id',
    'agent_states.step_number',
    'agent_states.resource_level',
  ]);
  if (ways.provenance === 'unavailable') {
    return {
      agent: { codes: new Int32Array(), dictionary: [] },
      step: new Float64Array(),
      level: new Float64Array(),
    };
  }
  const answer = readLevels(source.connection, simulation);
  return {
    agent: codes(answer, 'agent_id'),
    step: numbers(answer, 'step_number'),
    level: numbers(answer, 'level'),
  };
}

function readAgentTypes(
  { source, simulation }: FigureContext,
  { agents }: Actions,
): readonly (string | undefined)[] {
  if (waysToColumns(source, ['agents.agent_id', 'agents.agent_type']).provenance === 'unavailable') {
    return agents.map(() => undefined);
  }
  const answer = readKnownAgents(source.connection, simulation);
  const types = texts(answer, 'agent_type');
  const byAgent = new Map(texts(answer, 'agent_id').map((id, row) => [id, types[row]]));
  const labels = new Map<string, string>();
  return agents.map((agent) => {
    const type = byAgent.get(agent);
    if (type === undefined || type === '') return undefined;
    // Several spellings of one type are one group.
    const canonical = canonicalAgentType(type);
    const label = labels.get(canonical) ?? agentTypeLabel(type);
    labels.set(canonical, label);
    return label;
  });
}

/** More types than these could not be read side by side. */
const MOST_TYPES = 6;

function groupsOf(actions: Actions, agentType: readonly (string | undefined)[]): readonly AgentGroup[] {
  const byType = new Map<string, Life[]>();
  for (const life of actions.lives) {
    const label = agentType[life.agent] ?? 'type unknown';
    const own = byType.get(label);
    if (own === undefined) byType.set(label, [life]);
    else own.push(life);
  }
  const all = { label: 'All agents', lives: actions.lives };
  if (byType.size < 2) return [all];
  const rows = (lives: readonly Life[]) => lives.reduce((sum, { start, end }) => sum + end - start, 0);
  const types = [...byType]
    .map(([label, lives]) => ({ label, lives }))
    .sort((a, b) => rows(b.lives) - rows(a.lives) || (a.label < b.label ? -1 : 1));
  return [all, ...types.slice(0, MOST_TYPES)];
}

function notesOn({ length, reward }: Actions, unrewarded: number, broken: number): readonly string[] {
  return [
    ...(length > 0 && reward.every((value) => value === 0)
      ? ['No action of this part has a reward other than 0, so nothing counts as success or failure.']
      : []),
    ...(unrewarded > 0
      ? [`Without a reward an action counts as 0: ${unrewarded.toLocaleString('en')} of them.`]
      : []),
    ...(broken > 0
      ? [`Details that are no JSON: ${broken.toLocaleString('en')}; what they say of resources is not known.`]
      : []),
  ];
}

function count(values: ArrayLike<number>, is: (value: number) => boolean): number {
  let found = 0;
  for (let k = 0; k < values.length; k++) if (is(values[k] ?? Number.NaN)) found += 1;
  return found;
}
