import { expect, it } from 'vitest';
import { endLabels } from './end-labels.ts';
import type { SeriesEnd } from './panel-marks.ts';

const style = { colour: { light: '#000', dark: '#fff' } };
const ends = (...places: readonly (readonly [string, number])[]): readonly SeriesEnd[] =>
  places.map(([label, at]) => ({ label, at, style }));
const panel = (all: readonly SeriesEnd[], lines = all.length) => ({ ends: all, lines, top: 10, bottom: 110 });

it('names every line at its end, moved apart by a line of text', () => {
  const [labels] = endLabels([panel(ends(['a', 100], ['b', 40], ['c', 44]))]);
  expect(labels?.map(({ text, at }) => [text, at])).toEqual([
    ['b', 40],
    ['c', 52],
    ['a', 100],
  ]);
});

it('keeps the lowest names inside the panel', () => {
  const [labels] = endLabels([panel(ends(['a', 110], ['b', 110]))]);
  expect(labels?.map(({ text, at }) => [text, at])).toEqual([
    ['a', 98],
    ['b', 110],
  ]);
});

it('names none in the whole figure where one has no room, no value at the end, or a long name', () => {
  const good = panel(ends(['a', 20], ['b', 60]));
  const bad = [
    panel(ends(['a', 50], ['b', 50], ['c', 50], ['d', 50], ['e', 50])),
    panel(ends(['a', 50]), 2),
    panel(ends(['Resources in the environment', 50])),
  ];
  for (const each of bad) expect(endLabels([good, each])).toEqual([[], []]);
});

it('needs no names where no panel has two lines', () => {
  expect(endLabels([panel(ends(['a', 20])), panel(ends(['b', 20]))])).toEqual([[], []]);
});
