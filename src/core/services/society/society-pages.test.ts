import { describe, expect, it } from 'vitest';
import type { ReportTable } from '../../api/report.ts';
import { mappedText } from '../../testing/mapped.ts';
import type { FigureContext } from '../figures/context.ts';
import { readFigure } from '../figures/read-figure.ts';
import { readReport } from '../reports/read-report.ts';
import { findMemories } from './find-memories.ts';
import { listEvents } from './list-events.ts';
import { readLedger } from './read-ledger.ts';

/** Two agents with three accounts; the overdraft fee at step 3 was never logged. */
const text = `
  run r1 {"a": 1}
  bank a deposit @0 account x amount 100 balance 100 description "Initial deposit"
  bank b deposit @0 account y amount 40 balance 40
  bank a withdrawal @1 account x amount 30 balance 70
  bank b salary @2 account z amount 60 balance 60
  bank a withdrawal @3 account x amount 70 balance -35
  bank b deposit @3 account y amount 500 balance 540 description "Loan disbursement - L1"
  bank b fee @3 account y amount 5 balance 535 description "Loan origination fee"
  bank b loan_payment @4 account y amount 35 balance 500 description "Loan payment - L1"
  trade food a -> b @0 quantity 2 price 3 cost 6
  trade food b -> a @2 quantity 1 price 6 cost 6
  trade tools a -> c @2 quantity 1 price 10 cost 10
  memory a @0 importance 0.2 content "Traded food at the mill" ["trade","food"]
  memory a @2 importance 0.8 content "The mill burnt down"
  memory b @4 importance 0.5 content "Talked about the Müller mill, the mill by the river"
  event AGENT_ACTION_CHOSEN a @0 {"action_type": "rest"}
  event AGENT_ACTION_CHOSEN a @1 {"action_type": "talk_to", "parameters": {"target_id": "b"}}
  event AGENT_ACTION_CHOSEN b @1 {"action_type": "rest"}
  event MARRIAGE_FORMED a -> b @2 {"family_name": "Lee"}
  event CHILD_BORN c @3 {"parents": ["a", "b"], "family_name": "Lee"}
  event AGENT_DEATH_INHERITANCE a @4 {"deceased_wealth": 200, "inheritance_distribution": {"b": 150, "c": 30}}
  sql UPDATE agent_memories SET tags = '{trade,"old mill"}' WHERE step_timestamp = 2
  sql UPDATE agent_memories SET tags = '{"a": 1}' WHERE step_timestamp = 4
  sql INSERT INTO simulation_events VALUES (900, 'r1', 4, NULL, 'AGENT_ACTION_CHOSEN', 'b', NULL, '{broken', 'odd')
  run r2
  event STARTED a @0
`;

async function contextOf(simulation = 'r1', database = text): Promise<FigureContext> {
  const { connection, mapping } = await mappedText('society-v6', database);
  return { source: { connection, large: false, ...mapping }, simulation };
}

async function tables(report: 'economy' | 'bank' | 'memories' | 'events', simulation = 'r1') {
  const found = readReport(await contextOf(simulation), report);
  return new Map(found.map((table) => [table.id, table]));
}

function cells(table: ReportTable | undefined): readonly (readonly unknown[])[] {
  return (table?.rows ?? []).map((row) => row.cells);
}

function numberIn(table: ReportTable | undefined, number: string): unknown {
  return cells(table).find(([name]) => name === number)?.[1];
}

it('marks flows and prices as derived on every page', async () => {
  const context = await contextOf();
  const derived = (['money', 'bank_flows', 'trades_prices', 'market_prices'] as const).map((figure) => {
    const { series } = readFigure(context, figure);
    return series.filter(
      ({ metric, provenance }) => /money_flow|_price/.test(metric) && provenance === 'derived',
    );
  });
  expect(derived.map((series) => series.length)).toEqual([5, 5, 2, 2]);
  expect(derived.flat().filter(({ note }) => note === undefined)).toEqual([]);
});

