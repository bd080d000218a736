import { expect, it } from 'vitest';
import type { TableColumn } from '../../../core/api/table.ts';
import { columnLabel, labelledColumns } from './column-label.ts';

const column = (name: string, rest: Partial<TableColumn> = {}): TableColumn => ({
  name,
  type: 'number',
  provenance: 'stored',
  meaning: 'Known.',
  ...rest,
});

it('columns are called by their words, and those of steps as their metrics are', () => {
  const labels = (table: string, names: readonly string[]) =>
    labelledColumns(
      table,
      names.map((name) => column(name)),
    ).map(columnLabel);
  expect(labels('agents', ['agent_id', 'agent_id_str', 'birth_time', 'position_x', 'run_id'])).toEqual([
    'Agent id',
    'Agent id',
    'Birth time',
    'Position x',
    'Simulation id',
  ]);
  expect(labels('simulation_steps', ['step_number', 'total_agents', 'average_agent_health'])).toEqual([
    'Step',
    'Agents alive',
    'Mean health',
  ]);
});

it('columns that the schema does not know, and those of agent types, keep their names', () => {
  const { meaning: _, ...unknown } = column('my_column');
  const ofType = column('system', { note: 'Read from agent_type_counts.' });
  expect(labelledColumns('agents', [unknown, ofType]).map(columnLabel)).toEqual(['my_column', 'system']);
});
