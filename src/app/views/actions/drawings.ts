import { type Box, boxPlot } from '../../charts/drawing/box-plot.ts';
import { type HeatMap, heatMap } from '../../charts/drawing/heat-map.ts';
import { readableNumber } from '../../charts/numbers.ts';
import { stylesOf } from '../../charts/palette.ts';
import type { Draw } from '../../components/report/drawn-report.tsx';

/** A table of (row, column, …, value) as a heat map; `count` is the place of a number that titles tell too. */
interface Cells {
  readonly value: number;
  readonly count?: number;
  readonly rowTitle: string;
  readonly columnTitle: string;
  readonly options?: Pick<HeatMap, 'ramp' | 'domain'>;
}

/**
 * Lays the rows of a table out by their first two cells, in the order in which they first occur; what is in both stands
 * in one order, so that what meets itself lies on the diagonal.
 */
function heat({ value, count, rowTitle, columnTitle, options }: Cells): Draw {
  return ({ rows }, width) => {
    const names = (place: number) => [...new Set(rows.map(({ cells }) => String(cells[place] ?? '')))];
    const down = names(0);
    const found = new Set(names(1));
    const across = [...new Set([...down.filter((name) => found.has(name)), ...found])];
    const at = new Map(rows.map(({ cells }) => [`${cells[0]}\n${cells[1]}`, cells] as const));
    const cellsOf = (row: string, column: string) => at.get(`${row}\n${column}`);
    return heatMap({
      rows: down,
      columns: across,
      values: down.map((row) => across.map((column) => numberOf(cellsOf(row, column)?.[value]))),
      rowTitle,
      columnTitle,
      width,
      titleOf: (row, column, shown) => {
        const counted = numberOf(cellsOf(down[row] ?? '', across[column] ?? '')?.[count ?? -1]);
        const told = `${down[row]} → ${across[column]}: ${readableNumber(shown)}`;
        return counted === undefined ? told : `${told} (${readableNumber(counted)} times)`;
      },
      ...options,
    });
  };
}

function numberOf(cell: string | number | undefined): number | undefined {
  return typeof cell === 'number' ? cell : undefined;
}

export const drawTransitions = heat({
  value: 3,
  count: 2,
  rowTitle: 'after this action',
  columnTitle: 'comes this one',
});

export const drawMixByAgentType = heat({
  value: 3,
  count: 2,
  rowTitle: 'agent type',
  columnTitle: 'action',
});

export const drawCoOccurrence = heat({
  value: 2,
  rowTitle: 'in the same step as',
  columnTitle: 'action',
  options: { ramp: 'diverging', domain: [-1, 1] },
});

/** Quartiles of the reward of each action, in the colours that the actions have in figures. */
export const drawRewards: Draw = ({ rows }, width) => {
  const names = rows.map(({ cells }) => String(cells[0] ?? ''));
  const ordered = [...names].sort();
  const styles = stylesOf(ordered.map((name) => `type:${name}`));
  const boxes = rows.map(({ cells }, k): Box => {
    const [, count, min, q25, median, mean, q75, max] = cells.map((cell) =>
      typeof cell === 'number' ? cell : Number.NaN,
    ) as readonly number[];
    const colour = styles[ordered.indexOf(names[k] ?? '')]?.colour;
    return {
      label: names[k] ?? '',
      min: min ?? Number.NaN,
      q25: q25 ?? Number.NaN,
      median: median ?? Number.NaN,
      q75: q75 ?? Number.NaN,
      max: max ?? Number.NaN,
      mean,
      count,
      ...(colour !== undefined && { colour }),
    };
  });
  return boxPlot({ boxes, width, axisTitle: 'reward' });
};