describe('the page Economy', () => {
  it('sums the last balances of each agent', async () => {
    const found = await tables('economy');
    // a: −35; b: 500 + 60 = 560; total 525.
    expect(cells(found.get('richest-agents'))).toEqual([
      ['b', 560, expect.closeTo(560 / 525, 12)],
      ['a', -35, expect.closeTo(-35 / 525, 12)],
    ]);
    expect(numberIn(found.get('wealth-numbers'), 'Total balances')).toBe(525);
    // ⌊2/2⌋ = 1, the upper of the two.
    expect(numberIn(found.get('wealth-numbers'), 'Median wealth')).toBe(560);
  });

  it('follows prices, and measures them against the first quarter', async () => {
    const found = await tables('economy');
    expect(cells(found.get('candles'))).toEqual([
      ['food', 0, 0, 3, 3, 3, 3, 3, 2, 1],
      ['food', 2, 2, 6, 6, 6, 6, 6, 1, 1],
      ['tools', 2, 2, 10, 10, 10, 10, 10, 1, 1],
    ]);
    // Volatility of 3 and 6: 1.5. Two of ten trades in the last ten steps.
    expect(cells(found.get('prices-by-resource'))[0]).toEqual([
      'food',
      3,
      6,
      1,
      3,
      6,
      4,
      4.5,
      1.5,
      3,
      2,
      12,
      0.2,
    ]);
    // Five steps: the base is step 0, 2 food for 6; at the end they cost 12.
    expect(numberIn(found.get('market-numbers'), 'Price index')).toBe(200);
    // 22 paid; balances 140, 110, 170, 560, 525 (the total after each step): mean 301.
    expect(numberIn(found.get('market-numbers'), 'Velocity of money')).toBeCloseTo(22 / 301, 12);
  });

  it('scores traders', async () => {
    // a: 6 + 6 + 10 with b and c; 0.5 + 22/1000 + 0.2.
    expect(cells((await tables('economy')).get('traders'))[0]).toEqual([
      'a',
      22,
      3,
      2,
      expect.closeTo(0.722, 12),
      0.1,
    ]);
  });

  it('says what no file can tell, and what this run lacks', async () => {
    const found = await tables('economy', 'r2');
    expect(found.get('wealth-numbers')?.notes).toEqual([
      'This simulation stores no bank balances, so nothing is known of the wealth of its agents.',
    ]);
    expect(found.get('prices-by-resource')?.notes).toEqual(['This simulation stores no trades.']);
    expect(cells(found.get('economy-unavailable')).map(([name]) => name)).toContain('Order book');
  });
});

describe('the page Bank', () => {
  it('sums flows by kind and reads loans off the descriptions', async () => {
    const found = await tables('bank');
    expect(cells(found.get('bank-kinds'))).toEqual([
      ['deposit', 3, 640, 0, 640, 2],
      ['fee', 1, 0, 5, -5, 1],
      ['loan_payment', 1, 0, 35, -35, 1],
      ['salary', 1, 60, 0, 60, 1],
      ['withdrawal', 2, 0, 100, -100, 1],
    ]);
    expect(cells(found.get('loans'))).toEqual([['L1', 'y', 3, 500, 35, 465, 1]]);
    expect(numberIn(found.get('bank-numbers'), 'Fees for new loans')).toBe(5);
    expect(numberIn(found.get('bank-numbers'), 'Breaks of the bank identity')).toBe(1);
    expect(numberIn(found.get('bank-numbers'), 'Unexplained change')).toBe(-35);
  });

  it('checks each row of a ledger, and lists accounts with their breaks', async () => {
    const ledger = readLedger(await contextOf(), 'x');
    expect([ledger.agent, ledger.breaks]).toEqual(['a', 1]);
    expect(cells(ledger.table).map((row) => row.slice(1, 8))).toEqual([
      [0, 'deposit', 100, 100, undefined, undefined, 'first'],
      [1, 'withdrawal', -30, 70, 70, undefined, 'holds'],
      [3, 'withdrawal', -70, -35, 0, -35, 'breaks'],
    ]);
    expect(
      cells((await tables('bank')).get('accounts')).map(([name, , , , balance, , , , breaks]) => [
        name,
        balance,
        breaks,
      ]),
    ).toEqual([
      ['y', 500, 0],
      ['z', 60, 0],
      ['x', -35, 1],
    ]);
  });

  it('does not know an account that is not there', async () => {
    const context = await contextOf();
    expect(() => readLedger(context, 'nowhere')).toThrow();
    expect((await tables('bank', 'r2')).get('bank-kinds')?.notes).toEqual([
      'This simulation stores no bank transactions.',
    ]);
  });
});

