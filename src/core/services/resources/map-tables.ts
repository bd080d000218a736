import { type Cell, cellsOfStep, hotspotsAmong } from '../../analysis/resources/hotspots.ts';
import type { ReportTable } from '../../api/report.ts';
import { reports } from '../../metrics/reports.ts';
import type { ReportReader } from '../reports/read-report.ts';
import { column, rowsOf, unavailableTable } from '../reports/table.ts';
import { planeOf, readWorld } from '../space/world.ts';
import { readPlaces } from './places.ts';
import { stepAsked } from './step-asked.ts';

/** Most cells of the map, and of the list of hotspots. */
const DRAWN = 2500;
const LISTED = 500;

/** Where resources are at one step, and which places are hotspots. */
export const readResourceMap: ReportReader = (context) => {
  const step = stepAsked(context, 'resource_states');
  if (step === undefined) return none('This simulation has no resource states.');
  const places = readPlaces(context, { scope: 'step', step });
  if (places === undefined || !places.placed) return none('The file does not tell where resources are.');
  if (places.step.length === 0) return none(`There are no resource states at step ${step}.`);
  const found = cellsOfStep(places, 0, places.step.length);
  const hot = new Set(hotspotsAmong(found));
  const cells = found.cells.toSorted(byAmount);
  return [
    {
      id: 'resource-map',
      ...planeHolding(readWorld(context, places.x, places.y), found.cells),
      name: reports['resource-map'].name,
      columns: [
        column('space_agent_x', 'x'),
        column('space_agent_y', 'y'),
        column('cell_amount', 'Resources'),
        { label: 'Hotspot' },
        { label: 'Step' },
      ],
      rows: rowsOf(
        cells
          .slice(0, DRAWN)
          .map((cell) => [cell.x, cell.y, cell.amount, hot.has(cell) ? 'yes' : 'no', step]),
      ),
      notes: capped(
        `Cells at step ${step}: every place at which the file has a resource.`,
        cells.length,
        DRAWN,
      ),
    },
    {
      id: 'hotspots-at-step',
      name: reports['hotspots-at-step'].name,
      columns: [
        column('space_agent_x', 'x'),
        column('space_agent_y', 'y'),
        column('cell_amount', 'Resources'),
        column('cell_deviation', 'SDs above the mean'),
        { label: 'Step' },
      ],
      rows: rowsOf(
        [...hot]
          .sort(byAmount)
          .slice(0, LISTED)
          .map((cell) => [
            cell.x,
            cell.y,
            cell.amount,
            found.sd === 0 ? undefined : (cell.amount - found.mean) / found.sd,
            step,
          ]),
      ),
      notes: capped(
        `${hot.size === 0 ? 'No cell holds' : 'Cells that hold'} more than ${round(found.threshold)} at step ${step}: the mean ${round(found.mean)} and twice the standard deviation ${round(found.sd)}.`,
        hot.size,
        LISTED,
      ),
    },
  ];
};

/** The world as a table carries it, where all cells are in it. */
function planeHolding(world: ReturnType<typeof readWorld>, cells: readonly Cell[]) {
  const holds =
    world !== undefined &&
    cells.every(({ x, y }) => x >= world.left && x <= world.right && y >= world.bottom && y <= world.top);
  return planeOf(holds ? world : undefined);
}

function none(reason: string): readonly ReportTable[] {
  return [unavailableTable('resource-map', reason), unavailableTable('hotspots-at-step', reason)];
}

function byAmount(a: Cell, b: Cell): number {
  return b.amount - a.amount || a.x - b.x || a.y - b.y;
}

function capped(note: string, found: number, most: number): readonly string[] {
  return found > most ? [note, `The ${most} with most resources of ${found}.`] : [note];
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}
