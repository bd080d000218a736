import { expect, test } from 'vitest';
import { actionColumns } from '../../testing/action-columns.ts';
import { actionsByAgentType, targetsOf } from './targets.ts';

const known = {
  agents: new Map([
    ['a', 'system'],
    ['b', 'control'],
    ['1', 'control'],
  ]),
  resources: new Set(['r', '1']),
};

test('a target is an agent, a resource, nothing, or unknown; what is both is the agent', () => {
  const actions = actionColumns([
    { step: 0, type: 'attack', target: 'a', reward: 1 },
    { step: 0, type: 'attack', target: 'b', reward: 2 },
    { step: 0, type: 'attack', target: '1', reward: 4 },
    { step: 0, type: 'attack', target: 'r' },
    { step: 0, type: 'attack', target: 'ghost' },
    { step: 0, type: 'attack' },
    { step: 0, type: 'move' },
  ]);
  expect(targetsOf(actions, known)).toEqual([
    {
      type: 'attack',
      count: 6,
      agents: 3,
      resources: 1,
      none: 1,
      unknown: 1,
      byAgentType: [
        { target: 'control', count: 2, meanReward: 3 },
        { target: 'system', count: 1, meanReward: 1 },
      ],
    },
    { type: 'move', count: 1, agents: 0, resources: 0, none: 1, unknown: 0, byAgentType: [] },
  ]);
});

test('the mix of an agent type is its share of the actions of these agents', () => {
  const actions = actionColumns([
    { step: 0, agent: 'a', type: 'move', reward: 1 },
    { step: 0, agent: 'b', type: 'move', reward: 2 },
    { step: 1, agent: 'b', type: 'move', reward: 4 },
    { step: 1, agent: '1', type: 'gather' },
    { step: 1, agent: 'ghost', type: 'gather' },
    { step: 1, type: 'gather' },
  ]);
  expect(actionsByAgentType(actions, known.agents)).toEqual([
    { agentType: 'control', type: 'gather', count: 1, share: 1 / 3, totalReward: 0, meanReward: 0 },
    { agentType: 'control', type: 'move', count: 2, share: 2 / 3, totalReward: 6, meanReward: 3 },
    { agentType: 'system', type: 'move', count: 1, share: 1, totalReward: 1, meanReward: 1 },
    { agentType: 'unknown', type: 'gather', count: 2, share: 1, totalReward: 0, meanReward: 0 },
  ]);
});

test('without actions there are no targets', () => {
  expect(targetsOf(actionColumns([]), known)).toEqual([]);
  expect(actionsByAgentType(actionColumns([]), known.agents)).toEqual([]);
});
