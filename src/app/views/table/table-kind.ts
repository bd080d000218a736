import type { TableColumn } from '../../../core/api/table.ts';

export type TableKind = 'canonical' | 'stored';

const titles: Readonly<Record<string, string>> = {
  simulation_steps: 'Steps',
  agents: 'Agents',
};

const keys: Readonly<Record<string, string>> = { simulation_steps: 'step_number', agents: 'agent_id' };

/** The heading of a table: `Steps`, `Agents`, or its name in the file. */
export function tableTitle(kind: TableKind, table: string): string {
  return (kind === 'canonical' ? titles[table] : undefined) ?? table;
}

/** The last part of an export's file name. */
export function exportName(kind: TableKind, table: string): string {
  return tableTitle(kind, table)
    .toLowerCase()
    .replaceAll(/[^\w.-]+/g, '_');
}

const simulationColumns: ReadonlySet<string> = new Set(['simulation_id', 'simulation_run_id', 'run_id']);

/** Columns that say nothing new: the simulation that is looked at anyway, and counts that have columns of their own. */
export function hiddenAtFirst(columns: readonly TableColumn[], ofOneSimulation: boolean): string[] {
  const splitCounts = columns.some((column) => column.note === 'Read from agent_type_counts.');
  return columns
    .map((column) => column.name)
    .filter(
      (name) =>
        (ofOneSimulation && simulationColumns.has(name)) || (splitCounts && name === 'agent_type_counts'),
    );
}

/** The column that tells the rows of a canonical table apart stays in view. */
export function pinnedAtFirst(columns: readonly TableColumn[], kind: TableKind, table: string): string[] {
  const key = kind === 'canonical' ? keys[table] : undefined;
  return columns.some((column) => column.name === key) && key !== undefined ? [key] : [];
}

/** The column that counts steps, for the range. */
export function stepColumn(columns: readonly TableColumn[]): string | undefined {
  const names = new Set(columns.map((column) => column.name));
  return ['step_number', 'step_timestamp', 'step'].find((name) => names.has(name));
}

/**
 * Columns with few kinds of values, worth a list to choose from: the simulation, where rows of several are shown, and
 * at most three others.
 */
export function kindColumns(
  columns: readonly TableColumn[],
  simulations: readonly string[] = [],
): readonly TableColumn[] {
  const several = simulations.length > 1;
  const kinds = columns.filter(
    (column) => column.type === 'text' && /(^|_)type$|^cause$|^status$/.test(column.name),
  );
  return [
    ...columns.filter(({ name }) => several && simulationColumns.has(name)),
    ...kinds.filter(({ name }) => !simulationColumns.has(name)).slice(0, 3),
  ];
}
