import { describe, expect, test, vi } from 'vitest';
import type { SourceInfo } from '../../core/api/source.ts';
import { err, ok } from '../../core/base/result.ts';
import { ChannelWorker, until } from './channel-worker-in-tests.ts';
import { createWorkerClient } from './worker-client.ts';

const info: SourceInfo = {
  id: 'a',
  name: 'a.db',
  size: 1,
  fingerprint: '0',
  family: 'farm',
  generation: { id: 'g', label: 'G' },
  notices: [],
  tables: [],
  canonical: [],
  figures: [],
};
const files = { name: 'a.db', main: new File(['x'], 'a.db') };
const never = new Promise<never>(() => undefined);
const noPhase = () => undefined;
const noSignal = new AbortController().signal;

/** A client over workers that answer with `answers`, and what is needed to watch them. */
function setUp(answers: Record<string, (...given: never[]) => unknown>) {
  const workers: ChannelWorker[] = [];
  let starts = 0;
  const openings: { readonly name: string; readonly id: string }[] = [];
  const client = createWorkerClient((name) => {
    const opened = new Set<string>();
    const worker = new ChannelWorker(name, {
      open: async (id: string) => {
        opened.add(id);
        openings.push({ name, id });
        return ok(info);
      },
      close: async (id: string) => void opened.delete(id),
      ...answers,
    });
    workers.push(worker);
    starts += 1;
    // A channel worker does all that the client asks of a worker.
    return worker as unknown as Worker;
  });
  /** The sources that workers of a name opened, in their order. */
  const opened = (of: string) => openings.filter(({ name }) => name === of).map(({ id }) => id);
  return { client, workers, starts: () => starts, opened };
}

describe('the client over workers', () => {
  test('a call settles when its worker dies, and the next one finds a new worker with its source open', async () => {
    let asked = 0;
    const { client, workers } = setUp({
      simulations: async () => {
        asked += 1;
        return asked === 1 ? never : ok({ experiments: [], simulations: [], varying: [] });
      },
    });
    expect(await client.open('a', files, noPhase, noSignal)).toEqual(ok(info));
    const pending = client.simulations('a');
    await until(() => asked === 1);
    workers[0]?.die('out of memory');
    expect(await pending).toEqual(err({ kind: 'worker-died', detail: 'out of memory' }));
    expect(await client.simulations('a')).toMatchObject({ ok: true });
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
  });

  test('what is thrown inside a worker comes back as data', async () => {
    const { client } = setUp({
      count: async () => {
        throw new Error('a defect');
      },
    });
    await client.open('a', files, noPhase, noSignal);
    const query = { source: 'stored', table: 't', filters: [], sort: [] } as const;
    expect(await client.count('a', query)).toMatchObject({ ok: false, error: { kind: 'worker-died' } });
  });

  test('an export that is stopped settles as cancelled and ends its worker', async () => {
    const { client, workers } = setUp({ csv: async () => never });
    await client.open('a', files, noPhase, noSignal);
    const stop = new AbortController();
    const query = { source: 'stored', table: 't', filters: [], sort: [] } as const;
    const options = { byteOrderMark: false, escapeFormulas: false };
    const pending = client.csv('a', query, options, () => undefined, stop.signal);
    await until(() => workers.length === 2);
    stop.abort();
    expect(await pending).toEqual(err({ kind: 'cancelled' }));
    expect(workers[1]).toMatchObject({ name: 'export', terminated: true });
  });

  test('a call that waits in the background is cancelled without ending the worker', async () => {
    const { client, workers, starts } = setUp({
      figure: async (_id: never, _simulation: never, figure: never) =>
        figure === 'combat' ? never : ok({ step: new Float64Array(), series: [] }),
    });
    await client.open('a', files, noPhase, noSignal);
    const stopFirst = new AbortController();
    const stopSecond = new AbortController();
    const first = client.figure('a', 's', 'combat', { lane: 'background', signal: stopFirst.signal });
    const second = client.figure('a', 's', 'sharing', { lane: 'background', signal: stopSecond.signal });
    const third = client.figure('a', 's', 'sharing', { lane: 'background' });
    await until(() => starts() === 2);
    stopSecond.abort();
    stopFirst.abort();
    expect(await first).toEqual(err({ kind: 'cancelled' }));
    expect(await second).toEqual(err({ kind: 'cancelled' }));
    expect(await third).toMatchObject({ ok: true });
    expect(workers.map(({ name }) => name)).toEqual(['interactive', 'background', 'background']);
  });

  test('a question about several sources opens each of them where it is asked', async () => {
    const asked: unknown[] = [];
    const { client, workers, opened } = setUp({
      outcomes: async (query: never) => {
        asked.push(query);
        return ok({ values: new Float64Array(), missing: [] });
      },
    });
    await client.open('a', files, noPhase, noSignal);
    await client.open('b', files, noPhase, noSignal);
    const members = ['b', 'a', 'b'].map((source) => ({ source, simulation: 's' }));
    const query = { members, outcomes: [] };
    expect(await client.outcomes(query, { lane: 'background' })).toMatchObject({ ok: true });
    expect(workers.map(({ name }) => [name, opened(name)])).toEqual([
      ['interactive', ['a', 'b']],
      ['background', ['b', 'a']],
    ]);
    expect(asked).toEqual([query]);
  });

  test('a comparison that is cancelled while it runs may finish: its worker goes on', async () => {
    let finish: () => void = () => undefined;
    let asked = 0;
    const { client, workers } = setUp({
      outcomes: async () => {
        asked += 1;
        if (asked === 1) await new Promise<void>((resolve) => (finish = resolve));
        return ok({ values: new Float64Array(), missing: [] });
      },
    });
    await client.open('a', files, noPhase, noSignal);
    const query = { members: [{ source: 'a', simulation: 's' }], outcomes: [] };
    const stop = new AbortController();
    const first = client.outcomes(query, { lane: 'interactive', signal: stop.signal });
    const waiting = client.outcomes(query, { lane: 'interactive', signal: stop.signal });
    const next = client.outcomes(query, { lane: 'interactive' });
    await until(() => asked === 1);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    stop.abort();
    vi.advanceTimersByTime(1000);
    vi.useRealTimers();
    finish();
    expect([await first, await waiting, await next].map(({ ok: answered }) => answered)).toEqual([
      true,
      false,
      true,
    ]);
    expect([asked, workers.length, workers[0]?.terminated]).toEqual([2, 1, false]);
  });

  test('a question about several sources says which of them is closed', async () => {
    const { client } = setUp({
      configurations: async () => ok({ parameters: [], replicates: [], silent: [] }),
    });
    await client.open('a', files, noPhase, noSignal);
    const members = ['a', 'b'].map((source) => ({ source, simulation: 's' }));
    expect(await client.configurations(members, { lane: 'interactive' })).toEqual(
      err({ kind: 'not-open', file: 'b' }),
    );
    expect(await client.configurations(members.slice(0, 1), { lane: 'interactive' })).toMatchObject({
      ok: true,
    });
  });

  test('a source that is not known is said not to be open, without a worker asking for it', async () => {
    const { client } = setUp({});
    expect(await client.simulations('b')).toEqual(err({ kind: 'not-open', file: 'b' }));
  });
});
