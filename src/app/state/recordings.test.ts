import { describe, expect, test } from 'vitest';
import { err, ok } from '../../core/base/result.ts';
import { clientOf, file, plan, progress, recordingsOf, settle, shelfOf } from './recordings-in-tests.ts';

describe('the recordings of a browser', () => {
  test('are known before they run, run, become one file and are remembered as ended', async () => {
    const { shelf, all } = shelfOf([]);
    const worker = clientOf();
    const recordings = recordingsOf(worker.client, shelf);
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
    const recordings = recordingsOf(worker.client, shelf);
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
    const recordings = recordingsOf(worker.client, shelf, 'new');
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

  test('that fail say why, and can be recovered or go on', async () => {
    let room = false;
    const { shelf, all } = shelfOf([]);
    const worker = clientOf(() => (room ? ok({ file, kept: true }) : err({ kind: 'no-room', file: 'n.db' })));
    const recordings = recordingsOf(worker.client, shelf);
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
    const recordings = recordingsOf(worker.client, shelf);
    recordings.start(plan, 2);
    await settle();
    await recordings.remove('r1');
    expect(worker.asked).toEqual(['start r1 2', 'stop', 'remove r1']);
    expect(recordings.get()).toEqual([]);
    expect(all.size).toBe(0);
  });

  test('for which there was no room are a file in memory, and partial for the next visit', async () => {
    const { shelf, all } = shelfOf([]);
    const worker = clientOf(() => ok({ file, kept: false }));
    const recordings = recordingsOf(worker.client, shelf);
    recordings.start(plan, 2);
    await settle();
    worker.end(ok('stopped'));
    await settle();
    expect(recordings.get()[0]).toMatchObject({ state: { kind: 'ready', file, unkept: true }, parts: 2 });
    recordings.exported('r1');
    await settle();
    expect(all.get('r1')).toMatchObject({ exported: true, parts: 2 });
    expect(all.get('r1')?.ended).toBeUndefined();
  });
});
