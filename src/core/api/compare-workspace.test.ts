import { beforeEach, describe, expect, it } from 'vitest';
import { ReadFailure } from '../database/byte-source.ts';
import { recording } from '../services/compare/recording.ts';
import type { Source } from '../services/source.ts';
import { mappedText } from '../testing/mapped.ts';
import { type MemoryBytes, memoryBytes } from '../testing/memory-bytes.ts';
import { nodeEngine } from '../testing/node-engine.ts';
import { textDatabase } from '../testing/text-database.ts';
import type { Member, TrajectoryQuery } from './compare.ts';
import { compareWorkspace } from './compare-workspace.ts';
import { createWorkspace } from './workspace.ts';
import type { Workspace } from './workspace-api.ts';

let workspace: Workspace;

async function farm(total: number): Promise<MemoryBytes> {
  const database = await textDatabase(
    `
    generation farm-2025-11
    simulation base
    step 0 total ${total}
    step 1 total ${total + 1}`,
  );
  return memoryBytes(database.export());
}

beforeEach(async () => {
  workspace = createWorkspace(await nodeEngine());
  workspace.open('one', { name: 'runs.db', main: await farm(3) });
  workspace.open('two', { name: 'runs.db', main: await farm(5) });
});

const both: readonly Member[] = [
  { source: 'two', simulation: 'base' },
  { source: 'one', simulation: 'base' },
];

const query: TrajectoryQuery = {
  members: both,
  series: { metric: 'total_agents' },
  alignment: 'step',
  smoothing: 1,
  groups: [-1, -1],
  centre: 'mean',
  band: 'none',
};

describe('a question about simulations of several sources', () => {
  it('is answered from all of them', () => {
    const answer = workspace.trajectories(query);
    expect(answer.ok && [...answer.value.values]).toEqual([5, 6, 3, 4]);
    expect(answer.ok && answer.value.sql.map(({ source }) => source)).toEqual(['two', 'one']);
    const outcomes = [{ metric: 'total_agents', statistic: 'max' }] as const;
    const numbers = workspace.outcomes({ members: both, outcomes });
    expect(numbers.ok && [...numbers.value.values]).toEqual([6, 4]);
    const series = workspace.comparableSeries(both, 'quick');
    expect(series.ok && series.value.map(({ metric }) => metric)).toContain('total_agents');
    expect(workspace.configurations(both)).toMatchObject({ ok: true });
    const sides = { a: both.slice(0, 1), b: both.slice(1) };
    expect(workspace.differences({ ...sides, outcomes, paired: false })).toMatchObject({
      ok: true,
      value: { rows: [{ a: 6, b: 4, difference: -2 }] },
    });
    const tolerance = { band: 'range', tolerance: 0.1, hold: 1 } as const;
    expect(workspace.divergences({ ...sides, series: [query.series], ...tolerance })).toMatchObject({
      ok: true,
      value: [{ step: 0, side: 'below', a: 5, b: 3 }],
    });
    expect(workspace.sweep({ members: both, parameters: [], outcomes })).toMatchObject({ ok: true });
  });

  it('says by its id which of them is closed, and what may have been meant', () => {
    workspace.close('one');
    expect(workspace.trajectories(query)).toEqual({
      ok: false,
      error: { kind: 'not-open', file: 'one', near: [] },
    });
    const meant = workspace.outcomes({ members: [{ source: 'tw', simulation: 'base' }], outcomes: [] });
    expect(meant).toEqual({ ok: false, error: { kind: 'not-open', file: 'tw', near: ['two'] } });
  });

  it('says by its id which of them failed', async () => {
    const { connection, mapping } = await mappedText('farm-2025-11', 'simulation base steps 0..1');
    const sound: Source = { connection, large: false, ...mapping };
    const lost = () => {
      throw new ReadFailure('changed', 'another size than before');
    };
    const changed: Source = { ...sound, connection: { ...recording(connection, lost) } };
    const compare = compareWorkspace(
      new Map([
        ['one', sound],
        ['two', changed],
      ]),
    );
    const members = [...both].reverse();
    expect(compare.trajectories({ ...query, members })).toEqual({
      ok: false,
      error: { kind: 'changed', file: 'two' },
    });
    expect(compare.trajectories({ ...query, members: members.slice(0, 1), groups: [-1] }).ok).toBe(true);
  });

  it('can be asked again: what was handed out once is not given away', () => {
    const [once, again] = [workspace.trajectories(query), workspace.trajectories(query)];
    if (!once.ok || !again.ok) throw new Error('no answer');
    structuredClone(once.value, { transfer: [once.value.x.buffer, once.value.values.buffer] });
    expect([...again.value.values]).toEqual([5, 6, 3, 4]);
    expect(workspace.trajectories(query)).toEqual(again);
  });
});
