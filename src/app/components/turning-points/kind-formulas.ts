import type { TurningPointKind } from '../../../core/api/turning-points.ts';

/** When a turning point of a kind is found, and how severe it is; as docs/turning-points.md says at length. */
export const kindFormulas: Readonly<Record<TurningPointKind, string>> = {
  population_crash:
    'Agents fall by more than 30 % from one step row to the next, or to 0. Severity 0.9 × the fall.',
  population_boom: 'Agents rise by more than 40 %. Severity 0.6 × min(1, 0.7 × the rise).',
  resource_depletion:
    'Resources fall by more than 60 %, or agents hold less than 5 on average. Severity 0.8 × (0.5 + 0.5 × the fall), or 0.8 × min(1, 0.7 + 0.1 × (5 − held)).',
  mass_combat:
    'More than 10 attacks in a step, or more than 0.2 for each agent. Severity 0.8 × min(1, 0.5 + 0.5 × attacks per agent).',
  health_critical:
    'An incident takes more than half of the health of an agent, or leaves less than 20. Severity 0.7 × min(1, 0.4 + 0.5 × the share lost).',
  agent_death:
    'An agent dies. Severity 0.5 × (0.4, + 0.2 for system agents, + min(0.3, 0.03 × generation) above generation 5).',
  agent_birth: 'An agent is born. Severity 0.3 × (0.2, + min(0.3, 0.02 × generation) above generation 5).',
  population_shift:
    'The share of a type changes by more than 2 standard deviations of its changes. Severity 0.5 × change / threshold.',
  resource_crisis: 'Resources per agent are below half their mean. Severity 1 − value / mean.',
  intense_combat:
    'Attacks exceed max(1, 1.5 × the mean of their five-step average). Severity 0.5 × attacks / threshold, at least 0.4.',
  combat_pattern_change:
    'Attacks change by more than the threshold of intense combat. Severity 0.5 × change / threshold.',
  reproduction_shift:
    'The share of successful attempts changes by more than 1.5 standard deviations of its changes, and by more than 0.1. Severity 0.5 × change / threshold.',
  reproduction_resource_crisis:
    'Agents that try to reproduce hold less than 0.6 of the mean of such. Severity 1 − value / mean.',
  reproduction_failure:
    'One reason makes more than 3 attempts of a step fail. Severity min(1, attempts / 5).',
  health_crisis:
    'Losses of health in a step exceed their mean + 1.5 standard deviations, and 3. Severity 0.5 × losses / threshold.',
  health_decline:
    'The five-step mean of health falls by more than 1.5 standard deviations of its changes. Severity 0.5 × fall / threshold.',
  learning_spike:
    'Learning experiences in a step exceed their mean + 1.5 standard deviations, and 5. Severity 0.5 × experiences / threshold.',
  reward_shift:
    'The mean learned reward changes by more than 2 standard deviations of its changes. Severity 0.5 × change / threshold.',
  record:
    'A new maximum of agents (severity 0.8), of the generation, of resources, of attacks in a step (0.7), of the success of reproduction or of the mean learned reward (0.6).',
};
