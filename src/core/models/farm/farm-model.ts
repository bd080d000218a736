import { Random } from '../../base/random.ts';
import type { AgentRecord } from '../../recorder/farm-records.ts';
import { round } from '../round.ts';
import { actions, type Scene } from './farm-actions.ts';
import {
  type AgentType,
  actionTypes,
  bornAgent,
  type FarmAgent,
  inclinations,
  mutated,
} from './farm-agent.ts';
import { choose, learn } from './farm-choice.ts';
import type { FarmLog } from './farm-log.ts';
import { counted, noEncounters, stepMetrics } from './farm-metrics.ts';
import type { FarmParameters } from './farm-parameters.ts';
import { FarmWorld, Neighbourhood } from './farm-world.ts';

/**
 * A small farm: agents of three types live on a grid where resources grow; they move, gather,
 * attack, share, defend themselves, reproduce, starve and grow old. The same parameters, seed
 * included, give the same run.
 */
export class FarmModel {
  readonly #parameters: FarmParameters;
  readonly #random: Random;
  readonly #log: FarmLog;
  readonly #world: FarmWorld;
  #agents: FarmAgent[] = [];
  #newborns: FarmAgent[] = [];
  #agentCount = 0;
  #step = 0;
  #births = 0;
  #deaths = 0;
  #resources = 0;
  #encounters = noEncounters;

  /** Founders and the initial step are logged at once. */
  constructor(parameters: FarmParameters, log: FarmLog) {
    this.#parameters = parameters;
    this.#random = Random.seeded(parameters.seed);
    this.#log = log;
    this.#world = new FarmWorld(parameters, this.#random);
    const founders = (['system', 'independent', 'control'] as const).flatMap((type) =>
      Array.from({ length: parameters[`population.${type}_agents`] }, () => this.#founder(type)),
    );
    this.#agents = this.#random.shuffled(founders);
    log.logAgents(this.#agents.map(asRecord));
    this.#logStep();
  }

  /** Steps made so far. */
  get step(): number {
    return this.#step;
  }

  get population(): number {
    return this.#agents.length;
  }

  /** Makes one step and logs all of it. */
  advance(): void {
    this.#step++;
    this.#births = 0;
    this.#deaths = 0;
    this.#encounters = noEncounters;
    this.#world.regrow(this.#random);
    const neighbours = new Neighbourhood(this.#agents, this.#parameters['combat.attack_range']);
    for (const agent of this.#random.shuffled(this.#agents)) {
      if (agent.alive) this.#act(agent, neighbours);
    }
    for (const agent of this.#agents) if (agent.alive) this.#live(agent);
    this.#agents = [...this.#agents.filter((agent) => agent.alive), ...this.#newborns];
    this.#newborns = [];
    this.#logStep();
  }

  #act(agent: FarmAgent, neighbours: Neighbourhood<FarmAgent>): void {
    agent.defending = false;
    const scene: Scene = {
      step: this.#step,
      parameters: this.#parameters,
      random: this.#random,
      world: this.#world,
      log: this.#log,
      population: this.#agents.length + this.#newborns.length - this.#deaths,
      patch: this.#world.patchInSight(agent),
      neighbour: neighbours.nearest(agent, (other) => other.alive && other !== agent),
      die: (other, cause) => this.#die(other, cause),
      bear: (parent) => this.#bear(parent),
    };
    const action = choose(agent, scene);
    const { reward, targetId, details } = actions[action](agent, scene);
    agent.reward = round(agent.reward + reward);
    agent.actions++;
    this.#encounters = counted(this.#encounters, action, details);
    const learns = agent.learns && agent.actions % this.#parameters['learning.training_frequency'] === 0;
    this.#log.logAgentAction({
      step: this.#step,
      agentId: agent.id,
      actionType: action,
      reward,
      ...(targetId === undefined ? {} : { targetId }),
      ...(details === undefined ? {} : { details }),
      ...(learns ? { module: { type: 'bandit', id: agent.type, action: actionTypes.indexOf(action) } } : {}),
    });
    if (learns) learn(agent, action, reward, this.#parameters['learning.learning_rate']);
  }

  /** What a step costs an agent, whatever it did. */
  #live(agent: FarmAgent): void {
    const parameters = this.#parameters;
    agent.resources = Math.max(
      0,
      round(agent.resources - parameters['agent_behavior.base_consumption_rate']),
    );
    if (agent.resources === 0) {
      const before = agent.health;
      agent.starvation++;
      agent.health = Math.max(0, round(before - parameters['agent_behavior.starvation_damage'], 1));
      const incident = {
        step: this.#step,
        agentId: agent.id,
        healthBefore: before,
        healthAfter: agent.health,
      };
      this.#log.logHealthIncident({ ...incident, cause: 'starvation' });
      if (agent.health === 0) this.#die(agent, 'starvation');
    } else {
      agent.starvation = 0;
    }
    const old = this.#step - agent.birthStep >= parameters['agent_behavior.old_age'];
    if (agent.alive && old && this.#random.chance(parameters['agent_behavior.old_age_mortality'])) {
      this.#die(agent, 'old_age');
    }
  }

  #die(agent: FarmAgent, cause: string): void {
    agent.alive = false;
    this.#deaths++;
    this.#log.logAgentDeath(agent.id, this.#step, cause);
  }

