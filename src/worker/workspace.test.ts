import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { expose, proxy, wrap } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter';
import { expect, onTestFinished, test } from 'vitest';
import type { SliceProgress } from '../core/api/slice.ts';
import type { OpenPhase } from '../core/api/source.ts';
import type { TableQuery } from '../core/api/table.ts';
import { createWorkspace } from '../core/api/workspace.ts';
import { ReadFailure } from '../core/database/byte-source.ts';
import { describeWithFixtures } from '../core/testing/fixtures.ts';
import { fsBytes } from '../core/testing/fs-bytes.ts';
import { type MemoryBytes, memoryBytes } from '../core/testing/memory-bytes.ts';
import { nodeEngine } from '../core/testing/node-engine.ts';
import { hasPython3, runPython3 } from '../core/testing/python3.ts';
import { textDatabase } from '../core/testing/text-database.ts';
import { serveWorkspace } from './serve-workspace.ts';
import type { SourceFile, WorkerApi } from './worker-api.ts';

/** The worker's own parts on both ends of a channel; an address is a path, or names bytes in memory. */
async function connected(memory: Readonly<Record<string, MemoryBytes>> = {}) {
  const { port1, port2 } = new MessageChannel();
  const bytesOf = (file: SourceFile) => {
    if (file instanceof File) throw new ReadFailure('unreadable', 'there is no FileReaderSync here');
    if (file.url.startsWith('/')) return fsBytes(file.url);
    const bytes = memory[file.url];
    if (bytes === undefined) throw new ReadFailure('vanished', file.url);
    return bytes;
  };
  const workspace = nodeEngine().then(createWorkspace);
  expose(serveWorkspace(workspace, bytesOf), nodeEndpoint(port1));
  onTestFinished(() => port1.close());
  return wrap<WorkerApi>(nodeEndpoint(port2));
}

async function farm(): Promise<MemoryBytes> {
  const database = await textDatabase(`
    generation farm-2025-11
    simulation s1 steps 0..3
    agent a1 system born 0 died 3
    agent a2 control born 0
    state a1 @0..2 resources 4 health 90
    state a2 @0..3 resources 5 health 80`);
  return memoryBytes(database.export());
}

const main = { url: 'farm', size: 0 };
const files = { name: 'farm.db', main };
const agents: TableQuery = { source: 'stored', table: 'agents', filters: [], sort: [] };

test('a file is opened with its phases told, and figures come as typed arrays', async () => {
  const api = await connected({ farm: await farm() });
  const phases: OpenPhase[] = [];
  const opened = await api.open(
    'one',
    files,
    proxy((phase: OpenPhase) => void phases.push(phase)),
  );
  expect(opened).toMatchObject({ ok: true, value: { id: 'one', name: 'farm.db', family: 'farm' } });
  expect(phases.at(-1)).toBe('ready');
  const figure = await api.figure('one', 's1', 'population');
  if (!figure.ok) throw new Error(figure.error.kind);
  expect(figure.value.step).toEqual(Float64Array.of(0, 1, 2, 3));
  expect(figure.value.series.find(({ key }) => key === 'total')?.values).toEqual(Float64Array.of(2, 2, 2, 1));
});

test('the same figure can be asked for again, although its memory was moved', async () => {
  const api = await connected({ farm: await farm() });
  await api.open('one', files);
  for (const ask of [() => api.figure('one', 's1', 'population'), () => api.simulations('one')]) {
    expect(await ask()).toEqual(await ask());
  }
  expect(await api.headlines('one', 's1')).toEqual(await api.headlines('one', 's1'));
});

test('courses of simulations of two sources cross as typed arrays, each time anew', async () => {
  const bytes = await farm();
  const api = await connected({ farm: bytes });
  for (const id of ['one', 'two']) await api.open(id, files);
  const members = ['two', 'one'].map((source) => ({ source, simulation: 's1' }));
  const ask = () =>
    api.trajectories({
      members,
      series: { metric: 'total_agents' },
      alignment: 'step',
      smoothing: 1,
      groups: [0, 0],
      centre: 'mean',
      band: 'range',
    });
  const once = await ask();
  if (!once.ok) throw new Error(once.error.kind);
  expect(once.value.values).toEqual(Float64Array.of(2, 2, 2, 1, 2, 2, 2, 1));
  expect(once.value.groups[0]?.counts).toEqual(Float64Array.of(2, 2, 2, 2));
  expect(await ask()).toEqual(once);
});

