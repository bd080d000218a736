import { expect, test } from 'vitest';
import type { ReportTable } from '../../../core/api/report.ts';
import { axesFor, clustersOf, drawAgents, numberOf } from './behaviour-scatter.ts';

/** Agent, type, cluster, actions, rates of attack, share, interaction and success, mean reward. */
function tableOf(...rows: readonly (readonly (string | number | undefined)[])[]): ReportTable {
  return {
    id: 'behaviour-agents',
    name: 'Agents by behaviour',
    columns: [],
    rows: rows.map((cells) => ({ cells })),
    notes: [],
  };
}

const table = tableOf(
  ['a', 'system', '1 balanced', 9, 0.1, 0.2, 0, 0.5, 0],
  ['b', undefined, '1 balanced', 9, 0.2, 0.2, 0, 0.6, 0],
  ['c', 'system', 'outliers', 9, 0.9, 0.2, 0, 0.1, 0],
);
const nothing = { across: undefined, up: undefined, cluster: undefined };

test('axes that are not chosen are the first traits in which agents differ', () => {
  // Interaction rate and mean reward are 0 for all: success and attack rate are next.
  expect(axesFor(table, nothing)).toEqual({ across: 'success', up: 'attack' });
  expect(axesFor(table, { ...nothing, across: 'attack' })).toEqual({ across: 'attack', up: 'success' });
  expect(axesFor(table, { ...nothing, up: 'reward' })).toEqual({ across: 'success', up: 'reward' });
  expect(axesFor(tableOf(), nothing)).toEqual({ across: 'interaction', up: 'reward' });
});

test('every agent is a point that says who it is, and those of other clusters are pale', () => {
  expect(clustersOf(table).map(numberOf)).toEqual([1, 0]);
  const drawing = drawAgents(table, { across: 'success', up: 'attack' }, 0, 600);
  const points = (drawing?.shapes ?? []).flatMap((shape) =>
    shape.kind === 'path' && shape.title !== undefined ? [shape] : [],
  );
  expect(points.map(({ title }) => title?.split('\n')[0])).toEqual([
    'a, system, 1 balanced',
    'b, 1 balanced',
    'c, system, outliers',
  ]);
  expect(points.map(({ opacity }) => (opacity ?? 1) < 0.5)).toEqual([true, true, false]);
  expect(drawAgents(tableOf(), { across: 'success', up: 'attack' }, undefined, 600)).toBeUndefined();
});
