import { type ActionColumns, groupByType } from './action-columns.ts';

/** What is known of the identifiers that actions name as targets. */
export interface KnownTargets {
  /** Type of each agent by its identifier. */
  readonly agents: ReadonlyMap<string, string>;
  readonly resources: ReadonlySet<string>;
}

export interface TargetsOfType {
  readonly type: string;
  readonly count: number;
  readonly agents: number;
  readonly resources: number;
  /** No target is named. */
  readonly none: number;
  /** The target is neither an agent nor a resource of the simulation. */
  readonly unknown: number;
  /** Actions on agents by the type of the agent, with their mean reward; the commonest first. */
  readonly byAgentType: readonly {
    readonly target: string;
    readonly count: number;
    readonly meanReward: number;
  }[];
}

/** What the actions of each type are directed at. An identifier that is an agent's and a resource's is the agent's. */
export function targetsOf(actions: ActionColumns, known: KnownTargets): readonly TargetsOfType[] {
  const { target, reward } = actions;
  const agentType = target.names.map((name) => known.agents.get(name));
  const isResource = target.names.map((name) => known.resources.has(name));
  return groupByType(actions).map(({ type, rows }) => {
    let [resources, none, unknown] = [0, 0, 0];
    const onAgents = new Map<string, { count: number; sum: number }>();
    for (const row of rows) {
      const code = target.codes[row] ?? -1;
      const ofType = agentType[code];
      if (code < 0) none++;
      else if (ofType !== undefined) {
        const group = onAgents.get(ofType) ?? { count: 0, sum: 0 };
        group.count++;
        group.sum += reward[row] ?? 0;
        onAgents.set(ofType, group);
      } else if (isResource[code] === true) resources++;
      else unknown++;
    }
    return {
      type,
      count: rows.length,
      agents: rows.length - none - resources - unknown,
      resources,
      none,
      unknown,
      byAgentType: [...onAgents]
        .map(([name, { count, sum }]) => ({ target: name, count, meanReward: sum / count }))
        .sort((a, b) => b.count - a.count || (a.target < b.target ? -1 : 1)),
    };
  });
}

/** Actions of agents of one type. */
export interface ActionsByAgentType {
  readonly agentType: string;
  readonly type: string;
  readonly count: number;
  /** Of the actions of all agents of the type. */
  readonly share: number;
  readonly totalReward: number;
  readonly meanReward: number;
}

/** What agents of each type do; agent types by name, actions in the order of {@link groupByType}. */
export function actionsByAgentType(
  actions: ActionColumns,
  agents: KnownTargets['agents'],
): readonly ActionsByAgentType[] {
  const typeOfAgent = actions.agent.names.map((name) => agents.get(name) ?? UNKNOWN_AGENT);
  const totals = new Map<string, number>();
  const found = groupByType(actions).flatMap(({ type, rows }) => {
    const groups = new Map<string, { count: number; sum: number }>();
    for (const row of rows) {
      const agentType = typeOfAgent[actions.agent.codes[row] ?? -1] ?? UNKNOWN_AGENT;
      const group = groups.get(agentType) ?? { count: 0, sum: 0 };
      group.count++;
      group.sum += actions.reward[row] ?? 0;
      groups.set(agentType, group);
      totals.set(agentType, (totals.get(agentType) ?? 0) + 1);
    }
    return [...groups].map(([agentType, { count, sum }]) => ({
      agentType,
      type,
      count,
      totalReward: sum,
      meanReward: sum / count,
    }));
  });
  return found
    .map((each) => ({ ...each, share: each.count / (totals.get(each.agentType) ?? 1) }))
    .sort((a, b) => (a.agentType === b.agentType ? 0 : a.agentType < b.agentType ? -1 : 1));
}

const UNKNOWN_AGENT = 'unknown';
