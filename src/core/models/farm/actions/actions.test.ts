import { describe, expect, test } from 'vitest';
import { Random } from '../../../base/random.ts';
import { farm } from '../farm.ts';
import { bornAgent, type FarmAgent } from '../farm-agent.ts';
import { learn } from '../farm-choice.ts';
import type { FarmSettings } from '../farm-settings.ts';
import { Ground } from '../ground.ts';
import { distance, NearGrid } from '../near-grid.ts';
import type { Turn } from '../turn.ts';
import { actions } from './actions.ts';
import { directionOf } from './directions.ts';

const told: unknown[] = [];
const tell = (record: unknown) => void told.push(record);

function agent(agentId: string, x: number, y: number, change: Partial<FarmAgent> = {}): FarmAgent {
  const actionWeights = { move: 1, gather: 1, attack: 1, share: 1, defend: 1, reproduce: 1, pass: 1 };
  const born = bornAgent({
    ...{ agentId, x, y, birthTime: 0, agentType: 'system', genomeId: '::1', generation: 2, parentId: '' },
    ...{ initialResources: 5, startingHealth: 100, learns: true, actionWeights },
  });
  return { ...born, ...change };
}

/** A turn on a ground of 20 by 20 with one full place, with what is usual unless told otherwise. */
function turnOf(self: FarmAgent, other: FarmAgent | undefined, configuration: object = {}): Turn {
  const settings = farm.complete({
    environment: { width: 20, height: 20 },
    ...configuration,
  }) as unknown as FarmSettings;
  const random = Random.seeded(1);
  const ground = new Ground(
    { ...settings, resources: { ...settings.resources, initial_resources: 1 } },
    random,
  );
  const patch = ground.patches[0];
  told.length = 0;
  return {
    ...{ step: 7, settings, random, ground, agents: new NearGrid<FarmAgent>(20, 20, 2) },
    ...{ counts: { births: 0, deaths: 0, attacks: 0, hits: 0, shared: 0 }, population: 2 },
    ...{ patch, patchDistance: patch === undefined ? 0 : distance(self, patch) },
    ...{ neighbour: other, neighbourDistance: other === undefined ? 0 : distance(self, other) },
    log: {
      ...{ logAgents: tell, logStep: tell, logAgentAction: tell, logHealthIncident: tell },
      ...{ logReproduction: tell, logInteraction: tell, logAgentDeath: tell },
    },
    die: (dead) => {
      dead.alive = false;
    },
    bear: (parent) => agent('child', parent.x, parent.y, { generation: parent.generation + 1 }),
  };
}

const surely = { combat: { hit_chance: 1, attack_base_damage: 20 } };

test('gathering takes what one gathering yields from the place', () => {
  const self = agent('a', 0, 0);
  const turn = turnOf(self, undefined);
  const patch = { resourceId: 'r1', x: 0, y: 1, amount: 2 };
  const outcome = actions.gather(self, { ...turn, patch, patchDistance: 1 });
  // At most 3, but only 2 are there; 0.1 for each.
  expect(outcome).toMatchObject({ reward: 0.2, targetId: 'r1' });
  expect(outcome.details).toEqual({
    ...{ amount_gathered: 2, resource_before: 2, resource_after: 0, resource_depleted: true },
    ...{ agent_resources_before: 5, agent_resources_after: 7, distance: 1, gathering_range: 1.5 },
    resource_id: 'r1',
  });
  expect([self.resources, patch.amount]).toEqual([7, 0]);
  expect(actions.gather(self, { ...turn, patch, patchDistance: 2 }).reward).toBe(-0.05);
});

test('sharing gives half of the difference, at most what may be shared', () => {
  const [self, other] = [agent('a', 0, 0, { resources: 9 }), agent('b', 1, 0, { resources: 8 })];
  const turn = turnOf(self, other);
  const outcome = actions.share(self, turn);
  expect([self.resources, other.resources, outcome.reward]).toEqual([8.5, 8.5, 0.075]);
  self.resources = 20;
  expect(actions.share(self, turn).details).toMatchObject({
    amount_shared: 2,
    target_resources_before: 8.5,
    target_resources_after: 10.5,
    reward_earned: 0.15,
  });
  expect(turn.counts.shared).toBe(2.5);
  self.resources = 1;
  expect(actions.share(self, turn)).toMatchObject({ reward: -0.02, details: { reason: 'nobody_in_need' } });
});

