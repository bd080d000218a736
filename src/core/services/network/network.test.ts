import { describe, expect, it } from 'vitest';
import type { ReportTable } from '../../api/report.ts';
import { mapCanonical } from '../../database/generations/mapping.ts';
import { textDatabase } from '../../testing/text-database.ts';
import { readFigure } from '../figures/read-figure.ts';
import { readReport } from '../reports/read-report.ts';
import type { Source } from '../source.ts';

/** x and y trade twice, which events repeat, and talk; y sends z money and z logs it as well; w remembers x; v is alone. */
const text = `
  generation society-v6
  run r1
  trade food x @0 -> y cost 4
  trade food x @2 -> y cost 6
  trade food z @2 -> z cost 1
  event TRADE_COMPLETED x @0 -> y {}
  event TRADE_COMPLETED x @2 -> y {}
  event SOCIAL_INTERACTION y @1 -> x {}
  event AGENT_ACTION_CHOSEN v @1 {}
  bank y transfer @1 to z amount -3
  bank z transfer @1 to y amount 3
  bank z salary @1 to employer amount 9
  memory w @2 about x
  memory w @2
  run r2
  trade food x @0 -> w cost 50
`;

async function sourceOf(database: string): Promise<Source> {
  const connection = await textDatabase(database);
  return { connection, large: false, ...mapCanonical(connection, { largeFile: false }) };
}

async function tables(database = text, simulation = 'r1') {
  const found = readReport({ source: await sourceOf(database), simulation }, 'network');
  return new Map(found.map((table) => [table.id, table]));
}

const cells = (table: ReportTable | undefined) => (table?.rows ?? []).map((row) => row.cells);

describe('the page Network', () => {
  it('lists what two members had to do with each other: trades once, and without those with oneself', async () => {
    const found = (await tables()).get('ties');
    expect(cells(found)).toEqual([
      ['x', 'y', 'trade', 2, 10],
      ['y', 'z', 'transfer', 2, 6],
      ['w', 'x', 'memory', 1, undefined],
      ['y', 'x', 'SOCIAL_INTERACTION', 1, undefined],
    ]);
    expect(found?.notes.slice(1)).toEqual([
      'Not counted: 2 events TRADE_COMPLETED, which repeat the trades.',
      'Not counted: 1 of an agent with itself (trade 1).',
      'Not counted: 1 of the 4 events, which name one agent or none.',
    ]);
  });

  it('describes the network, with those that have nothing to do with anybody', async () => {
    const [all = []] = cells((await tables()).get('network-numbers'));
    // Six interactions of w, x, y and z in 4 of 12 ordered pairs, of which x–y is mutual; partners 1 + 2 + 2 + 1;
    // v of five is alone; no two partners are partners.
    expect(all).toEqual(['all kinds', 6, 4, 4, 4 / 12, 0.5, 6 / 4, 0.2, 0]);
    expect(cells((await tables()).get('network-agents'))).toEqual([
      ['y', 2, 2, 1, 3, 2],
      ['x', 2, 1, 2, 2, 2],
      ['z', 1, 0, 1, 0, 2],
      ['w', 1, 1, 0, 1, 0],
    ]);
  });

  it('counts interactions in steps', async () => {
    const data = readFigure({ source: await sourceOf(text), simulation: 'r1' }, 'society_ties');
    expect(Array.from(data.step)).toEqual([0, 1, 2]);
    expect(data.series.map(({ label, values }) => [label, Array.from(values)])).toEqual([
      ['SOCIAL_INTERACTION', [0, 1, 0]],
      ['memory', [0, 0, 1]],
      ['trade', [1, 0, 1]],
      ['transfer', [0, 2, 0]],
    ]);
  });

  it('is empty where nobody has to do with anybody, and takes events where there are no trades', async () => {
    const alone = await tables('generation society-v6\nrun r1\nevent AGENT_ACTION_CHOSEN v @1 {}');
    expect(cells(alone.get('ties'))).toEqual([]);
    expect(alone.get('network-numbers')?.notes[0]).toBe('No two agents had to do with each other.');
    const events = await tables('generation society-v6\nrun r1\nevent TRADE_COMPLETED x @0 -> y {}');
    expect(cells(events.get('ties'))).toEqual([['x', 'y', 'TRADE_COMPLETED', 1, undefined]]);
  });
});
