import type { MetricDefinition } from '../definition.ts';

const attempts = {
  family: 'farm',
  needs: ['reproduction_events.step_number', 'reproduction_events.parent_id', 'reproduction_events.success'],
  derivation: {
    needs: ['agent_actions.action_type', 'agent_actions.agent_id', 'agents.birth_time', 'agents.parent_id'],
    note: 'Attempts are the actions of the type reproduce, also where stored events hold successes only; one succeeded when an agent was born at its step whose first parent acted.',
    cost: 'scan',
  },
  direction: 'neither',
} as const;

const allocation = {
  ...attempts,
  needs: [
    'reproduction_events.success',
    'reproduction_events.parent_resources_before',
    'reproduction_events.offspring_initial_resources',
  ],
  derivation: {
    needs: ['agent_actions.action_type', 'agent_actions.resources_before', 'agents.initial_resources'],
    note: 'Resources of the parent before its action, and those that the agent born of it started with.',
    cost: 'scan',
  },
} as const;

const spending = {
  ...allocation,
  needs: [
    'reproduction_events.success',
    'reproduction_events.parent_resources_before',
    'reproduction_events.parent_resources_after',
  ],
  derivation: {
    needs: ['agent_actions.action_type', 'agent_actions.resources_before', 'agent_actions.resources_after'],
    note: 'Resources of the parent before and after its action.',
    cost: 'scan',
  },
} as const;

