import { expect, test } from 'vitest';
import type { FigureAvailability } from '../../core/api/source.ts';
import { missingFigures } from './missing-figures.ts';

const figure = (
  id: FigureAvailability['id'],
  provenance: FigureAvailability['provenance'],
  note?: string,
): FigureAvailability => ({ id, provenance, cost: 'plain', ...(note !== undefined && { note }) });

test('figures that are missing for one reason are named together', () => {
  expect(
    missingFigures([
      figure('population', 'stored'),
      figure('combat', 'unavailable', 'The file does not store it.'),
      figure('actions', 'unavailable', 'The file has no table of actions.'),
      figure('sharing', 'derived', 'Counted.'),
      figure('reward', 'unavailable'),
    ]),
  ).toEqual([
    { names: 'Combat and Reward', note: 'The file does not store it.' },
    { names: 'Actions', note: 'The file has no table of actions.' },
  ]);
});

test('a file that lacks nothing says nothing', () => {
  expect(missingFigures([figure('population', 'stored')])).toEqual([]);
});
