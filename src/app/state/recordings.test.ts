import { describe, expect, test } from 'vitest';
import type { RecordingPlan, RecordingProgress } from '../../core/api/recording.ts';
import type { Answer } from '../../core/api/workspace-api.ts';
import { err, ok } from '../../core/base/result.ts';
import type { RecordingClient } from '../client/recording-client.ts';
import type { KeptRecording, RecordingShelf } from '../files/kept-recordings.ts';
import { createRecordings } from './recordings.ts';

const plan: RecordingPlan = {
  model: 'farm',
  name: 'n',
  configuration: {},
  seed: 1,
  replicates: 1,
  steps: 10,
  sweep: [],
};

const progress: RecordingProgress = {
  phase: 'running',
  simulations: [{ simulation: 's', status: 'running', step: 3, steps: 10, population: 4 }],
  done: 0.3,
  rows: 7,
  bytes: 9,
  stepsPerSecond: 1,
  secondsLeft: 7,
  views: [{ simulation: 's', step: 3, counts: { system: 4 }, values: {} }],
};

/** A shelf in memory; another page holds what `held` names until it is let go. */
function shelfOf(kept: readonly KeptRecording[], held: readonly string[] = []) {
  const all = new Map(kept.map((one) => [one.id, one]));
  const locks = new Map<string, Promise<unknown>>();
  const letGo = new Map<string, () => void>();
  for (const id of held) locks.set(id, new Promise<void>((resolve) => letGo.set(id, resolve)));
  const shelf: RecordingShelf = {
    all: async () => [...all.values()].toSorted((a, b) => b.created - a.created),
    keep: async (one) => void all.set(one.id, one),
    forget: async (id) => void all.delete(id),
    held: async () => new Set(held),
    hold: async (id, work) => {
      const turn = (locks.get(id) ?? Promise.resolve()).then(work);
      locks.set(
        id,
        turn.catch(() => undefined),
      );
      return turn;
    },
    free: async (id) => void (await locks.get(id)),
  };
  return { shelf, all, letGo };
}

/** A client whose recordings end when the test says so. */
function clientOf(join: () => Answer<File> = () => ok(new File(['x'], 'n.db'))) {
  const asked: string[] = [];
  let tell: (progress: RecordingProgress) => void = () => undefined;
  let end: (answer: Answer<'completed' | 'stopped'>) => void = () => undefined;
  const client: Pick<RecordingClient, 'start' | 'join' | 'remove'> = {
    start(_, id, parts, onProgress) {
      asked.push(`start ${id} ${parts}`);
      tell = onProgress;
      const ended = new Promise<Answer<'completed' | 'stopped'>>((resolve) => {
        end = resolve;
      });
      return {
        pause: () => void asked.push('pause'),
        resume: () => void asked.push('resume'),
        stop: () => {
          asked.push('stop');
          end(ok('stopped'));
        },
        limit: (rate) => void asked.push(`limit ${rate}`),
        ended,
      };
    },
    async join(_, id, parts) {
      asked.push(`join ${id} ${parts}`);
      return join();
    },
    async remove(id) {
      asked.push(`remove ${id}`);
      return ok(undefined);
    },
  };
  return {
    client: client as RecordingClient,
    asked,
    tell: (now: RecordingProgress) => tell(now),
    end: (answer: Answer<'completed' | 'stopped'>) => end(answer),
  };
}

async function settle() {
  await new Promise((resolve) => setTimeout(resolve));
}