/** AgentFarm: attempts to reproduce, and what becomes of them. */
export const farmReproductionMetrics = {
  reproduction_attempts: {
    ...attempts,
    name: 'Attempts to reproduce',
    unit: 'attempts per step',
    definition: 'Attempts of the step, whether they succeeded or not.',
    formula: 'number of attempts at step s',
  },
  reproduction_successes: {
    ...attempts,
    name: 'Successful attempts',
    unit: 'attempts per step',
    definition: 'Attempts of the step from which an agent was born.',
    formula: 'number of attempts at step s with an offspring',
    direction: 'higher',
  },
  reproduction_success_recent: {
    ...attempts,
    name: 'Reproduction success rate, last 20 steps',
    unit: 'share',
    definition:
      'Successful attempts as a share of all attempts within the last 20 steps; empty where nobody tried in them.',
    formula: 'Σ successes / Σ attempts over the steps s − 19 to s',
    direction: 'higher',
  },
  reproduction_success_so_far: {
    ...attempts,
    name: 'Reproduction success rate so far',
    unit: 'share',
    definition: 'Successful attempts as a share of all attempts since the start.',
    formula: 'Σ successes / Σ attempts up to step s',
    direction: 'higher',
  },
  reproduction_failures: {
    ...attempts,
    name: 'Failed attempts by reason',
    unit: 'attempts per step',
    definition:
      'Attempts of the step without an offspring, by reason: as the program stored it, or else by what the details of the action hold (a largest population, a chance that was drawn, fewer resources than required).',
    formula: 'number of failed attempts at step s with the reason',
    direction: 'lower',
  },
  attempts_total: {
    ...attempts,
    name: 'Total attempts',
    unit: 'attempts',
    definition: 'All attempts to reproduce.',
    formula: 'number of attempts',
  },
  attempts_succeeded: {
    ...attempts,
    name: 'Total successes',
    unit: 'attempts',
    definition: 'Attempts from which an agent was born.',
    formula: 'number of attempts with an offspring',
    direction: 'higher',
  },
  attempts_failed: {
    ...attempts,
    name: 'Total failures',
    unit: 'attempts',
    definition: 'Attempts without an offspring.',
    formula: 'attempts − successes',
    direction: 'lower',
  },
  attempt_success_share: {
    ...attempts,
    name: 'Overall reproduction success rate',
    unit: 'share',
    definition: 'Successes as a share of all attempts; empty where nobody tried.',
    formula: 'successes / attempts',
    direction: 'higher',
  },
  successes_per_100_steps: {
    ...attempts,
    name: 'Successes per 100 steps',
    unit: 'successes per 100 steps',
    definition: 'Successful attempts for each hundred recorded steps.',
    formula: '100 successes / T, with T recorded steps',
    direction: 'higher',
  },
  births_without_attempt: {
    ...attempts,
    name: 'Births without an attempt',
    unit: 'agents',
    definition: 'Agents born after the start for whose birth no attempt is recorded.',
    formula: 'births after step 0 − successes',
    direction: 'lower',
  },
  first_success_step: {
    ...attempts,
    name: 'First success',
    unit: 'step',
    definition: 'Step of the first successful attempt; empty without one (AgentFarm gives −1).',
    formula: 'min step of a success',
  },
  failures_of_reason: {
    ...attempts,
    name: 'Failures for the reason',
    unit: 'attempts',
    definition: 'Attempts that failed for the reason.',
    formula: 'number of failed attempts with the reason',
    direction: 'lower',
  },
  failure_reason_share: {
    ...attempts,
    name: 'Share of failures',
    unit: 'share',
    definition: 'Failures for the reason as a share of all failures.',
    formula: 'failures for the reason / failures',
  },
  agents_trying: {
    ...attempts,
    name: 'Agents that tried',
    unit: 'agents',
    definition: 'Agents with at least one attempt.',
    formula: 'number of distinct parents in the attempts',
  },
  resources_spent_mean: {
    ...spending,
    name: 'Resources spent on an offspring',
    unit: 'resource units',
    definition: 'Mean of what a parent had less after a successful attempt than before it.',
    formula: 'mean of max(0, resources before − resources after)',
  },
  offspring_resources_mean: {
    ...allocation,
    name: 'Resources of an offspring',
    unit: 'resource units',
    definition: 'Mean of what the offspring of a successful attempt started with.',
    formula: 'mean of offspring resources',
    direction: 'higher',
  },
  resource_transfer: {
    ...spending,
    name: 'Received per unit spent',
    unit: 'ratio',
    definition:
      'What offspring started with over what their parents spent, of the successful attempts of which both are known. Above 1 where the program gives more than it takes.',
    formula: 'Σ offspring resources / Σ max(0, resources before − resources after)',
    direction: 'higher',
  },
  attempt_interval_mean: {
    ...attempts,
    name: 'Mean interval between attempts',
    unit: 'steps',
    definition: 'Mean number of steps from an attempt of an agent to its next one.',
    formula: 'mean of s(k + 1) − s(k) over the attempts k of each agent',
  },
  attempt_interval_median: {
    ...attempts,
    name: 'Median interval between attempts',
    unit: 'steps',
    definition: 'Middle number of steps from an attempt of an agent to its next one.',
    formula: 'median of s(k + 1) − s(k) over the attempts k of each agent',
  },
  attempt_interval_change: {
    ...attempts,
    name: 'Change of the interval',
    unit: 'steps',
    definition:
      'Mean change from one interval of an agent to its next one, of agents with three attempts or more; above 0 where they slow down.',
    formula: 'mean of interval(k + 1) − interval(k) over each agent',
  },
  attempts_with_interval: {
    ...attempts,
    name: 'Attempts after an interval',
    unit: 'attempts',
    definition:
      'Attempts of agents of the type that follow the last one of the same agent after so many steps.',
    formula: 'number of intervals i with x ≤ i < x + width of the class',
  },
  reproduction_rate: {
    ...attempts,
    name: 'Rate of reproduction',
    unit: 'successes per agent',
    definition:
      'Successes of a type within its last 20 steps with attempts, over the mean number of its agents at these steps; from the twentieth such step on.',
    formula: 'Σ successes over 20 steps with attempts / mean N(type) at these steps',
    direction: 'higher',
  },
  reproduction_rate_mean: {
    ...attempts,
    name: 'Mean rate',
    unit: 'successes per agent',
    definition: 'Mean of the rate of reproduction of the type.',
    formula: 'mean of the rate',
    direction: 'higher',
  },
  reproduction_volatility: {
    ...attempts,
    name: 'Volatility of the rate',
    unit: 'successes per agent',
    definition: 'Mean size of the change of the rate from one step with attempts to the next.',
    formula: 'mean |rate(k + 1) − rate(k)|',
    direction: 'lower',
  },
  reproduction_rate_sd: {
    ...attempts,
    name: 'Standard deviation of the rate',
    unit: 'successes per agent',
    definition: 'Spread of the rate around its mean.',
    formula: 'sqrt(Σ (rate − mean)² / (n − 1))',
  },
  reproduction_rate_cv: {
    ...attempts,
    name: 'Coefficient of variation of the rate',
    unit: 'ratio',
    definition: 'Standard deviation of the rate over its mean; empty where the mean is 0.',
    formula: 'sd / mean',
    direction: 'lower',
  },
  strategy_changes: {
    ...attempts,
    name: 'Strategy changes',
    unit: 'changes',
    definition: 'Changes of the rate by more than 0.1 from one step with attempts to the next.',
    formula: 'number of k with |rate(k + 1) − rate(k)| > 0.1',
  },
  offspring_allocation: {
    ...allocation,
    name: 'Allocation at a birth',
    unit: '%',
    definition:
      'Resources that the offspring starts with, in percent of what its parent had before; the mean of several births in one step. Above 100 where the program gives more than it takes.',
    formula: '100 × offspring resources / parent resources before',
  },
  offspring_allocation_recent: {
    ...allocation,
    name: 'Allocation, last 10 births',
    unit: '%',
    definition: 'Mean allocation of the last ten births, of fewer at first.',
    formula: 'mean of the last 10 allocations',
  },
  offspring_allocation_mean: {
    ...allocation,
    name: 'Mean allocation',
    unit: '%',
    definition:
      'Mean over births of the resources of the offspring in percent of what its parent had before.',
    formula: 'mean of 100 × offspring resources / parent resources before',
  },
} as const satisfies Record<string, MetricDefinition>;
