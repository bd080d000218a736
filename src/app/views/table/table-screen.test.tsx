import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TableQuery } from '../../../core/api/table.ts';
import { ok } from '../../../core/base/result.ts';
import type { Connection } from '../../../core/database/connection.ts';
import { loadEngine } from '../../../core/database/engine.ts';
import { writeCsv } from '../../../core/export/csv.ts';
import {
  type TableCatalog,
  tableColumns,
  tableCount,
  tableFacet,
  tablePage,
} from '../../../core/repositories/tables/tables.ts';
import type { Client } from '../../client/client.ts';
import type { TableSearchParams } from '../../state/table-search.ts';
import { TableScreen } from './table-screen.tsx';

// Rendering without a browser is slow on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

let connection: Connection;
const catalog: TableCatalog = {
  family: 'farm',
  canonical: [],
  tables: [
    {
      name: 'actions',
      columns: [
        { name: 'action_id', type: 'INTEGER', primaryKey: true },
        { name: 'step_number', type: 'INTEGER', primaryKey: false },
        { name: 'action_type', type: 'TEXT', primaryKey: false },
        { name: 'reward', type: 'REAL', primaryKey: false },
        { name: 'details', type: 'JSON', primaryKey: false },
      ],
      rows: { count: 1000, exact: true },
    },
  ],
};