describe('an attack', () => {
  test('that hits takes health, and a tenth of the damage as loot', () => {
    const [self, other] = [agent('a', 0, 0), agent('b', 3, 0)];
    const { details, reward } = actions.attack(self, turnOf(self, other, surely));
    const damage = Number(details?.damage_dealt);
    expect(damage).toBeGreaterThanOrEqual(10);
    expect(damage).toBeLessThanOrEqual(30);
    expect(other.health).toBeCloseTo(100 - damage, 9);
    const loot = self.resources - 5;
    expect(loot).toBeCloseTo(damage / 10, 2);
    expect(other.resources).toBeCloseTo(5 - loot, 9);
    expect(reward).toBeCloseTo(0.02 * damage + 0.1 * loot, 3);
    expect(details).toMatchObject({ attack_direction: 'east', distance: 3, target_alive: true });
  });

  test('does half the damage to somebody who defends itself', () => {
    const [self, open, guarded] = [
      agent('a', 0, 0),
      agent('b', 3, 0),
      agent('c', 3, 0, { isDefending: true }),
    ];
    const full = actions.attack(self, turnOf(self, open, surely)).details?.damage_dealt;
    const half = actions.attack(self, turnOf(self, guarded, surely)).details?.damage_dealt;
    expect(half).toBeCloseTo(Number(full) / 2, 1);
  });

  test('kills whose health it takes, and takes no more', () => {
    const [self, other] = [agent('a', 0, 0), agent('b', 0, 1, { health: 4 })];
    const { details } = actions.attack(self, turnOf(self, other, surely));
    expect(details).toMatchObject({ damage_dealt: 4, target_alive: false, attack_direction: 'north' });
    expect([other.alive, other.health]).toEqual([false, 0]);
  });

  test('that misses, or finds nobody, costs', () => {
    const [self, other] = [agent('a', 0, 0), agent('b', 0, 1)];
    const turn = turnOf(self, other, { combat: { hit_chance: 0 } });
    expect(actions.attack(self, turn)).toMatchObject({ reward: -0.1, details: { damage_dealt: 0 } });
    expect(actions.attack(self, { ...turn, neighbour: undefined }).reward).toBe(-0.05);
    expect(turn.counts).toMatchObject({ attacks: 2, hits: 0 });
  });
});

test('defence heals up to the health at birth, for a price', () => {
  const self = agent('a', 0, 0, { health: 97.5 });
  const outcome = actions.defend(self, turnOf(self, undefined));
  // 2.5 healed, 0.1 paid: 0.025 − 0.01.
  expect(outcome.reward).toBe(0.015);
  expect([self.health, self.resources, self.isDefending]).toEqual([100, 4.9, true]);
  expect(outcome.details).toMatchObject({
    healing: 4,
    healing_applied: 2.5,
    cost: 0.1,
    was_defending_before: false,
  });
});

test('a birth costs the parent, and what stops one is told', () => {
  const self = agent('a', 0, 0, { resources: 12 });
  const turn = turnOf(self, undefined, { reproduction: { reproduction_chance: 1 } });
  expect(actions.reproduce(self, turn)).toMatchObject({ reward: 1, details: { resources_after: 6 } });
  expect(actions.reproduce(self, turn).details).toMatchObject({ reason: 'insufficient_resources' });
  self.resources = 12;
  expect(actions.reproduce(self, { ...turn, population: 500 }).details).toMatchObject({
    reason: 'population_limit',
  });
  const never = turnOf(self, undefined, { reproduction: { reproduction_chance: 0 } });
  expect(actions.reproduce(self, never)).toMatchObject({ reward: -0.05, details: { reason: 'chance' } });
  expect(told).toMatchObject([{ parentId: 'a', parentResourcesBefore: 12, parentResourcesAfter: 12 }]);
});

test('a move goes towards what is in sight, and not over the fence', () => {
  const self = agent('a', 10, 10);
  const turn = turnOf(self, undefined);
  turn.agents.add(self);
  const patch = { resourceId: 'r1', x: 10, y: 20, amount: 1 };
  const { details } = actions.move(self, { ...turn, patch, patchDistance: 10 });
  expect([self.x, self.y]).toEqual([10, 13]);
  expect(details).toEqual({
    ...{ old_position: [10, 10], new_position: [10, 13], distance: 3, direction: 'north' },
    ...{ movement_vector: [0, 3], position_changed: true },
  });
  const stuck = turnOf(self, undefined, { agent_behavior: { max_movement: 0 } });
  expect(actions.move(self, stuck).details).toMatchObject({
    position_changed: false,
    current_position: [10, 13],
  });
});

test('directions are those of a compass', () => {
  const around = [
    [1, 0],
    [1, 1],
    [0, 1],
    [-1, 1],
    [-1, 0],
    [-1, -1],
    [0, -1],
    [1, -1],
    [3, 1],
  ] as const;
  const names = 'east northeast north northwest west southwest south southeast east';
  expect(around.map(([dx, dy]) => directionOf(dx, dy)).join(' ')).toBe(names);
});

test('what an agent expects moves towards the reward by the learning rate, hungry and fed apart', () => {
  const self = agent('a', 0, 0);
  learn(self, false, 'gather', 0.3, 0.1);
  learn(self, false, 'gather', 0.3, 0.1);
  // 0.03, then 0.03 + 0.1 (0.3 − 0.03).
  expect(self.expected[1]).toBeCloseTo(0.057, 12);
  expect(self.expected[8]).toBe(0);
});
