import { describe, expect, it } from 'vitest';
import { actionColumns } from '../../testing/action-columns.ts';
import { inOrder, transitionsOf, triplesOf } from './sequences.ts';

// Stored out of order on purpose: a does move, gather (id 2), move (id 3, same step), gather; b gather, move.
const actions = actionColumns([
  { step: 1, agent: 'a', type: 'move', id: 3 },
  { step: 0, agent: 'a', type: 'move', id: 1 },
  { step: 0, agent: 'b', type: 'gather', id: 4 },
  { step: 1, agent: 'a', type: 'gather', id: 2 },
  { step: 5, agent: 'a', type: 'gather', id: 9 },
  { step: 2, agent: 'b', type: 'move', id: 6 },
  { step: 2, type: 'move', id: 7 },
]);

describe('sequences of actions', () => {
  it('go agent by agent in the order of step and id, without actions of nobody', () => {
    expect([...inOrder(actions)]).toEqual([1, 3, 0, 4, 2, 5]);
  });

  it('count which action follows which, of one agent only', () => {
    const { types, counts, probabilities } = transitionsOf(actions);
    expect(types).toEqual(['move', 'gather']);
    // a: move → gather → move → gather; b: gather → move.
    expect(counts).toEqual([
      [0, 2],
      [2, 0],
    ]);
    expect(probabilities).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it('of three overlap', () => {
    expect(triplesOf(actions)).toEqual([
      { types: ['gather', 'move', 'gather'], count: 1, share: 0.5, probability: 1 },
      { types: ['move', 'gather', 'move'], count: 1, share: 0.5, probability: 1 },
    ]);
  });

  it('share the probability of the third among those that begin alike', () => {
    const steps = ['x', 'x', 'x', 'y', 'x', 'x', 'x'];
    const found = triplesOf(actionColumns(steps.map((type, step) => ({ step, agent: 'a', type }))));
    // xxx xxy xyx yxx xxx: three begin with xx, of which two end with x.
    expect(found[0]).toEqual({ types: ['x', 'x', 'x'], count: 2, share: 0.4, probability: 2 / 3 });
    expect(found).toHaveLength(4);
  });

  it('do not exist with one action, nor without an agent', () => {
    for (const list of [[], [{ step: 0, agent: 'a', type: 'x' }], [{ step: 0, type: 'x' }]]) {
      const columns = actionColumns(list);
      expect(transitionsOf(columns).counts.flat()).toEqual(list.map(() => 0));
      expect(triplesOf(columns)).toEqual([]);
    }
    // An action that is always the last has no next one.
    expect(transitionsOf(actionColumns([{ step: 0, agent: 'a', type: 'x' }])).probabilities).toEqual([[NaN]]);
  });
});
