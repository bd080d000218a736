import { expect, test } from 'vitest';
import { levelHeatMap } from './level-heat-map.ts';
import { levelPlot } from './level-plot.ts';
import { agents, levels, points } from './sweep-in-tests.ts';

const plot = {
  levels,
  members: points,
  values: agents,
  parameter: 'combat.attack_base_damage',
  outcome: 'Agents alive, last (agents)',
  width: 600,
};

const textsOf = (drawn: ReturnType<typeof levelPlot>) =>
  drawn?.drawing.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : [])) ?? [];
const titlesOf = (drawn: ReturnType<typeof levelPlot>) =>
  drawn?.drawing.shapes.flatMap((shape) =>
    shape.kind !== 'text' && 'title' in shape ? [shape.title] : [],
  ) ?? [];

test('each simulation is a point at its value, numbers where they are on the axis', () => {
  const drawn = levelPlot(plot);
  const [a, b, c] = drawn?.spots ?? [];
  expect(drawn?.spots.map(({ key }) => key)).toEqual(['a', 'b', 'c']);
  const [low = 0, mid = 0] = [((a?.x ?? 0) + (b?.x ?? 0)) / 2, c?.x ?? 0];
  const marks = textsOf(drawn);
  expect(marks).toEqual(expect.arrayContaining(['10', '20', '40', 'N = 2', 'N = 1']));
  // 20 is a third of the way from 10 to 40, at the right end of the plot.
  expect((mid - low) / (600 - 14 - 14 - low)).toBeCloseTo(1 / 3, 2);
  expect((b?.y ?? 0) < (a?.y ?? 0)).toBe(true);
});

test('says mean, interval and N of each level, and no interval where one simulation stands alone', () => {
  expect(titlesOf(levelPlot(plot))).toEqual([
    'run a\n8',
    'run b\n12',
    'run c\n30',
    'mean 10, 95 % interval −15.41 to 35.41, N = 2',
    'mean 30, N = 1',
  ]);
});

test('values that are no numbers stand side by side', () => {
  const texts = levels.map((level, k) => ({ ...level, values: [['low', 'mid', null][k]] }));
  expect(textsOf(levelPlot({ ...plot, levels: texts }))).toEqual(
    expect.arrayContaining(['low', 'mid', 'null']),
  );
});

test('simulations that do not store the parameter have no place in the plot', () => {
  const some = levels.map((level, k) => ({ ...level, values: [[10, undefined, 40][k]] }));
  const drawn = levelPlot({ ...plot, levels: some });
  expect(drawn?.spots.map(({ key }) => key)).toEqual(['a', 'b']);
  expect(textsOf(drawn)).toEqual(expect.arrayContaining(['10', '40']));
});

test('is not drawn where no simulation has the outcome', () => {
  expect(levelPlot({ ...plot, levels: levels.slice(2) })).toBeUndefined();
});

test('two parameters make a heat map with the mean and N in each cell', () => {
  const pairs = [
    { values: [10, 0.1], members: [0, 1], n: 2, mean: 10, interval: undefined },
    { values: [10, 0.5], members: [2], n: 1, mean: 30, interval: undefined },
    { values: [20, 0.5], members: [3], n: 1, mean: 20, interval: undefined },
  ];
  const drawing = levelHeatMap({
    levels: pairs,
    parameters: ['damage', 'rate'],
    outcome: 'Agents',
    width: 600,
  });
  const texts = drawing?.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
  expect(texts?.filter((text) => text.startsWith('N '))).toEqual(['N 2', 'N 1', 'N 1']);
  expect(texts).toEqual(expect.arrayContaining(['damage', 'rate', '0.1', '0.5', '10', '20', '30']));
});
