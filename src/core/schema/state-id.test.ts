import { assert, nat, option, property, stringMatching } from 'fast-check';
import { expect, test } from 'vitest';
import { parseStateId } from './state-id.ts';

test.each([
  ['agent_a-12', { agent: 'agent_a', step: 12 }],
  ['sim_1:agent_a-0', { simulation: 'sim_1', agent: 'agent_a', step: 0 }],
  ['sim-1:agent-b-7-3', { simulation: 'sim-1', agent: 'agent-b-7', step: 3 }],
  [':agent-3', { simulation: '', agent: 'agent', step: 3 }],
  ['17', undefined],
  ['agent-', undefined],
  ['-4', undefined],
  ['agent-1.5', undefined],
])('%j is %j', (id, expected) => {
  expect(parseStateId(id)).toEqual(expected);
});

test('agent, step and simulation come back from an id that was made of them', () => {
  const simulation = option(stringMatching(/^[\w-]{1,10}$/), { nil: undefined });
  assert(
    property(simulation, stringMatching(/^[\w:-]{1,12}$/), nat(), (sim, agent, step) => {
      const id = `${sim === undefined ? '' : `${sim}:`}${agent}-${step}`;
      // Without a simulation in front, a colon in the agent would be taken for one.
      if (sim === undefined && agent.includes(':')) return;
      expect(parseStateId(id)).toEqual({ agent, step, ...(sim === undefined ? {} : { simulation: sim }) });
    }),
  );
});
