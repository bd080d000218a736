import { heatMap } from '../../charts/drawing/heat-map.ts';
import type { Draw } from '../../components/report/drawn-report.tsx';

/** Agents below each other, steps beside each other, and how many memories were written. */
export const drawTimeline: Draw = (table, width) => {
  const rows = table.rows.map(({ cells: [agent, from, to, memories, importance] }) => ({
    agent: String(agent),
    from: Number(from),
    to: Number(to),
    memories: Number(memories),
    importance,
  }));
  const first = rows[0];
  if (first === undefined) return undefined;
  const wide = first.to - first.from + 1;
  const start = rows.reduce((least, { from }) => Math.min(least, from), first.from);
  const end = rows.reduce((most, { from }) => Math.max(most, from), first.from);
  const columns = Array.from({ length: (end - start) / wide + 1 }, (_, k) => start + k * wide);
  const agents = [...new Set(rows.map(({ agent }) => agent))];
  const cells = new Map(rows.map((row) => [`${row.agent}\n${row.from}`, row]));
  const at = (agent: number, column: number) => cells.get(`${agents[agent]}\n${columns[column]}`);
  return heatMap({
    rows: agents,
    columns: columns.map(String),
    values: agents.map((_, row) => columns.map((__, column) => at(row, column)?.memories)),
    columnTitle: wide === 1 ? 'step' : `first of ${wide} steps`,
    width,
    titleOf: (row, column, memories) => {
      const importance = at(row, column)?.importance;
      const mean = typeof importance === 'number' ? `, mean importance ${importance.toPrecision(2)}` : '';
      return `${agents[row]}, step ${columns[column]}: ${memories === 1 ? '1 memory' : `${memories} memories`}${mean}`;
    },
  });
};
