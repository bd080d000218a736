import { meanOf, sampleSd } from '../population/statistics.ts';
import { rowsByStep } from './by-step.ts';

type Numbers = Float64Array<ArrayBuffer>;

/** Amounts at places, ordered by step; places with the same coordinates are one cell. */
export interface PlacedAmounts {
  readonly step: Numbers;
  readonly x: Numbers;
  readonly y: Numbers;
  readonly amount: Numbers;
}

/** One cell at one step. */
export interface Cell {
  readonly x: number;
  readonly y: number;
  /** Sum of the amounts there. */
  readonly amount: number;
}

/** Standard deviations above the mean from which on a cell is a hotspot. */
const FAR = 2;

export interface CellsOfStep {
  readonly cells: readonly Cell[];
  readonly mean: number;
  /** ÷ n − 1; 0 for a single cell and for none. */
  readonly sd: number;
  /** Cells with strictly more are hotspots. */
  readonly threshold: number;
}

/** The cells of the rows from `from` to before `end`, in the order in which they occur. */
export function cellsOfStep({ x, y, amount }: PlacedAmounts, from: number, end: number): CellsOfStep {
  const sums = new Map<number, Map<number, number>>();
  for (let row = from; row < end; row++) {
    const [px, py, value] = [x[row] ?? Number.NaN, y[row] ?? Number.NaN, amount[row] ?? Number.NaN];
    if (!Number.isFinite(px + py + value)) continue;
    const column = sums.get(px) ?? new Map<number, number>();
    column.set(py, (column.get(py) ?? 0) + value);
    sums.set(px, column);
  }
  const cells = [...sums].flatMap(([px, column]) =>
    [...column].map(([py, value]): Cell => ({ x: px, y: py, amount: value })),
  );
  const amounts = cells.map((cell) => cell.amount);
  // Rounding must not make one of equal cells stand out.
  const equal = amounts.every((value) => value === amounts[0]);
  const mean = equal ? (amounts[0] ?? Number.NaN) : meanOf(amounts);
  const sd = equal ? 0 : sampleSd(amounts);
  return { cells, mean, sd, threshold: mean + FAR * sd };
}

/** The hotspots among cells. Where all cells have the same, none has more than that. */
export function hotspotsAmong({ cells, threshold }: CellsOfStep): readonly Cell[] {
  return cells.filter(({ amount }) => amount > threshold);
}

export interface LastingHotspot {
  readonly x: number;
  readonly y: number;
  /** Steps at which it was a hotspot, and the first and last of them. */
  readonly steps: number;
  readonly first: number;
  readonly last: number;
}

/** Hotspots step by step; one entry a step. */
export interface HotspotCourse {
  readonly step: Numbers;
  readonly count: Numbers;
  /** Sum of the amounts in hotspots. */
  readonly mass: Numbers;
  /** Their centroid, weighted by amount; NaN without any. */
  readonly x: Numbers;
  readonly y: Numbers;
  /** Distance from the centroid of the hotspots of the step before; NaN unless both steps have any. */
  readonly displacement: Numbers;
  /** Cells that were ever hot: the most lasting first, then by x and y. */
  readonly lasting: readonly LastingHotspot[];
}

/** Cells with strictly more than mean + 2 standard deviations of their step; formulas are in docs/metrics.md. */
export function hotspotCourse(placed: PlacedAmounts): HotspotCourse {
  const { step, from } = rowsByStep(placed.step);
  const column = (value: number) => new Float64Array(step.length).fill(value);
  const [count, mass] = [column(0), column(0)];
  const [cx, cy, displacement] = [column(Number.NaN), column(Number.NaN), column(Number.NaN)];
  const lasting = new Map<string, LastingHotspot>();
  let before: Cell | undefined;
  step.forEach((number, k) => {
    const hot = hotspotsAmong(cellsOfStep(placed, from[k] ?? 0, from[k + 1] ?? 0));
    const centre = centroid(hot);
    count[k] = hot.length;
    mass[k] = centre?.amount ?? 0;
    cx[k] = centre?.x ?? Number.NaN;
    cy[k] = centre?.y ?? Number.NaN;
    if (centre !== undefined && before !== undefined) {
      displacement[k] = Math.hypot(centre.x - before.x, centre.y - before.y);
    }
    before = centre;
    for (const { x, y } of hot) {
      const known = lasting.get(`${x} ${y}`);
      lasting.set(`${x} ${y}`, {
        x,
        y,
        steps: (known?.steps ?? 0) + 1,
        first: known?.first ?? number,
        last: number,
      });
    }
  });
  return {
    step,
    count,
    mass,
    x: cx,
    y: cy,
    displacement,
    lasting: [...lasting.values()].sort((a, b) => b.steps - a.steps || a.x - b.x || a.y - b.y),
  };
}

/** Mean place of cells, weighted by their amounts, with the sum of these; none without cells. */
export function centroid(cells: readonly Cell[]): Cell | undefined {
  const amount = cells.reduce((sum, cell) => sum + cell.amount, 0);
  if (cells.length === 0 || amount === 0) return undefined;
  const mean = (of: (cell: Cell) => number) =>
    cells.reduce((sum, cell) => sum + cell.amount * of(cell), 0) / amount;
  return { x: mean((cell) => cell.x), y: mean((cell) => cell.y), amount };
}
