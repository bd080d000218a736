import { MessageChannel } from 'node:worker_threads';
import { expose, proxy, wrap } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter';
import { expect, onTestFinished, test } from 'vitest';
import type { RecordingPlan } from '../../core/api/recording.ts';
import { StorageFailure } from '../../core/database/durable/byte-target.ts';
import { type CrashingFiles, crashingFiles } from '../../core/testing/crashing-files.ts';
import { memoryBytes } from '../../core/testing/memory-bytes.ts';
import { nodeEngine } from '../../core/testing/node-engine.ts';
import type { PartProgress, RecordingApi, UnkeptParts } from './recording-api.ts';
import { serveRecording } from './serve-recording.ts';

const plan: RecordingPlan = {
  model: 'farm',
  name: 'trial',
  hypothesis: 'They live.',
  configuration: {},
  seed: 4,
  replicates: 2,
  steps: 12,
  sweep: [],
};

type Left = Readonly<Record<'main' | 'log', Uint8Array>>;

/** Files in memory in place of those of a browser: what is written can be crashed at any change. */
class Disk {
  readonly parts = new Map<number, CrashingFiles>();

  constructor(left: readonly Left[] = []) {
    for (const [part, one] of left.entries()) this.parts.set(part, crashingFiles(one));
  }

  /** What a crash leaves of a part after so many changes. */
  after(part: number, changes: number, torn = 0): Left {
    const files = this.parts.get(part);
    if (files === undefined) throw new Error(`There is no part ${part}.`);
    return files.after(changes, torn);
  }

  storage(): Parameters<typeof serveRecording>[1] {
    return {
      open: async (_, part) => {
        const files = this.parts.get(part) ?? crashingFiles();
        this.parts.set(part, files);
        return files;
      },
      file: async (_, part, name) => {
        const { changes = 0 } = this.parts.get(part) ?? {};
        return new File([this.after(part, changes).main as Uint8Array<ArrayBuffer>], name);
      },
      removeParts: async (_, from, to) => {
        for (let part = from; part < to; part++) this.parts.delete(part);
      },
      remove: async () => this.parts.clear(),
    };
  }
}

/** The worker's own parts on one end of a channel, and what the page has on the other. */
function connected(disk: Disk, keepTogether?: number) {
  const { port1, port2 } = new MessageChannel();
  expose(serveRecording(nodeEngine(), disk.storage(), keepTogether), nodeEndpoint(port1));
  onTestFinished(() => port1.close());
  return wrap<RecordingApi>(nodeEndpoint(port2));
}

async function recordBoth(disk: Disk, of: RecordingPlan): Promise<void> {
  for (const part of [0, 1])
    await connected(disk).record(of, { recording: 'r', part, parts: 2 }, proxy(noProgress));
}

/** The joined database of a recording. */
async function joined(
  disk: Disk,
  of: RecordingPlan,
  parts: number,
  { unkept = new Map(), onDisk = true }: { readonly unkept?: UnkeptParts; readonly onDisk?: boolean } = {},
) {
  const answer = await serveRecording(nodeEngine(), disk.storage()).join(of, 'r', parts, unkept);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  const { file, kept } = answer.value;
  expect(kept).toBe(onDisk);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const database = (await nodeEngine()).open({ name: file.name, main: memoryBytes(bytes) });
  onTestFinished(() => database.close());
  const rows = <Row>(sql: string) => database.rows<Row>({ sql, parameters: [] });
  expect(database.quickCheck()).toEqual([]);
  expect(rows('PRAGMA foreign_key_check')).toEqual([]);
  return rows;
}

function listening() {
  const told: PartProgress[] = [];
  return { told, onProgress: proxy((progress: PartProgress) => void told.push(progress)) };
}

const noProgress = () => undefined;
const whole = { recording: 'r', part: 0, parts: 1 };

test('a plan is recorded, told of, and joined into one database in the order of the plan', async () => {
  const disk = new Disk();
  const { told, onProgress } = listening();
  for (const part of [0, 1]) {
    const api = connected(disk);
    const three = { ...plan, replicates: 3 };
    const end = await api.record(three, { recording: 'r', part, parts: 2 }, onProgress);
    expect(end).toMatchObject({ ok: true, value: { status: 'completed' } });
  }
  const rows = await joined(disk, { ...plan, replicates: 3 }, 2);
  expect(rows('SELECT simulation_id AS id, status FROM simulations ORDER BY rowid')).toEqual([
    { id: 'sim_001', status: 'completed' },
    { id: 'sim_002', status: 'completed' },
    { id: 'sim_003', status: 'completed' },
  ]);
  expect(rows('SELECT count(*) AS n, hypothesis FROM experiments')).toEqual([
    { n: 1, hypothesis: 'They live.' },
  ]);
  const steps = rows<{ n: number }>('SELECT count(*) AS n FROM simulation_steps GROUP BY simulation_id');
  expect(steps.map(({ n }) => n)).toEqual([13, 13, 13]);
  expect(told[0]?.simulations.map(({ status }) => status)).toEqual(['waiting', 'waiting']);
  expect([...disk.parts.keys()]).toEqual([0]);
});

