import { expect, it } from 'vitest';
import { agentBirths, agentDeaths, criticalHealth } from './fixed-agents.ts';

const agents = {
  id: ['a', 'b', 'c', 'd'],
  type: ['system', 'independent', 'control', undefined],
  birth: Float64Array.of(0, 0, 3, 9),
  death: Float64Array.of(5, 7, 8, Number.NaN),
  generation: Float64Array.of(0, 5, 6, 20),
};

const brief = (events: readonly { id: string; severity: number }[]) =>
  events.map(({ id, severity }) => [id, Number(severity.toFixed(6))]);

it('weighs deaths: 0.5 × 0.4, system agents 0.2 more, generations above 5 by 0.03 each up to 0.3 more', () => {
  expect(brief(agentDeaths(agents))).toEqual([
    // 0.5 × 0.6; 0.5 × 0.4, for generation 5 is not above 5; 0.5 × (0.4 + 0.18).
    ['agent_death.5.a', 0.3],
    ['agent_death.7.b', 0.2],
    ['agent_death.8.c', 0.29],
  ]);
  expect(agentDeaths(agents)[0]).toMatchObject({
    text: 'Agent a (system, generation 0) died at the age of 5 steps.',
    agents: ['a'],
  });
});

it('knows births after the first step only: 0.3 × 0.2, late generations by 0.02 each up to 0.3 more', () => {
  // Generation 6: 0.3 × (0.2 + 0.12); generation 20: 0.3 × (0.2 + 0.3).
  expect(brief(agentBirths(agents, 0))).toEqual([
    ['agent_birth.3.c', 0.096],
    ['agent_birth.9.d', 0.15],
  ]);
  expect(agentBirths(agents, 3).map(({ step }) => step)).toEqual([9]);
  expect(agentBirths(agents, 0)[1]?.text).toBe('Agent d (generation 20) was born.');
});

it('finds health that lost more than half or ends below 20; healing is none', () => {
  const events = criticalHealth({
    step: Float64Array.of(1, 2, 3, 4, 5),
    agent: ['a', 'b', undefined, 'd', 'e'],
    before: Float64Array.of(80, 25, 100, 5, 0),
    after: Float64Array.of(20, 19, 50, 10, -5),
    cause: ['combat_damage', 'starvation', undefined, 'healing', 'combat_damage'],
  });
  // 80 → 20 is 75 %: 0.7 × (0.4 + 0.375). 25 → 19 is 24 %: 0.7 × (0.4 + 0.12). Exactly half, healing, nothing left: none.
  expect(events.map(({ step, severity }) => [step, Number(severity.toFixed(6))])).toEqual([
    [1, 0.5425],
    [2, 0.364],
  ]);
  expect(events[0]).toMatchObject({
    agents: ['a'],
    text: 'Agent a went from 80 to 20 health by combat damage, 75% of it (more than half).',
  });
});
