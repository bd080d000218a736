import type { IntegrityRule } from './rule.ts';

const orphanRows = ['orphan row', 'orphan rows'] as const;
const twice = 'Programs of late 2024 stored some agent states twice and counted both.';

/**
 * The rules of an AgentFarm database. The first sixteen carry the names that AgentFarm's own validation gives them;
 * see docs/integrity.md, also for where a rule is read differently.
 */
export const farmRules = {
  database_connection: {
    severity: 'error',
    rule: 'The file opens and its schema can be read.',
    counts: ['problem', 'problems'],
    needs: [],
  },
  table_existence: {
    severity: 'error',
    rule: 'The eight tables of a simulation database exist.',
    counts: ['missing table', 'missing tables'],
    needs: [],
    known: 'Early programs had fewer tables: what they never wrote is missing without anything being lost.',
  },
  agents_primary_key: {
    severity: 'error',
    rule: 'No agent id occurs twice in a simulation.',
    counts: ['duplicated id', 'duplicated ids'],
    needs: ['agents.agent_id'],
  },
  agent_states_primary_key: {
    severity: 'error',
    rule: 'No state id occurs twice.',
    counts: ['duplicated id', 'duplicated ids'],
    needs: ['agent_states.agent_id'],
  },
  agent_states_foreign_key: {
    severity: 'error',
    rule: 'The agent of every state exists.',
    counts: orphanRows,
    needs: ['agent_states.agent_id', 'agents.agent_id'],
  },
  actions_foreign_key: {
    severity: 'error',
    rule: 'The agent of every action exists.',
    counts: orphanRows,
    needs: ['agent_actions.agent_id', 'agents.agent_id'],
  },
  agents_not_null: {
    severity: 'error',
    rule: 'Every agent has an id.',
    counts: ['agent without id', 'agents without id'],
    needs: ['agents.agent_id'],
  },
  agent_states_not_null: {
    severity: 'error',
    rule: 'Every state has an id.',
    counts: ['state without id', 'states without id'],
    needs: ['agent_states.agent_id'],
  },
  temporal_consistency: {
    severity: 'error',
    rule: 'An agent dies after the step at which it was born.',
    counts: ['agent', 'agents'],
    needs: ['agents.birth_time', 'agents.death_time'],
  },
  step_ordering: {
    severity: 'warning',
    rule: 'No state belongs to a step before 0.',
    counts: ['state before step 0', 'states before step 0'],
    needs: ['agent_states.step_number'],
  },
  health_ranges: {
    severity: 'error',
    rule: 'Health lies between 0 and the starting health.',
    counts: ['state out of range', 'states out of range'],
    needs: ['agent_states.current_health', 'agent_states.starting_health'],
    known: 'Some programs let agents heal beyond the health they started with.',
  },
  resource_ranges: {
    severity: 'error',
    rule: 'No agent holds less than 0 resources.',
    counts: ['state below 0', 'states below 0'],
    needs: ['agent_states.resource_level'],
    known: 'Programs of 2024 let the resources of a starving agent fall below 0.',
  },
  resource_amounts: {
    severity: 'error',
    rule: 'No resource has an amount below 0.',
    counts: ['row below 0', 'rows below 0'],
    needs: ['resource_states.amount'],
  },
  generation_monotonicity: {
    severity: 'error',
    rule: 'The generation of a born agent is one more than that of its first parent.',
    counts: ['agent', 'agents'],
    needs: ['agents.birth_time', 'agents.generation', 'agents.parent_id'],
  },
  population_consistency: {
    severity: 'warning',
    rule: 'At the last step the stored counts, in total and of each type, differ by at most 2 from the living agents.',
    counts: ['count differs', 'counts differ'],
    needs: ['simulation_steps.total_agents', 'agents.birth_time', 'agents.death_time'],
    stored: ['simulation_steps.total_agents'],
    known: twice,
  },
  step_continuity: {
    severity: 'warning',
    rule: 'No step is missing between the first and the last.',
    counts: ['missing step', 'missing steps'],
    needs: ['simulation_steps.step_number'],
  },
  incidents_foreign_key: {
    severity: 'error',
    rule: 'The agent of every health incident exists.',
    counts: orphanRows,
    needs: ['health_incidents.agent_id', 'agents.agent_id'],
  },
  learning_foreign_key: {
    severity: 'error',
    rule: 'The agent of every learning experience exists.',
    counts: orphanRows,
    needs: ['learning_experiences.agent_id', 'agents.agent_id'],
  },
  action_targets: {
    severity: 'warning',
    rule: 'The target of every action is an agent or a resource of the simulation.',
    counts: ['action', 'actions'],
    needs: ['agent_actions.action_target_id', 'agents.agent_id'],
  },
  duplicate_agent_steps: {
    severity: 'warning',
    rule: 'An agent has at most one state a step.',
    counts: ['agent step stored more than once', 'agent steps stored more than once'],
    needs: ['agent_states.agent_id', 'agent_states.step_number'],
    known: twice,
  },
  actions_in_life: {
    severity: 'warning',
    rule: 'No agent acts before its birth or after its death.',
    counts: ['action', 'actions'],
    needs: ['agent_actions.step_number', 'agents.birth_time', 'agents.death_time'],
  },
  states_after_death: {
    severity: 'warning',
    rule: 'No agent has a state at a step after its death.',
    counts: ['state after death', 'states after death'],
    needs: ['agent_states.step_number', 'agents.death_time'],
  },
  total_agents_vs_states: {
    severity: 'warning',
    rule: 'The stored total of a step is the number of agents with a state, from the first step with states on.',
    counts: ['step differs', 'steps differ'],
    needs: ['simulation_steps.total_agents', 'agent_states.agent_id', 'agent_states.step_number'],
    stored: ['simulation_steps.total_agents'],
    known: twice,
  },
  births_vs_agents: {
    severity: 'warning',
    rule: 'The stored births of a step after 0 are the agents born at it.',
    counts: ['step differs', 'steps differ'],
    needs: ['simulation_steps.births', 'agents.birth_time'],
    stored: ['simulation_steps.births'],
    known: 'Programs of late 2024 took births from totals that count some agents twice.',
  },
  deaths_vs_agents: {
    severity: 'warning',
    rule: 'The stored deaths of a step are the agents that died at it.',
    counts: ['step differs', 'steps differ'],
    needs: ['simulation_steps.deaths', 'agents.death_time'],
    stored: ['simulation_steps.deaths'],
    known: 'Programs of late 2024 took deaths from totals that count some agents twice.',
  },
  json_parses: {
    severity: 'warning',
    rule: 'Every stored JSON text parses; empty ones count as nothing.',
    counts: ['text does not parse', 'texts do not parse'],
    needs: [],
  },
  orphan_simulations: {
    severity: 'error',
    rule: 'Every simulation that a row names is in the table of simulations.',
    counts: orphanRows,
    needs: [],
  },
  rows_without_simulation: {
    severity: 'warning',
    rule: 'Every row names its simulation.',
    counts: ['row without simulation', 'rows without simulation'],
    needs: [],
    wholeFile: true,
    known:
      'AgentFarm writes the health incident of a death without one; it is found again through the agent.',
  },
} as const satisfies Readonly<Record<string, IntegrityRule>>;