beforeAll(async () => {
  const database = (await loadEngine({})).create();
  database.execute(
    'CREATE TABLE actions (action_id INTEGER PRIMARY KEY, step_number INT, action_type TEXT, reward REAL, details)',
  );
  database.execute(
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)
     INSERT INTO actions SELECT i, i / 10, CASE i % 4 WHEN 0 THEN 'attack' ELSE 'move' END,
       CASE WHEN i % 2 THEN i / 8.0 END, json_object('i', i) FROM n`,
  );
  connection = database;
  // There is no layout here: the window of rows is 200 pixels high.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(200);
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
});

const unused = () => Promise.reject(new Error('A table does not ask this.'));

/** The real repositories, without a worker between. */
const client: Client = {
  simulations: unused,
  figure: unused,
  headlines: unused,
  report: unused,
  turningPoints: unused,
  eventAgents: unused,
  deathsByCause: unused,
  lastSteps: unused,
  export: unused,
  comparableSeries: unused,
  comparableNumbers: unused,
  trajectories: unused,
  outcomes: unused,
  configurations: unused,
  differences: unused,
  divergences: unused,
  sweep: unused,
  slice: unused,
  writeReport: unused,
  notes: unused,
  integrityChecks: unused,
  integrityCheck: unused,
  integrityCsv: unused,
  configuration: unused,
  ledger: unused,
  findMemories: unused,
  listEvents: unused,
  tableColumns: async (_, query) => ok(tableColumns(connection, catalog, query)),
  page: async (_, query, offset, limit) => ok(tablePage(connection, catalog, query, offset, limit)),
  count: async (_, query) => ok(tableCount(connection, catalog, query)),
  facet: async (_, query, column, limit) => ok(tableFacet(connection, catalog, query, column, limit)),
  csv: async (_, query, options, onRows) => {
    let text = '';
    const rows = writeCsv(connection, catalog, query, options, (chunk, done) => {
      text += chunk;
      onRows(done);
      return true;
    });
    return ok({ blob: new Blob([text]), rows });
  },
};

let root: Root;
let address: TableSearchParams;

function Page({ initial }: { readonly initial: TableSearchParams }) {
  const [search, setSearch] = useState(initial);
  address = search;
  return (
    <TableScreen
      client={client}
      source="runs"
      kind="stored"
      table="actions"
      search={search}
      onSearchChange={setSearch}
      fileStem="runs-s1"
    />
  );
}

async function open(initial: TableSearchParams = {}): Promise<void> {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  await act(async () =>
    root.render(
      <MantineProvider env="test">
        <QueryClientProvider client={queries}>
          <Page initial={initial} />
        </QueryClientProvider>
      </MantineProvider>,
    ),
  );
  await settled();
}

/** Lets everything that was asked for arrive. */
async function settled(): Promise<void> {
  await act(() => vi.waitFor(() => expect(document.querySelector('[aria-busy]')).toBeNull()));
  await act(() => new Promise((resolve) => setTimeout(resolve)));
  await act(() => new Promise((resolve) => setTimeout(resolve)));
}

const text = (selector: string) => document.querySelector(selector)?.textContent ?? undefined;
const status = () => text('[role=status]');
/** The cells of one column, of the rows that exist. */
const cells = (index: number) =>
  [...document.querySelectorAll('tbody tr[aria-rowindex]')].map((row) => row.children[index]?.textContent);

function find(selector: string, label: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>(selector)].find(
    (element) => element.getAttribute('aria-label') === label || element.textContent === label,
  );
  if (found === undefined) throw new Error(`no ${selector} called ${label}`);
  return found;
}

async function press(selector: string, label: string, init: MouseEventInit = {}): Promise<void> {
  const element = find(selector, label);
  await act(async () => element.dispatchEvent(new MouseEvent('click', { bubbles: true, ...init })));
  await settled();
}

beforeEach(() => {
  const host = document.createElement('div');
  document.body.append(host);
  root = createRoot(host);
});

afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
});

describe('a table', () => {
  it('shows the first rows, says how many there are, and has only those in view in the page', async () => {
    await open();
    expect(status()).toBe('1,000 rows');
    expect(cells(0).slice(0, 3)).toEqual(['1', '2', '3']);
    expect(cells(0).length).toBeLessThan(60);
    const table = find('table', 'actions');
    expect(table.getAttribute('aria-rowcount')).toBe('1001');
    expect(table.querySelector('tbody tr')?.getAttribute('aria-rowindex')).toBe('2');
  });

  it('shows NULL as a dash and numbers of a column with equal decimals', async () => {
    await open();
    expect(cells(3).slice(0, 3)).toEqual(['0.125', '–NULL', '0.375']);
    expect(cells(3)[8]).toBe('1.125');
  });

  it('sorts by a click, by more columns with Shift, and keeps that in the address', async () => {
    await open();
    await press('th button', 'reward');
    expect(cells(3)[0]).toBe('0.125');
    await press('th button', 'reward');
    expect(address).toEqual({ sort: 'reward.desc' });
    expect(document.querySelector('th[data-column=reward]')?.getAttribute('aria-sort')).toBe('descending');
    expect(cells(0)[0]).toBe('999');
    await press('th button', 'action_type', { shiftKey: true });
    expect(address).toEqual({ sort: 'reward.desc*action_type' });
  });

  it('reads its filters from the address and says how many rows of how many pass', async () => {
    await open({ filter: 'step_number.ge.50*step_number.le.59*action_type.in.attack*nonsense.eq.1' });
    expect(status()).toBe('25 of 1,000 rows');
    expect(cells(0)[0]).toBe('500');
    expect((find('input', 'First step') as HTMLInputElement).value).toBe('50');
    find('button', 'action_type: attack');
  });

  it('shows other filters as chips that can be taken away', async () => {
    await open({ filter: 'reward.null*action_id.gt.990' });
    expect(status()).toBe('5 of 1,000 rows');
    await press('button', 'Remove filter reward is NULL');
    expect(address).toEqual({ filter: 'action_id.gt.990' });
    expect(status()).toBe('10 of 1,000 rows');
  });

  it('teaches and offers one way out when no row is left', async () => {
    await open({ filter: 'reward.gt.1000000' });
    expect(document.querySelector('table')).toBeNull();
    expect(document.body.textContent).toContain('No row of actions passes these filters.');
    await press('button', 'Clear filters');
    expect(status()).toBe('1,000 rows');
  });

  it('hides, pins and widens columns as the address says, and does not ask for hidden ones', async () => {
    const page = vi.spyOn(client, 'page');
    await open({ hide: 'details', pin: 'reward', width: 'reward.200' });
    const heads = [...document.querySelectorAll('th')].map((head) => head.dataset.column);
    expect(heads).toEqual(['reward', 'action_id', 'step_number', 'action_type']);
    expect(document.querySelector('col')?.style.width).toBe('200px');
    const asked: TableQuery | undefined = page.mock.calls[0]?.[1];
    expect(asked?.columns).toEqual(['action_id', 'step_number', 'action_type', 'reward']);
    page.mockRestore();
  });

  it('exports exactly the filtered and sorted rows in the visible columns', async () => {
    const saved = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:1');
    await open({ filter: 'action_id.le.3', sort: 'action_id.desc', hide: 'details', pin: 'reward' });
    await press('button', 'Export CSV');
    await press('[role=dialog] button', 'Export');
    const [blob] = saved.mock.calls[0] ?? [];
    expect(await (blob as Blob).text()).toBe(
      'reward,action_id,step_number,action_type\r\n0.375,3,0,move\r\n,2,0,move\r\n0.125,1,0,move\r\n',
    );
    expect(document.querySelector('[role=dialog]')?.textContent).toContain(
      'Saved 3 rows as runs-s1-actions.csv',
    );
    saved.mockRestore();
  });
});
