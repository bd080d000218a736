import { heatMap } from '../../charts/drawing/heat-map.ts';
import type { Draw } from '../../components/report/drawn-report.tsx';

/** Agents below each other, actions beside each other, and the share of each. */
export const drawAgentActions: Draw = ({ columns, rows }, width) => {
  const actions = columns.slice(2).map(({ label }) => label);
  const agents = rows.map(({ cells }) => String(cells[0]));
  const values = rows.map(({ cells }) =>
    cells.slice(2).map((cell) => (typeof cell === 'number' && cell > 0 ? cell : undefined)),
  );
  return heatMap({
    rows: agents,
    columns: actions,
    values,
    width,
    titleOf: (row, column, share) => {
      const [, choices] = rows[row]?.cells ?? [];
      return `${agents[row]}: ${Math.round(share * Number(choices))} of ${choices} choices are ${actions[column]}`;
    },
  });
};