describe('the page Memories', () => {
  const weights = { recency: 1, importance: 1, match: 1, decay: 0.5 };

  it('counts tags in every form, and those that cannot be read', async () => {
    const found = await tables('memories');
    expect(cells(found.get('memory-tags')).map((row) => row.slice(0, 3))).toEqual([
      ['trade', 2, 0.5],
      ['food', 1, 0.2],
      ['old mill', 1, 0.8],
    ]);
    expect(numberIn(found.get('memory-numbers'), 'Unreadable tags')).toBe(1);
    expect(cells(found.get('memory-timeline'))).toEqual([
      ['a', 0, 0, 1, 0.2],
      ['a', 2, 2, 1, 0.8],
      ['b', 4, 4, 1, 0.5],
    ]);
    expect((await tables('memories', 'r2')).get('memory-numbers')?.rows).toEqual([]);
  });

  it('finds words and scores what it finds', async () => {
    const context = await contextOf();
    const found = findMemories(context, { text: 'MULLER mill', weights, limit: 10 });
    expect([found.found, found.searched, found.terms]).toEqual([1, 3, ['muller', 'mill']]);
    // The only match is the best: recency 1 (now is 4), importance 0.5, match 1.
    expect(cells(found.table)[0]?.slice(1, 7)).toEqual(['b', 4, expect.closeTo(2.5 / 3, 12), 1, 0.5, 1]);
  });

  it('filters, and scores without words by recency and importance alone', async () => {
    const context = await contextOf();
    const all = findMemories(context, { weights, limit: 2 });
    // b: (1 + 0.5)/2 = 0.75; a at 2: (0.25 + 0.8)/2 = 0.525; a at 0: (0.0625 + 0.2)/2.
    expect(cells(all.table).map(([, agent, step, score]) => [agent, step, score])).toEqual([
      ['b', 4, 0.75],
      ['a', 2, expect.closeTo(0.525, 12)],
    ]);
    expect(all.found).toBe(3);
    const some = (query: object) => findMemories(context, { ...query, weights, limit: 10 }).found;
    expect(some({ tag: 'trade' })).toBe(2);
    expect(some({ agent: 'a', importance: [0.5, 1] })).toBe(1);
    expect(some({ steps: [1, 4] })).toBe(2);
    expect(some({ text: 'absent' })).toBe(0);
  });
});

describe('the page Events', () => {
  it('mixes actions, and counts details that cannot be read', async () => {
    const found = await tables('events');
    expect(cells(found.get('action-mix'))).toEqual([
      ['rest', 2, 0.5, 2],
      ['(unreadable)', 1, 0.25, 1],
      ['talk_to', 1, 0.25, 1],
    ]);
    expect(cells(found.get('event-types'))[0]).toEqual(['AGENT_ACTION_CHOSEN', 4, 0, 4, 2, 1]);
    const mix = readFigure(await contextOf(), 'action_mix');
    expect(mix.series.find(({ label }) => label === 'rest')?.values.slice(0, 2)).toEqual(
      Float64Array.of(1, 0.5),
    );
  });

  it('sums what is inherited', async () => {
    const found = await tables('events');
    expect(cells(found.get('family-numbers')).map(([, value]) => value)).toEqual([1, 1, 1, 200, 180, 20, 20]);
    expect(cells(found.get('family-events'))).toEqual([
      [2, 'marriage', 'a, b', 'Lee', undefined, undefined],
      [3, 'birth', 'c, a, b', 'Lee', undefined, undefined],
      [4, 'death', 'a', undefined, 200, 'b, c'],
    ]);
  });

  it('lists events with their details read', async () => {
    const context = await contextOf();
    const talks = listEvents(context, { type: 'AGENT_ACTION_CHOSEN', text: 'talk', limit: 10 });
    expect(cells(talks.table)[0]?.slice(1, 6)).toEqual([
      1,
      'AGENT_ACTION_CHOSEN',
      'a',
      undefined,
      'action_type: talk_to · parameters.target_id: b',
    ]);
    const odd = listEvents(context, { text: 'odd', limit: 10 });
    expect([odd.found, odd.unparsed, cells(odd.table)[0]?.[5]]).toEqual([1, 1, '{broken']);
    expect(listEvents(context, { agent: 'b', limit: 1 }).found).toBe(3);
    expect(listEvents(context, { steps: [3, 9], limit: 10 }).found).toBe(3);
  });
});
