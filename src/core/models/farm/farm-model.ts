import type { LiveView } from '../../api/recording.ts';
import { Random } from '../../base/random.ts';
import type { ActionRecord } from '../../recorder/farm-records.ts';
import type { RunningModel } from '../model.ts';
import { round } from '../round.ts';
import { actions } from './actions/actions.ts';
import { type ActionType, actionTypes, type FarmAgent } from './farm-agent.ts';
import { choose, isHungry, learn } from './farm-choice.ts';
import type { FarmLog } from './farm-log.ts';
import { stepMetrics } from './farm-metrics.ts';
import type { FarmSettings } from './farm-settings.ts';
import { farmView } from './farm-view.ts';
import { Ground } from './ground.ts';
import { grow } from './growth.ts';
import { distance, NearGrid } from './near-grid.ts';
import { Nursery } from './nursery.ts';
import type { Outcome, StepCounts, Turn } from './turn.ts';

/** An action as it will be logged, once it is known who lives to see the end of the step. */
interface Done {
  readonly agent: FarmAgent;
  readonly action: ActionType;
  readonly outcome: Outcome;
  readonly before: number;
  readonly after: number;
  /** The decision module that learned from it. */
  readonly module: string | undefined;
}

/** A farm that runs; see docs/models/farm.md. */
export class FarmModel implements RunningModel {
  readonly #settings: FarmSettings;
  readonly #log: FarmLog;
  readonly #nursery: Nursery;
  readonly #turn: { -readonly [Key in keyof Turn]: Turn[Key] };
  readonly #types: readonly string[];
  /** The farthest from which an agent acts upon another. */
  readonly #reach: number;
  #agents: FarmAgent[];
  #resources = 0;

  /** Founders and the initial step are logged at once. */
  constructor(settings: FarmSettings, log: FarmLog) {
    const random = Random.seeded(settings.seed);
    const ground = new Ground(settings, random);
    const { agent_behavior, combat, environment } = settings;
    this.#reach = Math.max(agent_behavior.share_range, combat.attack_range);
    const agents = new NearGrid<FarmAgent>(environment.width, environment.height, this.#reach / 2);
    this.#settings = settings;
    this.#log = log;
    this.#types = Object.keys(settings.agent_types);
    this.#nursery = new Nursery(settings, random);
    this.#agents = random.shuffled(this.#nursery.founders(ground));
    for (const agent of this.#agents) agents.add(agent);
    this.#turn = {
      ...{ step: 0, settings, random, ground, agents, log, counts: noCounts(), population: 0 },
      ...{ patch: undefined, patchDistance: 0, neighbour: undefined, neighbourDistance: 0 },
      die: (agent, cause) => this.#die(agent, cause),
      bear: (parent) => this.#bear(parent),
    };
    log.logAgents(this.#agents);
    this.#logStep();
  }

  get step(): number {
    return this.#turn.step;
  }

  get population(): number {
    return this.#agents.length;
  }

  advance(): void {
    const turn = this.#turn;
    turn.step++;
    turn.counts = noCounts();
    turn.population = this.#agents.length;
    turn.ground.regrow(turn.random);
    const done: Done[] = [];
    for (const agent of turn.random.shuffled(this.#agents)) {
      if (agent.alive) done.push(this.#act(agent));
    }
    for (const agent of this.#agents) if (agent.alive) grow(agent, turn);
    this.#agents = this.#agents.filter(({ alive }) => alive);
    for (const child of this.#nursery.leave()) {
      this.#agents.push(child);
      turn.agents.add(child);
    }
    this.#logStep();
    for (const each of done) this.#logAction(each);
  }

  view(): Omit<LiveView, 'simulation'> {
    return farmView(this.#turn, this.#agents, this.#types, this.#settings);
  }

  #act(agent: FarmAgent): Done {
    const turn = this.#turn;
    const { learning } = this.#settings;
    agent.wasDefending = agent.isDefending;
    agent.isDefending = false;
    turn.patch = turn.ground.patchInSight(agent);
    turn.patchDistance = turn.patch === undefined ? 0 : distance(agent, turn.patch);
    turn.neighbour = turn.agents.nearest(agent, this.#reach, isAlive);
    turn.neighbourDistance = turn.neighbour === undefined ? 0 : distance(agent, turn.neighbour);
    const hungry = isHungry(agent, this.#settings);
    const before = agent.resources;
    const action = choose(agent, hungry, turn);
    const outcome = actions[action](agent, turn);
    agent.totalReward = round(agent.totalReward + outcome.reward, 3);
    agent.actions++;
    const learns = agent.learns && agent.actions % learning.training_frequency === 0;
    if (learns) learn(agent, hungry, action, outcome.reward, learning.learning_rate);
    const module = learns ? `${agent.agentType}.${hungry ? 'hungry' : 'fed'}` : undefined;
    return { agent, action, outcome, before, after: agent.resources, module };
  }

  #die(agent: FarmAgent, cause: string): void {
    agent.alive = false;
    this.#turn.counts.deaths++;
    this.#turn.population--;
    this.#turn.agents.remove(agent);
    this.#log.logAgentDeath(agent.agentId, this.#turn.step, cause);
  }

  #bear(parent: FarmAgent): FarmAgent {
    this.#turn.counts.births++;
    this.#turn.population++;
    const child = this.#nursery.bear(parent, this.#turn.step);
    this.#log.logAgents([child]);
    return child;
  }

  #logStep(): void {
    const { step, ground, counts } = this.#turn;
    const metrics = stepMetrics(this.#agents, ground.patches, {
      ...counts,
      types: this.#types,
      mostPerPatch: this.#settings.resources.max_resource_amount,
      previousResources: this.#resources,
    });
    this.#resources = metrics.totalResources ?? 0;
    this.#log.logStep(step, this.#agents, ground.patches, metrics);
  }

  #logAction({ agent, action, outcome, before, after, module }: Done): void {
    const { step } = this.#turn;
    const { reward, targetId, details } = outcome;
    const { agentId } = agent;
    const told: { -readonly [Key in keyof ActionRecord]: ActionRecord[Key] } = {
      step,
      agentId,
      actionType: action,
      reward,
      stateBefore: step - 1,
      resourcesBefore: before,
      resourcesAfter: after,
    };
    if (targetId !== undefined) told.targetId = targetId;
    if (details !== undefined) told.details = details;
    // Who died in the step has no state at its end.
    if (agent.alive) told.stateAfter = step;
    if (module !== undefined)
      told.module = { type: 'action_values', id: module, action: actionTypes.indexOf(action) };
    this.#log.logAgentAction(told);
  }
}

function noCounts(): StepCounts {
  return { births: 0, deaths: 0, attacks: 0, hits: 0, shared: 0 };
}

function isAlive({ alive }: FarmAgent): boolean {
  return alive;
}