test('every piece of a CSV has arrived before the answer', async () => {
  const api = await connected({ farm: await farm() });
  await api.open('one', files);
  const pieces: string[] = [];
  const options = { byteOrderMark: false, escapeFormulas: false };
  const answer = await api.csv(
    'one',
    { ...agents, columns: ['agent_id', 'agent_type'] },
    options,
    proxy((text: string) => void pieces.push(text)),
  );
  expect(answer).toEqual({ ok: true, value: 2 });
  expect(pieces.join('')).toBe('agent_id,agent_type\r\na1,system\r\na2,control\r\n');
});

test('failures cross as data', async () => {
  const text = memoryBytes(new TextEncoder().encode('step,agents\n0,1\n1,2\n'));
  const bytes = await farm();
  const api = await connected({ farm: bytes, text });
  expect(await api.open('t', { name: 'a.db', main: { url: 'text', size: 0 } })).toEqual({
    ok: false,
    error: { kind: 'not-a-database', file: 'a.db', looksLike: 'csv' },
  });
  expect(await api.open('t', { name: 'b.db', main: { url: 'nowhere', size: 0 } })).toEqual({
    ok: false,
    error: { kind: 'vanished', file: 'b.db' },
  });
  expect(await api.count('nobody', agents)).toEqual({
    ok: false,
    error: { kind: 'not-open', file: 'nobody' },
  });
  await api.open('one', files);
  expect(await api.count('one', agents)).toEqual({ ok: true, value: 2 });
  expect(await api.quickCheck('one')).toEqual({ ok: true, value: [] });
  await api.close('one');
  expect(await api.count('one', agents)).toMatchObject({ error: { kind: 'not-open' } });
});

describeWithFixtures('a real file', ['af_head_midrun.db', 'af_head_midrun.db-wal'], (path) => {
  test('is opened with the log beside it', async () => {
    const api = await connected();
    const url = path('af_head_midrun.db');
    const opened = await api.open('m', {
      name: 'm.db',
      main: { url, size: 0 },
      wal: { url: `${url}-wal`, size: 0 },
    });
    expect(opened).toMatchObject({ ok: true });
    expect(opened.ok && opened.value.notices.map(({ kind }) => kind)).toContain('wal-applied');
    const states: TableQuery = { source: 'stored', table: 'agent_states', filters: [], sort: [] };
    expect(await api.count('m', states)).toEqual({ ok: true, value: 1658 });
  });
});

test.skipIf(!hasPython3)(
  'slices of several sources come as one archive, with what is said of each',
  async () => {
    const bytes = await farm();
    const api = await connected({ a: bytes, b: bytes });
    for (const id of ['a', 'b'])
      await api.open(id, { name: `${id}.db`, main: { url: id, size: bytes.size } });
    const told: SliceProgress[] = [];
    const request = { simulations: ['s1'], notes: [] };
    const answer = await api.slice(
      ['a', 'b'].map((id) => ({ ...request, source: id, fileName: `${id}-slice.db` })),
      'slices',
      proxy((progress: SliceProgress) => void told.push(progress)),
    );
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    const { fileName, file } = answer.value;
    expect(fileName).toBe('slices.zip');
    expect(told.map((progress) => progress.fileName)).toContain('b-slice.db');
    const folder = mkdtempSync(join(tmpdir(), 'slices-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, 'x.zip'), new Uint8Array(await file.arrayBuffer()));
    const program = 'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(z.testzip(), z.namelist())';
    expect(runPython3(program, join(folder, 'x.zip'))).toBe("None ['a-slice.db', 'b-slice.db']");
  },
);

test('one slice comes as it is', async () => {
  const bytes = await farm();
  const api = await connected({ a: bytes });
  await api.open('a', { name: 'a.db', main: { url: 'a', size: bytes.size } });
  const request = { source: 'a', fileName: 'a-slice.db', simulations: ['s1'], notes: [] };
  const answer = await api.slice(
    [request],
    'slices',
    proxy(() => undefined),
  );
  expect(answer.ok && answer.value.fileName).toBe('a-slice.db');
  const head = answer.ok ? await answer.value.file.slice(0, 15).text() : '';
  expect(head).toBe('SQLite format 3');
});