test('after a crash at any moment the rows that were written are there, step by step without a hole', async () => {
  const disk = new Disk();
  await connected(disk, 0).record(plan, whole, proxy(noProgress));
  const { changes = 0 } = disk.parts.get(0) ?? {};
  expect(changes).toBeGreaterThan(10);
  let most = 0;
  for (let crash = 0; crash <= changes; crash += Math.ceil(changes / 25)) {
    const rows = await joined(new Disk([disk.after(0, crash, 5000)]), plan, 1);
    const found = rows<{ n: number; first: number; last: number }>(
      'SELECT count(*) AS n, min(step_number) AS first, max(step_number) AS last FROM simulation_steps GROUP BY simulation_id',
    );
    for (const { n, first, last } of found) expect([first, last]).toEqual([0, n - 1]);
    expect(rows("SELECT * FROM simulations WHERE status = 'running'")).toEqual([]);
    most = Math.max(most, found.length);
  }
  expect(most).toBe(2);
});

test('goes on where it broke off: what was completed stays, the rest is recorded anew, to the same rows', async () => {
  const disk = new Disk();
  await connected(disk, 0).record(plan, whole, proxy(noProgress));
  const expected = await joined(disk, plan, 1);
  const broken = new Disk();
  await connected(broken, 0).record(plan, whole, proxy(noProgress));
  const again = new Disk([broken.after(0, Math.floor((broken.parts.get(0)?.changes ?? 0) * 0.7))]);
  await connected(again).record(plan, whole, proxy(noProgress));
  const rows = await joined(again, plan, 1);
  const sql = 'SELECT * FROM agent_states ORDER BY simulation_id, step_number, agent_id';
  expect(rows(sql)).toEqual(expected(sql));
  expect(rows("SELECT count(*) AS n FROM simulations WHERE status = 'completed'")).toEqual([{ n: 2 }]);
});

test('a join that a crash cut short is made again', async () => {
  const disk = new Disk();
  await recordBoth(disk, plan);
  const other = disk.after(1, disk.parts.get(1)?.changes ?? 0);
  await joined(disk, plan, 2);
  // The parts were one already, and the second had not been removed yet.
  const again = new Disk([disk.after(0, disk.parts.get(0)?.changes ?? 0), other]);
  const rows = await joined(again, plan, 2);
  expect(rows('SELECT simulation_id AS id FROM simulations ORDER BY rowid')).toEqual([
    { id: 'sim_001' },
    { id: 'sim_002' },
  ]);
});

test('pauses, slows down and stops, also before the first step; what ran is kept as stopped', async () => {
  const disk = new Disk();
  const api = connected(disk);
  const { told, onProgress } = listening();
  const long = { ...plan, steps: 100_000 };
  const end = api.record(long, whole, onProgress);
  await api.pause();
  await until(() => told.at(-1)?.phase === 'paused');
  expect(told.at(-1)?.steps).toBe(0);
  await api.resume();
  await until(() => (told.at(-1)?.steps ?? 0) >= 5);
  await api.limit(1);
  await api.stop();
  expect(await end).toMatchObject({ ok: true, value: { status: 'stopped' } });
  const rows = await joined(disk, long, 1);
  expect(rows('SELECT status FROM simulations')).toEqual([{ status: 'stopped' }]);
  expect(rows('SELECT status FROM experiments')).toEqual([{ status: 'stopped' }]);
});

test('a full disk pauses it and says so; with room again it goes on and has every row once', async () => {
  const disk = new Disk();
  const api = connected(disk, 0);
  const { told, onProgress } = listening();
  const files = crashingFiles();
  disk.parts.set(0, files);
  files.limit(400_000);
  const end = api.record(plan, whole, onProgress);
  await until(() => told.at(-1)?.unkept === 'full' && told.at(-1)?.phase === 'paused');
  await api.resume();
  expect(told.at(-1)?.phase).toBe('paused');
  files.limit(undefined);
  await api.resume();
  expect(await end).toMatchObject({ ok: true, value: { status: 'completed' } });
  const rows = await joined(disk, plan, 1);
  const steps = rows<{ n: number }>('SELECT count(*) AS n FROM simulation_steps GROUP BY simulation_id');
  expect(steps.map(({ n }) => n)).toEqual([13, 13]);
});

