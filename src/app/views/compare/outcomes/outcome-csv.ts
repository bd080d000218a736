import { csvOf } from '../../../components/report/csv.ts';
import type { Comparison } from '../comparison.ts';
import type { OutcomeTable } from './outcome-table.ts';

/** The table as it stands, with every digit; of simulations also the file and the group. */
export function outcomeCsv(comparison: Comparison, table: OutcomeTable, order: readonly number[]): string {
  const { members, groups, search } = comparison;
  const bySimulation = search.rows === 'simulations';
  const head = [
    ...(bySimulation ? ['Simulation', 'Source', 'Group'] : ['Group']),
    ...table.columns.map(({ label, unit }) => (unit === undefined ? label : `${label} (${unit})`)),
  ];
  const lines = order.map((row) => {
    const { label, members: places } = table.rows[row] ?? { label: '', members: [] };
    const place = places[0] ?? -1;
    const names = bySimulation
      ? [members[place]?.name, members[place]?.source, groups.groups[groups.groupOf[place] ?? -1]?.label]
      : [label];
    const cells = table.columns.map(({ cells }) => {
      const cell = cells[row];
      return cell === null || Number.isNaN(cell) ? undefined : cell;
    });
    return [...names, ...cells];
  });
  return csvOf([head, ...lines]);
}
