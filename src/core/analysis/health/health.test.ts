import { describe, expect, it } from 'vitest';
import type { Incidents } from '../events/fixed-agents.ts';
import { statisticsByClass, valuesByClass } from './classes.ts';
import { criticalDrops, incidentsByCause, shareLost } from './incidents.ts';

const none = Number.NaN;

function incidentsOf(
  rows: readonly (readonly [agent: string, before: number, after: number, cause: string | undefined])[],
): Incidents {
  return {
    step: Float64Array.from(rows, (_, step) => step),
    agent: rows.map(([agent]) => agent),
    before: Float64Array.from(rows, ([, before]) => before),
    after: Float64Array.from(rows, ([, , after]) => after),
    cause: rows.map(([, , , cause]) => cause),
  };
}

describe('incidents by cause', () => {
  const incidents = incidentsOf([
    ['a', 100, 90, 'combat_damage'],
    ['b', 50, 20, 'combat_damage'],
    ['a', 90, 92, 'healing'],
    ['a', 92, 92, 'healing'],
    ['a', 30, 34, 'healing'],
    ['b', none, 0, undefined],
  ]);

  it('tell counts, agents, losses and the whole impact', () => {
    const [healing, combat, unknown] = incidentsByCause(incidents);
    expect(healing).toMatchObject({
      cause: 'healing',
      incidents: 3,
      share: 0.5,
      agents: 1,
      total: 6,
      critical: 0,
    });
    // Nobody lost health by healing.
    expect(healing?.meanLoss).toBeNaN();
    // 10 and 30 lost; 30 of 50 are more than half.
    expect(combat).toMatchObject({
      cause: 'combat_damage',
      incidents: 2,
      agents: 2,
      meanLoss: 20,
      total: -40,
      critical: 1,
    });
    expect(unknown).toMatchObject({ cause: 'unknown', incidents: 1, agents: 1, critical: 0 });
    expect(unknown?.total).toBeNaN();
  });

  it('tell how the impact is spread', () => {
    const [healing] = incidentsByCause(incidents);
    // Changes 2, 0, 4: sorted 0 2 4.
    expect(healing?.impact).toMatchObject({ mean: 2, min: 0, q25: 1, median: 2, q75: 3, max: 4 });
    expect(healing?.impact.sd).toBeCloseTo(Math.sqrt(8 / 3), 12);
  });

  it('are none without incidents', () => {
    expect(incidentsByCause(incidentsOf([]))).toEqual([]);
  });
});

describe('critical drops', () => {
  it('took more than half or left less than 20, the greatest share first', () => {
    const incidents = incidentsOf([
      ['a', 100, 50, 'x'], // exactly half
      ['b', 100, 49, 'x'], // 0.51
      ['c', 25, 19, 'x'], // 0.24, but below 20
      ['d', 10, 15, 'healing'], // healing that ends below 20
      ['e', 0, 0, 'x'], // nothing to lose
      ['f', 40, 0, 'x'], // 1
      ['g', none, 1, 'x'],
    ]);
    expect(criticalDrops(incidents).map((row) => incidents.agent[row])).toEqual(['f', 'b', 'c']);
    expect(shareLost(incidents, 1)).toBeCloseTo(0.51, 12);
  });
});

describe('values by class', () => {
  const values = Float64Array.of(4, none, 1, 3, 2, 9);

  it('are gathered in one pass, what is unknown or belongs nowhere left out', () => {
    const classes = [0, 0, 1, 0, 7, -1];
    expect(valuesByClass(values, 3, (row) => classes[row] ?? none).map((list) => [...list])).toEqual([
      [4, 3],
      [1],
      [],
    ]);
  });

  it('have statistics, NaN for an empty class', () => {
    const [first, second] = statisticsByClass(values, 2, (row) => (row < 5 ? 0 : none));
    // 4, 1, 3, 2: sorted 1 2 3 4.
    expect(first).toMatchObject({ count: 4, mean: 2.5, min: 1, q25: 1.75, median: 2.5, q75: 3.25, max: 4 });
    expect(second?.count).toBe(0);
    expect(second?.mean).toBeNaN();
  });
});
