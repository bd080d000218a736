import { describe, expect, it } from 'vitest';
import type { CheckOutcome } from '../../api/integrity.ts';
import { cellAt } from '../../base/columns.ts';
import { mappedText } from '../../testing/mapped.ts';
import type { Source } from '../source.ts';
import { listChecks } from './list-checks.ts';
import { runCheck } from './run-check.ts';

type Generation = Parameters<typeof mappedText>[0];

async function sourceOf(generation: Generation, text: string): Promise<Source> {
  const { connection, mapping } = await mappedText(generation, text);
  return { connection, large: false, ...mapping };
}

/** The first line of details, or the message. */
function firstLine(outcome: CheckOutcome): unknown {
  if (outcome.kind !== 'failed') return outcome.message;
  const { columns, rows } = outcome.details;
  return columns.map((name) => {
    const column = rows.columns[name];
    return column === undefined ? undefined : cellAt(column, 0);
  });
}

/** The same table without the constraints that keep it sound. */
function loose(table: string, then: string): string {
  return `sql CREATE TABLE loose AS SELECT * FROM ${table}
    sql DROP TABLE ${table}
    sql ALTER TABLE loose RENAME TO ${table}
    sql ${then}`;
}

const soundSociety = `
  run r1 {"agents": 2}
  bank a1 deposit @0 amount 100 balance 100 account acc
  bank a1 withdrawal @1 amount 30 balance 70 account acc
  bank a1 transfer @2 amount -20 balance 50 account acc
  bank a1 fee @3 amount 5 balance 45.004 account acc
  trade food a1 @1 -> a2 quantity 3 price 0.1 cost 0.3
  memory a1 @1 importance 0.5 tags "{a,b}"
  event MOVE a1 @1 {"x": 1}`;

const brokenSociety: Readonly<Record<string, readonly [added: string, violations: number, line: unknown]>> = {
  table_existence: ['sql DROP TABLE agent_memories', 1, ['agent_memories']],
  // 45.004 + 10 = 55.004, stored 20.004: 35 too little.
  bank_identity: [
    'bank a1 salary @4 amount 10 balance 20.004 account acc',
    1,
    ['r1', 4, 5, 'acc', 'salary', 10, 45.004, 20.004, -35, 'overdraft fee'],
  ],
  total_cost: ['trade food a1 @2 -> a2 quantity 3 price 2 cost 6.01', 1, ['r1', 2, 2, 3, 2, 6.01, 6]],
  trade_amounts: [
    'trade food a1 @2 -> a2 quantity 0 price 2 cost 0\ntrade food a1 @3 -> a2 quantity 1 price -1 cost -1',
    2,
    ['r1', 2, 2, 0, 2],
  ],
  transaction_ids: [
    loose('market_transactions', 'INSERT INTO market_transactions SELECT * FROM market_transactions'),
    1,
    ['market_transactions', 'transaction_sim_id', 'transaction-6', 2],
  ],
  importance_ranges: ['memory a1 @2 importance 1.5', 1, undefined],
  json_parses: [
    `sql UPDATE simulation_events SET details = 'x'`,
    1,
    ['simulation_events', 'details', 1, 'event_id', 'x'],
  ],
  orphan_runs: [
    "sql UPDATE simulation_events SET simulation_run_id = 'r9'",
    1,
    ['simulation_events', 'simulation_run_id', 'r9', 1],
  ],
  rows_without_run: [
    loose('simulation_events', 'UPDATE simulation_events SET simulation_run_id = NULL'),
    1,
    ['simulation_events', 'simulation_run_id', null, 1],
  ],
};

describe('the rules of an LLM Society file', () => {
  it('all hold on sound data', async () => {
    const source = await sourceOf('society-v6', soundSociety);
    const outcomes = listChecks(source).map(({ id }) => [id, runCheck(source, 'all', id)]);
    expect(outcomes.filter(([, outcome]) => (outcome as CheckOutcome).kind !== 'passed')).toEqual([]);
    const untested = listChecks(source).filter(({ id }) => !(id in brokenSociety));
    expect(untested.map(({ id }) => id)).toEqual(['database_connection']);
  });

  it.each(Object.entries(brokenSociety))(
    '%s fails where it is broken',
    async (id, [added, violations, line]) => {
      const outcome = runCheck(await sourceOf('society-v6', `${soundSociety}\n${added}`), 'all', id);
      expect(outcome.kind === 'failed' && outcome.violations).toBe(violations);
      if (line !== undefined) expect(firstLine(outcome)).toEqual(line);
    },
  );
});
