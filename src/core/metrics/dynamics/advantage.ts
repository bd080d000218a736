import type { MetricDefinition } from '../definition.ts';

const common = { family: 'farm', direction: 'neither' } as const;
const lives = ['agents.agent_type', 'agents.birth_time', 'agents.death_time'] as const;

const resources = { ...common, needs: ['agents.agent_type', 'agent_states.resource_level'] } as const;
const reproduction = {
  ...common,
  needs: ['agents.agent_type', 'reproduction_events.success', 'reproduction_events.parent_id'],
  derivation: {
    needs: ['agents.agent_type', 'agents.parent_id', 'agents.birth_time'],
    note: 'Offspring from the agents born after the start and their first parent; attempts are the actions of the type reproduce.',
    cost: 'scan',
  },
} as const;
const combat = {
  ...common,
  needs: ['agents.agent_type', 'agent_actions.action_type', 'agent_actions.action_target_id'],
} as const;
const position = {
  ...common,
  needs: [
    'agents.agent_type',
    'agents.position_x',
    'agents.position_y',
    'resource_states.position_x',
    'resource_states.position_y',
    'resource_states.amount',
  ],
} as const;
const survival = { ...common, needs: lives } as const;
const growth = {
  ...common,
  needs: ['simulation_steps.agent_type_counts'],
  derivation: {
    needs: lives,
    note: 'From the agents of each type alive as counted from their births and deaths.',
    cost: 'plain',
  },
} as const;