test('stopped while the disk is full, it is given whole in memory; the disk has what was kept before', async () => {
  const disk = new Disk();
  const files = crashingFiles();
  disk.parts.set(0, files);
  files.limit(400_000);
  const api = connected(disk, 0);
  const { told, onProgress } = listening();
  const end = api.record(plan, { recording: 'r', part: 0, parts: 2 }, onProgress);
  await until(() => told.at(-1)?.unkept === 'full' && told.at(-1)?.phase === 'paused');
  const at = told.at(-1)?.simulations[0]?.step;
  await api.stop();
  const ended = await end;
  if (!ended.ok || ended.value.unkept === undefined) throw new Error(JSON.stringify(ended));
  await connected(disk).record(plan, { recording: 'r', part: 1, parts: 2 }, proxy(noProgress));
  const unkept = new Map([[0, ended.value.unkept]]);
  const rows = await joined(disk, plan, 2, { unkept, onDisk: false });
  const steps = 'SELECT simulation_id AS id, max(step_number) AS last FROM simulation_steps GROUP BY 1';
  expect(rows(steps)).toEqual([
    { id: 'sim_001', last: at },
    { id: 'sim_002', last: plan.steps },
  ]);
  expect(rows("SELECT status FROM simulations WHERE simulation_id = 'sim_001'")).toEqual([
    { status: 'stopped' },
  ]);
  // The next visit knows nothing of what was in memory.
  files.limit(undefined);
  const [first] = (await joined(disk, plan, 2))<{ last: number }>(steps);
  expect(first?.last).toBeLessThan(at ?? 0);
});

test('parts that have no room to be joined on disk are joined in memory, and lie there as before', async () => {
  const disk = new Disk();
  await recordBoth(disk, plan);
  const files = disk.parts.get(0);
  files?.limit(files.main.size() + files.log.size());
  const rows = await joined(disk, plan, 2, { onDisk: false });
  expect(rows('SELECT count(*) AS n FROM simulation_steps')).toEqual([{ n: 26 }]);
  files?.limit(undefined);
  expect((await joined(disk, plan, 2))('SELECT count(*) AS n FROM simulation_steps')).toEqual([{ n: 26 }]);
  expect([...disk.parts.keys()]).toEqual([0]);
});

test('a place that cannot be written is said as data', async () => {
  const storage = new Disk().storage();
  const refuse = async () => {
    throw new StorageFailure('failed', 'no permission');
  };
  const api = serveRecording(nodeEngine(), { ...storage, open: refuse });
  expect(await api.record(plan, whole, noProgress)).toEqual({
    ok: false,
    error: { kind: 'unreadable', file: 'trial.db', detail: 'no permission' },
  });
});

test('models, checks and estimates are answered; a plan that cannot be names its fields', async () => {
  const api = connected(new Disk());
  const models = await api.models();
  expect(models.map(({ id, seedPath, stepsPath }) => [id, seedPath, stepsPath])).toEqual([
    ['farm', 'seed', 'simulation_steps'],
    ['society', 'seed', expect.any(String)],
  ]);
  expect(await api.check(plan)).toEqual([]);
  const wrong = {
    ...plan,
    steps: -5,
    replicates: Number.NaN,
    configuration: { environment: { width: 'wide' } },
  };
  expect((await api.check(wrong)).map(({ path }) => path)).toEqual([
    'replicates',
    'steps',
    'environment.width',
  ]);
  expect(await api.check({ ...plan, replicates: 1e12 })).toMatchObject([{ path: 'replicates' }]);
  const estimate = await api.estimate(plan);
  expect(estimate).toMatchObject({ ok: true, value: { simulations: 2 } });
  if (!estimate.ok) return;
  expect(estimate.value.rows).toBeGreaterThan(100);
  expect(estimate.value.trialSteps).toBeGreaterThanOrEqual(5);
});

test('societies are recorded, joined and known by the ids of their plan', async () => {
  const society: RecordingPlan = { ...plan, model: 'society', name: 'town', steps: 4 };
  const disk = new Disk();
  await recordBoth(disk, society);
  const rows = await joined(disk, society, 2);
  expect(rows("SELECT count(*) AS n FROM simulation_runs WHERE status = 'completed'")).toEqual([{ n: 2 }]);
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 1));
}
