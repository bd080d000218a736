import type { ActionType } from './farm-agent.ts';

/** A completed and sound configuration of a farm; keys are named as in AgentFarm's where it has the like. */
export interface FarmSettings {
  readonly seed: number;
  /** Steps after the initial one. */
  readonly simulation_steps: number;
  readonly environment: { readonly width: number; readonly height: number };
  readonly population: { readonly max_population: number };
  readonly agent_types: Readonly<Record<string, AgentTypeSettings>>;
  readonly resources: {
    readonly initial_resources: number;
    readonly max_resource_amount: number;
    readonly resource_regen_rate: number;
    readonly resource_regen_amount: number;
  };
  readonly agent_behavior: {
    readonly initial_resource_level: number;
    readonly base_consumption_rate: number;
    readonly perception_radius: number;
    readonly max_movement: number;
    readonly gathering_range: number;
    readonly max_gather_amount: number;
    readonly share_range: number;
    readonly max_share_amount: number;
    readonly starvation_damage: number;
    readonly old_age: number;
    readonly old_age_mortality: number;
  };
  readonly reproduction: {
    readonly min_reproduction_resources: number;
    readonly offspring_cost: number;
    readonly offspring_initial_resources: number;
    readonly reproduction_chance: number;
    readonly mutation: number;
  };
  readonly combat: {
    readonly starting_health: number;
    readonly attack_range: number;
    readonly attack_base_damage: number;
    readonly hit_chance: number;
    readonly defense_damage_reduction: number;
    readonly defense_cost: number;
    readonly defense_healing: number;
  };
  readonly learning: {
    readonly learning_rate: number;
    readonly epsilon: number;
    readonly influence: number;
    readonly training_frequency: number;
  };
}

export interface AgentTypeSettings {
  readonly count: number;
  readonly learns: boolean;
  readonly action_weights: Readonly<Record<ActionType, number>>;
}