/** AgentFarm: what one type has over another. Positive numbers are in favour of the first type. */
export const farmAdvantageMetrics = {
  mean_resources_in_phase: {
    ...resources,
    name: 'Mean resources in a third',
    unit: 'resource units',
    definition: 'Mean resources of the agents of a type over all their states in a third of the simulation.',
    formula: 'mean resource_level; early up to step ⌊M/3⌋, middle up to ⌊2M/3⌋, late up to the last step M',
  },
  resource_trajectory: {
    ...resources,
    name: 'Trajectory of resources',
    unit: 'resource units',
    definition:
      'Mean resources of a type in the last third less those in the first; the difference of two types is their difference late less that early.',
    formula: 'mean resource_level late − mean resource_level early',
  },
  reproduction_success: {
    ...reproduction,
    name: 'Reproductive success',
    unit: 'offspring per attempt',
    definition: 'Offspring divided by attempts to reproduce of the agents of a type.',
    formula: 'offspring / attempts',
  },
  reproduction_efficiency: {
    ...reproduction,
    name: 'Reproductive efficiency',
    unit: 'offspring per resource unit',
    definition: 'Offspring divided by the resources that parents of the type spent in attempts.',
    formula: 'offspring / Σ max(0, resources before − resources after)',
  },
  first_reproduction: {
    ...reproduction,
    name: 'First reproduction',
    unit: 'step',
    definition: 'Step at which a type first has offspring; the earlier of two has the advantage.',
    formula: 'min step of a birth',
  },
  dead_mean_lifetime: {
    ...survival,
    name: 'Mean lifetime of the dead',
    unit: 'steps',
    definition: 'Mean age at death of the agents of a type.',
    formula: 'mean of death_time − birth_time over the dead',
  },
  alive_share: {
    ...survival,
    name: 'Survival rate',
    unit: 'share',
    definition: 'Agents of a type alive at the last step as a share of all there ever were.',
    formula: 'alive / agents',
  },
  mean_population_in_phase: {
    ...growth,
    name: 'Mean population in a third',
    unit: 'agents',
    definition: 'Mean number of agents of a type in a third of the simulation.',
    formula: 'mean N(s, type) over the early, middle or late steps',
  },
  population_growth_rate: {
    ...growth,
    name: 'Growth from early to late',
    unit: 'ratio',
    definition: 'Growth of the mean population of a type from the early to the late third.',
    formula: '(late − early) / max(early, 1)',
  },
  attack_success: {
    ...combat,
    name: 'Attack success',
    unit: 'share',
    definition:
      'Successful attacks as a share of all attacks of a type: those that did damage, or earned a reward where no damage is stored (AgentFarm asks for the reward alone).',
    formula: 'successful attacks by the type / attacks by the type',
  },
  defence_success: {
    ...combat,
    name: 'Defence success',
    unit: 'share',
    definition: 'Attacks against agents of a type that failed, as a share of all attacks against them.',
    formula: 'failed attacks against the type / attacks against the type',
  },
  direct_success: {
    ...combat,
    name: 'Success against the other',
    unit: 'share',
    definition: 'Successful attacks of a type against the other type as a share of all of them.',
    formula: 'successful attacks of a on b / attacks of a on b',
  },
  resource_advantage: {
    ...resources,
    name: 'Resource advantage',
    unit: 'resource units',
    definition: 'Differences of mean resources in the three phases, weighted.',
    formula: '0.3 Δ early + 0.3 Δ middle + 0.4 Δ late; weights of missing phases are shared among the others',
  },
  reproduction_advantage: {
    ...reproduction,
    name: 'Reproduction advantage',
    unit: 'score',
    definition: 'Differences of reproductive success and efficiency, and who reproduced first, weighted.',
    formula:
      '0.4 Δ success + 0.3 Δ efficiency + 0.3 sign(first step of b − first step of a); weights of missing terms are shared among the others',
  },
  survival_advantage: {
    ...survival,
    name: 'Survival advantage',
    unit: 'score',
    definition:
      'Differences of the lifetime of the dead, up to 1,000 steps, and of the survival rate, weighted.',
    formula:
      '0.5 clip(Δ lifetime, ±1000) / 1000 + 0.5 Δ survival rate; weights of missing terms are shared among the others',
  },
  growth_advantage: {
    ...growth,
    name: 'Population growth advantage',
    unit: 'score',
    definition:
      'Differences of mean population in the three phases and of growth, against the larger late one.',
    formula: '(0.2 Δ early + 0.3 Δ middle + 0.3 Δ late + 0.2 Δ growth) / larger late mean population',
  },
  combat_advantage: {
    ...combat,
    name: 'Combat advantage',
    unit: 'score',
    definition:
      'Differences of attack, defence and direct success, weighted. Direct success is compared in both directions, so that swapping the types turns the sign (AgentFarm looks at the attacks of the first type only).',
    formula:
      '0.3 Δ attack + 0.3 Δ defence + 0.4 Δ direct; weights of missing terms are shared among the others',
  },
  position_advantage: {
    ...position,
    name: 'Position advantage',
    unit: 'score',
    definition:
      'How much nearer to how many more resources the initial agents of a type began, from −1 to 1. AgentFarm counts a position without a published formula; ours are five differences alike, each as a share of its sum.',
    formula:
      'mean of (b − a) / (a + b) of nearest distance, mean distance and weighted distance, and of (a − b) / (a + b) of number and amount of resources near',
  },
  advantages_held: {
    ...common,
    needs: lives,
    name: 'Advantages in its favour',
    unit: 'advantages',
    definition: 'Advantages over any other type that favour the type.',
    formula: 'number of advantages of the type over another that are above 0',
  },
  advantages_compared: {
    ...common,
    needs: lives,
    name: 'Advantages compared',
    unit: 'advantages',
    definition: 'Advantages over any other type that the file yields.',
    formula: 'number of known advantages in the pairs with the type',
  },
  advantages_share: {
    ...common,
    needs: lives,
    name: 'Share of advantages',
    unit: 'share',
    definition: 'Advantages that favour the type, of all in which it is compared.',
    formula: 'advantages in its favour / advantages compared',
  },
  composite_advantage: {
    ...common,
    needs: lives,
    name: 'Composite advantage',
    unit: 'score',
    definition:
      'The advantages in one weighted mean over those that the file yields. The advantage in resources is in resource units and not scaled, so it may outweigh the others.',
    formula:
      'Σ weight × advantage / Σ weight over the available ones; weights resources 0.25, reproduction 0.25, survival 0.2, population growth 0.2, combat 0.1, position 0.15',
  },
} as const satisfies Record<string, MetricDefinition>;
