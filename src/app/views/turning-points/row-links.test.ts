import { expect, test } from 'vitest';
import type { StoredTable } from '../../../core/api/source.ts';
import type { TurningPoint } from '../../../core/api/turning-points.ts';
import { parseTableSearch } from '../../state/table-search.ts';
import { rowLinks } from './row-links.ts';

function table(name: string, ...columns: readonly string[]): StoredTable {
  return {
    name,
    columns: columns.map((column) => ({ name: column, type: '', primaryKey: false })),
    rows: { count: 9, exact: true },
  };
}

const event: TurningPoint = {
  id: 'population_crash.12',
  kind: 'population_crash',
  since: 10,
  step: 12,
  severity: 0.5,
  text: '',
  agents: [],
};

test('a crash leads to the steps around it and to the agents that died in between', () => {
  const links = rowLinks({ tables: [] }, 'sim', event);
  expect(links.map(({ label, to }) => [label, to])).toEqual([
    ['Steps 10 and 12', 'steps'],
    ['Agents that died', 'agents'],
  ]);
  expect(parseTableSearch(links[1]?.search).filters).toEqual([
    { column: 'death_time', op: 'gt', value: '10' },
    { column: 'death_time', op: 'le', value: '12' },
  ]);
});

test('combat leads to the stored attacks of the step, under the names that the file has', () => {
  const combat: TurningPoint = { ...event, kind: 'mass_combat', since: 12 };
  const tables = [table('AgentActions', 'Step_Number', 'action_type')];
  const [, attacks] = rowLinks({ tables }, 'sim', combat);
  expect(attacks).toMatchObject({ label: 'Attacks', to: 'stored', table: 'AgentActions' });
  // The table knows no simulations: it holds one.
  expect(parseTableSearch(attacks?.search).filters).toEqual([
    { column: 'Step_Number', op: 'eq', value: '12' },
    { column: 'action_type', op: 'eq', value: 'attack' },
  ]);
});

test('a table without steps cannot be asked for one', () => {
  const combat: TurningPoint = { ...event, kind: 'mass_combat' };
  expect(rowLinks({ tables: [table('agent_actions', 'step_id')] }, 'sim', combat)).toHaveLength(1);
});
