/** What a farm can be set to; keys are named as in AgentFarm's configuration. */
export interface FarmParameters {
  readonly seed: number;
  /** Steps after the initial one. */
  readonly simulation_steps: number;
  readonly 'environment.width': number;
  readonly 'environment.height': number;
  readonly 'population.system_agents': number;
  readonly 'population.independent_agents': number;
  readonly 'population.control_agents': number;
  readonly 'population.max_population': number;
  /** Number of places where resources grow. */
  readonly 'resources.initial_resources': number;
  /** Chance of a place to grow in a step. */
  readonly 'resources.resource_regen_rate': number;
  readonly 'resources.resource_regen_amount': number;
  readonly 'resources.max_resource_amount': number;
  readonly 'combat.starting_health': number;
  readonly 'combat.attack_range': number;
  readonly 'combat.attack_base_damage': number;
  /** Resources that an agent uses up in a step. */
  readonly 'agent_behavior.base_consumption_rate': number;
  /** Cells in a step. */
  readonly 'agent_behavior.max_movement': number;
  readonly 'agent_behavior.gathering_range': number;
  readonly 'agent_behavior.max_gather_amount': number;
  /** Cells from which a place with resources is seen. */
  readonly 'agent_behavior.perception_radius': number;
  readonly 'agent_behavior.initial_resource_level': number;
  readonly 'agent_behavior.min_reproduction_resources': number;
  readonly 'agent_behavior.offspring_cost': number;
  readonly 'agent_behavior.offspring_initial_resources': number;
  readonly 'agent_behavior.reproduction_chance': number;
  /** Health lost in a step without resources. */
  readonly 'agent_behavior.starvation_damage': number;
  /** Age from which an agent may die of it, in steps. */
  readonly 'agent_behavior.old_age': number;
  /** Chance to die in a step from that age on. */
  readonly 'agent_behavior.old_age_mortality': number;
  readonly 'learning.learning_rate': number;
  /** Chance to try an action at random. */
  readonly 'learning.epsilon': number;
  /** An agent learns from every n-th of its actions. */
  readonly 'learning.training_frequency': number;
}

export const farmDefaults: FarmParameters = {
  seed: 1,
  simulation_steps: 160,
  'environment.width': 30,
  'environment.height': 30,
  'population.system_agents': 5,
  'population.independent_agents': 5,
  'population.control_agents': 5,
  'population.max_population': 300,
  'resources.initial_resources': 18,
  'resources.resource_regen_rate': 0.12,
  'resources.resource_regen_amount': 3,
  'resources.max_resource_amount': 20,
  'combat.starting_health': 100,
  'combat.attack_range': 4,
  'combat.attack_base_damage': 14,
  'agent_behavior.base_consumption_rate': 0.25,
  'agent_behavior.max_movement': 2,
  'agent_behavior.gathering_range': 2,
  'agent_behavior.max_gather_amount': 3,
  'agent_behavior.perception_radius': 9,
  'agent_behavior.initial_resource_level': 5,
  'agent_behavior.min_reproduction_resources': 10,
  'agent_behavior.offspring_cost': 6,
  'agent_behavior.offspring_initial_resources': 4,
  'agent_behavior.reproduction_chance': 0.5,
  'agent_behavior.starvation_damage': 9,
  'agent_behavior.old_age': 55,
  'agent_behavior.old_age_mortality': 0.05,
  'learning.learning_rate': 0.1,
  'learning.epsilon': 0.08,
  'learning.training_frequency': 4,
};