describe('the recordings of a browser', () => {
  test('are known before they run, run, become one file and are remembered as ended', async () => {
    const { shelf, all } = shelfOf([]);
    const worker = clientOf();
    const recordings = createRecordings(
      worker.client,
      shelf,
      () => 'r1',
      () => 5,
    );
    const id = recordings.start(plan, 3, 'sim of a.db');
    await settle();
    expect(all.get('r1')).toEqual({ id, plan, origin: 'sim of a.db', created: 5, parts: 3, exported: false });
    worker.tell(progress);
    const [running] = recordings.get();
    expect(running?.state).toMatchObject({ kind: 'running', progress });
    expect(running?.state.kind === 'running' && running.state.history.course('s')?.steps).toEqual([3]);
    worker.end(ok('completed'));
    await settle();
    expect(recordings.get()[0]).toMatchObject({
      state: { kind: 'ready' },
      ended: 'completed',
      parts: 1,
      last: progress,
    });
    expect(all.get('r1')).toMatchObject({ ended: 'completed', parts: 1 });
    expect(worker.asked).toEqual(['start r1 3', 'join r1 3']);
    recordings.exported(id);
    await settle();
    expect(all.get('r1')?.exported).toBe(true);
  });

  test('are steered while they run, and what is stopped is kept as stopped', async () => {
    const { shelf, all } = shelfOf([]);
    const worker = clientOf();
    const recordings = createRecordings(
      worker.client,
      shelf,
      () => 'r1',
      () => 5,
    );
    recordings.start(plan, 1);
    await settle();
    recordings.pause('r1');
    recordings.resume('r1');
    recordings.limit('r1', 4);
    recordings.stop('r1');
    await settle();
    expect(worker.asked).toEqual(['start r1 1', 'pause', 'resume', 'limit 4', 'stop', 'join r1 1']);
    expect(all.get('r1')?.ended).toBe('stopped');
  });

  test('of an earlier visit are offered: those that ended, and those that broke off', async () => {
    const kept = { plan, created: 1, parts: 2, exported: false };
    const { shelf } = shelfOf([
      { ...kept, id: 'broken' },
      { ...kept, id: 'done', created: 2, parts: 1, ended: 'completed' },
    ]);
    const worker = clientOf();
    const recordings = createRecordings(
      worker.client,
      shelf,
      () => 'new',
      () => 5,
    );
    recordings.start(plan, 1);
    await recordings.load();
    await recordings.load();
    expect(recordings.get().map(({ id, state }) => [id, state.kind])).toEqual([
      ['new', 'running'],
      ['done', 'kept'],
      ['broken', 'partial'],
    ]);
    expect(await recordings.fetch('broken')).toBeInstanceOf(File);
    expect(recordings.get()[2]).toMatchObject({ state: { kind: 'ready' }, ended: 'stopped', parts: 1 });
  });

  test('that another page works on are left alone until it has let go of them', async () => {
    const { shelf, all, letGo } = shelfOf([{ id: 'r', plan, created: 1, parts: 1, exported: false }], ['r']);
    const recordings = createRecordings(
      clientOf().client,
      shelf,
      () => 'x',
      () => 5,
    );
    await recordings.load();
    expect(recordings.get()[0]?.state.kind).toBe('elsewhere');
    const old = all.get('r');
    if (old !== undefined) all.set('r', { ...old, ended: 'completed' });
    letGo.get('r')?.();
    await settle();
    expect(recordings.get()[0]?.state.kind).toBe('kept');
  });

  test('that fail say why, and can be recovered or go on', async () => {
    let room = false;
    const { shelf, all } = shelfOf([]);
    const worker = clientOf(() =>
      room ? ok(new File(['x'], 'n.db')) : err({ kind: 'no-room', file: 'n.db' }),
    );
    const recordings = createRecordings(
      worker.client,
      shelf,
      () => 'r1',
      () => 5,
    );
    recordings.start(plan, 1);
    await settle();
    worker.end(err({ kind: 'worker-died', detail: 'out of memory' }));
    await settle();
    expect(recordings.get()[0]?.state).toMatchObject({ kind: 'failed', error: { kind: 'worker-died' } });
    expect(all.get('r1')?.ended).toBeUndefined();
    expect(await recordings.fetch('r1')).toBeUndefined();
    expect(recordings.get()[0]?.state).toMatchObject({ kind: 'failed', error: { kind: 'no-room' } });
    room = true;
    recordings.goOn('r1');
    await settle();
    worker.end(ok('completed'));
    await settle();
    expect(recordings.get()[0]?.state.kind).toBe('ready');
  });

  test('are removed for good, also while they run, without being made one file first', async () => {
    const { shelf, all } = shelfOf([]);
    const worker = clientOf();
    const recordings = createRecordings(
      worker.client,
      shelf,
      () => 'r1',
      () => 5,
    );
    recordings.start(plan, 2);
    await settle();
    await recordings.remove('r1');
    expect(worker.asked).toEqual(['start r1 2', 'stop', 'remove r1']);
    expect(recordings.get()).toEqual([]);
    expect(all.size).toBe(0);
  });
});
