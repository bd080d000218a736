import type { TableColumn } from '../../../core/api/table.ts';
import { metrics } from '../../../core/metrics/registry.ts';

/** What a column is called on the page; its name in the file is for addresses and for files. */
export function columnLabel({ label, name }: TableColumn): string {
  return label ?? name;
}

/** Columns whose names in the file say less than people do. */
const known: Readonly<Record<string, string>> = {
  agent_type_counts: 'Agents by type',
  step_number: 'Step',
  step_timestamp: 'Step',
  real_timestamp: 'Written at',
  run_id: 'Simulation id',
  simulation_run_id: 'Simulation id',
};

/**
 * The columns of a canonical table with the names that people use: that of the metric where the table of steps stores
 * one, else the words of the name. Columns that the schema does not know, and those of agent types, keep theirs.
 */
export function labelledColumns(table: string, columns: readonly TableColumn[]): readonly TableColumn[] {
  return columns.map((column) => {
    const { name, meaning } = column;
    if (meaning === undefined || column.note === 'Read from agent_type_counts.') return column;
    const metric =
      table === 'simulation_steps' && name in metrics ? metrics[name as keyof typeof metrics] : undefined;
    const { unit: _, ...bare } = column;
    // Steps are counted from 0, not measured in steps.
    return {
      ...(known[name] === 'Step' ? bare : column),
      label: known[name] ?? metric?.name ?? wordsOf(name),
    };
  });
}

/** `agent_id_str` → `Agent id`: endings that name a type or a key say nothing. */
function wordsOf(name: string): string {
  const words = name
    .replace(/_(str|pk|json)$/, '')
    .replaceAll('_', ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
