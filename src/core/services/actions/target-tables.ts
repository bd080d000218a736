import {
  actionsByAgentType,
  type KnownTargets,
  type TargetsOfType,
  targetsOf,
} from '../../analysis/actions/targets.ts';
import { mergeSteps } from '../../analysis/axis.ts';
import type { ReportTable } from '../../api/report.ts';
import { reports } from '../../metrics/reports.ts';
import { listResourceIds } from '../../repositories/farm/actions-resources.ts';
import { readAgentTypes } from '../../repositories/farm/holdings.ts';
import { texts } from '../../repositories/values.ts';
import { agentTypeLabel } from '../../schema/agent-type.ts';
import type { FigureContext } from '../figures/context.ts';
import { waysToColumn } from '../provenance.ts';
import { column, rowsOf, unavailableTable } from '../reports/table.ts';
import type { ActionNotes } from './notes.ts';
import type { StoredActions } from './read-columns.ts';

/** Who does what, and to whom. */
export function targetTables(
  context: FigureContext,
  actions: StoredActions,
  notes: ActionNotes,
): readonly ReportTable[] {
  const agents = agentTypes(context);
  return [mixTable(context, actions, agents, notes), ...targets(context, actions, agents, notes)];
}

function mixTable(
  { source }: FigureContext,
  actions: StoredActions,
  agents: KnownTargets['agents'],
  notes: ActionNotes,
): ReportTable {
  const typed = waysToColumn(source, 'agents.agent_type').provenance !== 'unavailable';
  if (!typed || !actions.has('agent_id')) {
    return unavailableTable('actions-by-agent-type', 'The file does not tell which type of agent acted.');
  }
  return {
    id: 'actions-by-agent-type',
    name: reports['actions-by-agent-type'].name,
    columns: [
      { label: 'Agent type' },
      { label: 'Action' },
      column('action_count'),
      column('action_share_of_agent_type', 'Share'),
      column('action_reward_total'),
      column('action_reward_mean', 'Mean reward'),
    ],
    rows: rowsOf(
      actionsByAgentType(actions, agents).map((each) => [
        each.agentType,
        each.type,
        each.count,
        each.share,
        actions.has('reward') ? each.totalReward : undefined,
        actions.has('reward') ? each.meanReward : undefined,
      ]),
    ),
    notes: [notes.scope],
  };
}

function targets(
  context: FigureContext,
  actions: StoredActions,
  agents: KnownTargets['agents'],
  notes: ActionNotes,
): readonly ReportTable[] {
  if (!actions.has('action_target_id')) {
    return [
      unavailableTable('action-targets', notes.targets),
      unavailableTable('action-target-types', notes.targets),
    ];
  }
  const found = targetsOf(actions, { agents, resources: targetedResources(context, actions, agents) });
  return [
    {
      id: 'action-targets',
      name: reports['action-targets'].name,
      columns: [
        { label: 'Action' },
        column('action_target_count', 'Agents'),
        column('action_target_count', 'Resources'),
        column('action_target_count', 'None'),
        column('action_target_count', 'Unknown'),
      ],
      rows: rowsOf(found.map((each) => [each.type, each.agents, each.resources, each.none, each.unknown])),
      notes: [notes.scope],
    },
    targetTypes(found, actions, notes),
  ];
}

function targetTypes(
  found: readonly TargetsOfType[],
  actions: StoredActions,
  notes: ActionNotes,
): ReportTable {
  const rows = found.flatMap(({ type, agents, byAgentType }) =>
    byAgentType.map(({ target, count, meanReward }) => [
      type,
      target,
      count,
      count / agents,
      actions.has('reward') ? meanReward : undefined,
    ]),
  );
  if (rows.length === 0) {
    return unavailableTable('action-target-types', 'No action here is directed at an agent.');
  }
  return {
    id: 'action-target-types',
    name: reports['action-target-types'].name,
    columns: [
      { label: 'Action' },
      { label: 'Type of the target' },
      column('action_target_count', 'Count'),
      column('action_target_share', 'Share'),
      column('action_interaction_reward', 'Mean reward'),
    ],
    rows: rowsOf(rows),
    notes: [notes.scope],
  };
}

/**
 * The resources among the targets that are no agents. Resources are a large table: those of the first step mostly
 * explain all targets, and it is read as a whole only where they do not.
 */
function targetedResources(
  { source, simulation }: FigureContext,
  { target, step }: StoredActions,
  agents: KnownTargets['agents'],
): ReadonlySet<string> {
  const listed = waysToColumn(source, 'resource_states.resource_id').provenance !== 'unavailable';
  const open = target.names.filter((name) => name !== '' && !agents.has(name));
  if (!listed || open.length === 0) return new Set();
  const [first] = mergeSteps(step);
  const early = new Set(listResourceIds(source.connection, simulation, first));
  if (open.every((name) => early.has(name))) return early;
  return new Set(listResourceIds(source.connection, simulation));
}

/** Label of the type of every agent; agents without one are `unknown`. */
function agentTypes({ source, simulation }: FigureContext): ReadonlyMap<string, string> {
  if (waysToColumn(source, 'agents.agent_id').provenance === 'unavailable') return new Map();
  const answer = readAgentTypes(source.connection, simulation);
  const types = texts(answer, 'agent_type');
  return new Map(
    texts(answer, 'agent_id').flatMap((id, row) => {
      const type = types[row];
      return id === undefined ? [] : [[id, type === undefined ? 'unknown' : agentTypeLabel(type)] as const];
    }),
  );
}
