import { beforeAll, expect, it } from 'vitest';
import type { ReportTable } from '../../api/report.ts';
import { createWorkspace } from '../../api/workspace.ts';
import type { Workspace } from '../../api/workspace-api.ts';
import type { Connection } from '../../database/connection.ts';
import type { ReportId } from '../../metrics/reports.ts';
import { describeWithFixtures } from '../../testing/fixtures.ts';
import { sourceBytes } from '../../testing/fs-bytes.ts';
import { nodeEngine, openFile } from '../../testing/node-engine.ts';

const run = 'a2c368c1-f506-4104-b160-d62893d33656';

describeWithFixtures('the pages of a real society', ['llm_society_v6.db'], (path) => {
  const file = path('llm_society_v6.db');
  let workspace: Workspace;
  let plain: Connection;

  beforeAll(async () => {
    workspace = createWorkspace(await nodeEngine());
    plain = await openFile(file);
    const opened = workspace.open(file, sourceBytes(file));
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  });

  const sql = (text: string) => plain.rows<Record<string, unknown>>({ sql: text, parameters: [run] });

  function table(report: ReportId, id: string): ReportTable {
    const answer = workspace.report(file, run, report);
    const found = answer.ok ? answer.value.find((each) => each.id === id) : undefined;
    if (found === undefined) throw new Error(`There is no table ${id}.`);
    return found;
  }

  function cellsOf(report: ReportId, id: string) {
    return table(report, id).rows.map(({ cells }) => cells);
  }

  it('rank agents by the last balances of their accounts', () => {
    const rows = sql(`SELECT agent_id_str AS agent, balance_after AS balance FROM banking_transactions AS one
      WHERE simulation_run_id = ? AND transaction_id_pk = (SELECT transaction_id_pk FROM banking_transactions
        WHERE account_id = one.account_id ORDER BY step_timestamp DESC, transaction_id_pk DESC LIMIT 1)
      ORDER BY balance DESC LIMIT 20`);
    expect(cellsOf('economy', 'richest-agents').map((cells) => cells.slice(0, 2))).toEqual(
      rows.map(({ agent, balance }) => [agent, balance]),
    );
  });

  it('count candles, volumes and prices as plain SQL does', () => {
    const rows = sql(`SELECT resource_type AS r, min(price_per_unit) AS low, max(price_per_unit) AS high,
      sum(total_cost) / sum(quantity) AS vwap, sum(quantity) AS volume, count(*) AS trades
      FROM market_transactions WHERE simulation_run_id = ? GROUP BY 1 ORDER BY 1`);
    expect(
      cellsOf('economy', 'prices-by-resource').map(([r, , , , low, high, , , , volume, trades]) => [
        r,
        low,
        high,
        volume,
        trades,
      ]),
    ).toEqual(rows.map(({ r, low, high, volume, trades }) => [r, low, high, volume, trades]));
    cellsOf('economy', 'prices-by-resource').forEach((cells, i) => {
      expect(cells[6]).toBeCloseTo(Number(rows[i]?.vwap), 9);
    });
  });

  it('find that the bank identity holds on every row, as a window over plain SQL does', () => {
    const [{ breaks } = {}] =
      sql(`WITH rows AS (SELECT balance_after - lag(balance_after) OVER (PARTITION BY account_id
        ORDER BY step_timestamp, transaction_id_pk) - CASE WHEN transaction_type IN ('withdrawal', 'fee', 'loan_payment')
        THEN -abs(amount) ELSE amount END AS off FROM banking_transactions WHERE simulation_run_id = ?)
      SELECT count(*) AS breaks FROM rows WHERE abs(off) > 0.005`);
    const found = cellsOf('bank', 'accounts').reduce((sum, cells) => sum + Number(cells[8]), 0);
    expect(found).toBe(breaks);
  });

  it('find every memory that holds a word, as LIKE does', () => {
    const weights = { recency: 0, importance: 0, match: 1, decay: 1 };
    const answer = workspace.findMemories(file, run, { text: 'sold', weights, limit: 1000 });
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    const rows = sql(`SELECT memory_id AS id FROM agent_memories WHERE simulation_run_id = ?
      AND ' ' || content LIKE '% sold %' ORDER BY 1`);
    expect(answer.value.table.rows.map(({ cells }) => cells[0]).toSorted()).toEqual(rows.map(({ id }) => id));
  });

  it('count the actions that agents choose', () => {
    const rows =
      sql(`SELECT json_extract(details, '$.action_type') AS action, count(*) AS chosen FROM simulation_events
      WHERE simulation_run_id = ? AND event_type = 'AGENT_ACTION_CHOSEN' GROUP BY 1 ORDER BY 2 DESC, 1`);
    expect(cellsOf('events', 'action-mix').map((cells) => cells.slice(0, 2))).toEqual(
      rows.map(({ action, chosen }) => [action, chosen]),
    );
  });

  it('answer about runs with next to nothing in them', () => {
    for (const report of ['economy', 'bank', 'memories', 'events'] as const) {
      expect(workspace.report(file, '1cc5fcf7-5a7c-4371-8c11-e576ea69a050', report)).toMatchObject({
        ok: true,
      });
    }
    expect(workspace.ledger(file, run, 'acc_agent_3')).toMatchObject({
      ok: false,
      error: { kind: 'unknown', what: 'account', value: 'acc_agent_3' },
    });
  });
});
