import { describe, expect, test } from 'vitest';
import { clientOf, file, plan, recordingsOf, settle, shelfOf } from './recordings-in-tests.ts';

describe('the recordings of a browser with several pages', () => {
  test('that another page works on are left alone until it has let go of them', async () => {
    const { shelf, all, letGo } = shelfOf([{ id: 'r', plan, created: 1, parts: 1, exported: false }], ['r']);
    const recordings = recordingsOf(clientOf().client, shelf);
    await recordings.load();
    expect(recordings.get()[0]?.state.kind).toBe('elsewhere');
    const old = all.get('r');
    if (old !== undefined) all.set('r', { ...old, ended: 'completed' });
    letGo('r');
    await settle();
    expect(recordings.get()[0]?.state.kind).toBe('kept');
  });

  test('that another page took meanwhile are not taken twice, and are seen as it leaves them', async () => {
    const broken = { id: 'r', plan, created: 1, parts: 2, exported: false };
    const { shelf, all, letGo, take, tell } = shelfOf([broken]);
    const worker = clientOf();
    const recordings = recordingsOf(worker.client, shelf);
    await recordings.load();
    take('r');
    // No word came of it yet.
    recordings.goOn('r');
    await settle();
    expect(recordings.get()[0]?.state.kind).toBe('elsewhere');
    all.set('r', { ...broken, parts: 1, ended: 'completed' });
    letGo('r');
    await settle();
    expect(recordings.get()[0]).toMatchObject({ state: { kind: 'kept' }, parts: 1 });
    // It is read as it lies there, for the other page may have it open.
    expect(await recordings.fetch('r')).toBe(file);
    expect(worker.asked).toEqual(['file r']);
    all.set('new', { ...broken, id: 'new', created: 9 });
    take('new');
    tell();
    await settle();
    expect(recordings.get().map(({ id, state }) => [id, state.kind])).toEqual([
      ['new', 'elsewhere'],
      ['r', 'ready'],
    ]);
    all.delete('new');
    letGo('new');
    await settle();
    expect(recordings.get().map(({ id }) => id)).toEqual(['r']);
  });

  test('that another page brought to an end do not begin again from an old list', async () => {
    const broken = { id: 'r', plan, created: 1, parts: 2, exported: false };
    const { shelf, all } = shelfOf([broken]);
    const worker = clientOf();
    const recordings = recordingsOf(worker.client, shelf);
    await recordings.load();
    all.set('r', { ...broken, parts: 1, ended: 'stopped' });
    recordings.goOn('r');
    await settle();
    expect(worker.asked).toEqual([]);
    expect(recordings.get()[0]).toMatchObject({ state: { kind: 'kept' }, parts: 1, ended: 'stopped' });
    all.delete('r');
    expect(await recordings.fetch('r')).toBeUndefined();
    expect(recordings.get()).toEqual([]);
  });
});