  #bear(parent: FarmAgent): string {
    parent.children++;
    this.#births++;
    const child = bornAgent({
      id: this.#newId(),
      type: parent.type,
      step: this.#step,
      x: parent.x,
      y: parent.y,
      resources: this.#parameters['agent_behavior.offspring_initial_resources'],
      health: this.#parameters['combat.starting_health'],
      genomeId: `${parent.id}:${parent.children}`,
      parentId: parent.id,
      generation: parent.generation + 1,
      weights: mutated(parent.weights, this.#random),
    });
    this.#newborns.push(child);
    this.#log.logAgents([asRecord(child)]);
    return child.id;
  }

  #founder(type: AgentType): FarmAgent {
    const id = this.#newId();
    return bornAgent({
      id,
      type,
      step: 0,
      x: this.#random.below(this.#world.width),
      y: this.#random.below(this.#world.height),
      resources: this.#parameters['agent_behavior.initial_resource_level'],
      health: this.#parameters['combat.starting_health'],
      genomeId: `::${this.#agentCount}`,
      parentId: '',
      generation: 0,
      weights: inclinations[type],
    });
  }

  #newId(): string {
    this.#agentCount++;
    return `a${this.#agentCount}`;
  }

  #logStep(): void {
    const states = this.#agents.map((agent) => ({
      agentId: agent.id,
      x: agent.x,
      y: agent.y,
      resources: agent.resources,
      health: agent.health,
      startingHealth: this.#parameters['combat.starting_health'],
      starvationCounter: agent.starvation,
      isDefending: agent.defending,
      totalReward: agent.reward,
      age: this.#step - agent.birthStep,
    }));
    const patches = this.#world.patches;
    const resources = patches.map(({ id, amount, x, y }) => ({ resourceId: id, amount, x, y }));
    const metrics = stepMetrics(this.#agents, patches, this.#parameters['resources.max_resource_amount'], {
      step: this.#step,
      births: this.#births,
      deaths: this.#deaths,
      previousResources: this.#resources,
    });
    this.#resources = metrics.totalResources ?? 0;
    this.#log.logStep(this.#step, states, resources, { ...metrics, ...this.#encounters });
  }
}

function asRecord(agent: FarmAgent): AgentRecord {
  return {
    agentId: agent.id,
    birthTime: agent.birthStep,
    agentType: agent.type,
    x: agent.x,
    y: agent.y,
    initialResources: agent.resources,
    startingHealth: agent.health,
    genomeId: agent.genomeId,
    generation: agent.generation,
    actionWeights: agent.weights,
  };
}
