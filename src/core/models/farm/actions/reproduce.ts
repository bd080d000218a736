import { round } from '../../round.ts';
import type { FarmAgent } from '../farm-agent.ts';
import type { Action, Turn } from '../turn.ts';

/** A child beside the parent, which pays for it. */
export const reproduce: Action = (agent, turn) => {
  const { settings, random, log, step, bear } = turn;
  const { min_reproduction_resources, reproduction_chance, offspring_cost } = settings.reproduction;
  const before = agent.resources;
  const roll = round(random.unit(), 4);
  const failureReason = failure(agent, turn, roll);
  const event = {
    step,
    parentId: agent.agentId,
    parentX: agent.x,
    parentY: agent.y,
    parentGeneration: agent.generation,
    parentResourcesBefore: before,
  };
  const details = {
    offspring_cost,
    min_resources: min_reproduction_resources,
    parent_generation: agent.generation,
    reproduction_roll: roll,
    reproduction_chance,
    resources_before: before,
  };
  if (failureReason !== undefined) {
    log.logReproduction({ ...event, parentResourcesAfter: before, outcome: { failureReason } });
    return { reward: -0.05, details: { reason: failureReason, ...details, resources_after: before } };
  }
  agent.resources = round(Math.max(0, before - offspring_cost));
  const child = bear(agent);
  const { agentId: offspringId, generation, initialResources: resources } = child;
  const outcome = { offspringId, generation, resources };
  log.logReproduction({ ...event, parentResourcesAfter: agent.resources, outcome });
  log.logInteraction({
    step,
    sourceType: 'agent',
    sourceId: agent.agentId,
    targetType: 'agent',
    targetId: offspringId,
    interactionType: 'reproduce',
    actionType: 'reproduce',
    details: { offspring_initial_resources: resources },
  });
  return { reward: 1, details: { ...details, resources_after: agent.resources } };
};

function failure(agent: FarmAgent, { settings, population }: Turn, roll: number): string | undefined {
  const { min_reproduction_resources, reproduction_chance } = settings.reproduction;
  if (agent.resources < min_reproduction_resources) return 'insufficient_resources';
  if (population >= settings.population.max_population) return 'population_limit';
  return roll < reproduction_chance ? undefined : 'chance';
}
