import { describe, expect, test } from 'vitest';
import type { RecordingPlan, RecordingProgress } from '../../core/api/recording.ts';
import { err, ok } from '../../core/base/result.ts';
import type { PartProgress, RecordingApi } from '../../worker/recording/recording-api.ts';
import { ChannelWorker, until } from './channel-worker-in-tests.ts';
import { createRecordingClient, partsFor } from './recording-client.ts';

const plan: RecordingPlan = {
  model: 'farm',
  name: 'n',
  configuration: {},
  seed: 1,
  replicates: 2,
  steps: 10,
  sweep: [],
};

const part = (simulation: string, step: number): PartProgress => ({
  phase: 'running',
  simulations: [{ simulation, status: 'running', step, steps: 10, population: 3 }],
  steps: step,
  rows: 100 * step,
  bytes: 1000,
});

/** A client over workers that answer as they are told to; `asked` remembers what they were asked. */
function setUp(answers: Partial<Record<keyof RecordingApi, (...given: never[]) => unknown>>) {
  const workers: ChannelWorker[] = [];
  const asked: (readonly [worker: string, call: string, given: unknown])[] = [];
  const client = createRecordingClient((name) => {
    const api = Object.fromEntries(
      ['pause', 'resume', 'stop', 'limit'].map((call) => [
        call,
        async (given: unknown) => void asked.push([name, call, given]),
      ]),
    );
    const worker = new ChannelWorker(name, { ...api, ...answers });
    workers.push(worker);
    return worker as unknown as Worker;
  });
  return { client, workers, asked };
}

describe('the client over recording workers', () => {
  test('sums up the parts in the order of the plan, and ends each worker with its part', async () => {
    const ends: (() => void)[] = [];
    const { client, workers } = setUp({
      record: async (_plan: never, given: never, onProgress: never) => {
        const number = (given as { part: number }).part;
        const tell = onProgress as (progress: PartProgress) => void;
        tell(part(`sim_${number}`, number + 1));
        await new Promise<void>((resolve) => {
          ends[number] = resolve;
        });
        return ok({ status: 'completed', progress: part(`sim_${number}`, 10) });
      },
    });
    const told: RecordingProgress[] = [];
    const running = client.start(plan, 'r', 2, (progress) => told.push(progress));
    await until(() => ends.length === 2 && ends[0] !== undefined && told.at(-1)?.simulations.length === 2);
    expect(told.at(-1)?.simulations.map(({ simulation, step }) => [simulation, step])).toEqual([
      ['sim_0', 1],
      ['sim_1', 2],
    ]);
    expect(told.at(-1)).toMatchObject({ rows: 300, bytes: 2000, phase: 'running' });
    ends[0]?.();
    await until(() => workers[0]?.terminated === true);
    expect(workers[1]?.terminated).toBe(false);
    ends[1]?.();
    expect(await running.ended).toEqual(ok('completed'));
    expect(workers.every(({ terminated }) => terminated)).toBe(true);
  });

  test('settles with the failure of a worker that dies, after the others have ended', async () => {
    let end: () => void = () => undefined;
    const { client, workers } = setUp({
      record: async (_plan: never, given: never) => {
        if ((given as { part: number }).part === 0) return new Promise(() => undefined);
        await new Promise<void>((resolve) => {
          end = resolve;
        });
        return ok({ status: 'completed', progress: part('sim_1', 10) });
      },
    });
    const running = client.start(plan, 'r', 2, () => undefined);
    await until(() => workers.length === 2);
    workers[0]?.die('out of memory');
    await new Promise((resolve) => setTimeout(resolve));
    await until(() => {
      end();
      return workers[1]?.terminated === true;
    });
    expect(await running.ended).toEqual(err({ kind: 'worker-died', detail: 'out of memory' }));
  });

  test('shares a speed limit out among the workers that still work', async () => {
    let end: () => void = () => undefined;
    const { client, asked } = setUp({
      record: async (_plan: never, given: never) => {
        if ((given as { part: number }).part === 1) return new Promise(() => undefined);
        await new Promise<void>((resolve) => {
          end = resolve;
        });
        return ok({ status: 'completed', progress: part('sim_0', 10) });
      },
    });
    const running = client.start(plan, 'r', 2, () => undefined);
    running.limit(10);
    await until(() => asked.length === 2);
    expect(asked.map(([, call, rate]) => [call, rate])).toEqual([
      ['limit', 5],
      ['limit', 5],
    ]);
    end();
    await until(() => asked.length === 3);
    expect(asked[2]).toEqual(['recording 2', 'limit', 10]);
  });

  test('gives an estimate up when it is no longer wanted', async () => {
    const { client, workers } = setUp({ estimate: async () => new Promise(() => undefined) });
    const stop = new AbortController();
    const pending = client.estimate(plan, stop.signal);
    await until(() => workers.length === 1);
    stop.abort();
    expect(await pending).toEqual(err({ kind: 'cancelled' }));
    expect(workers[0]?.terminated).toBe(true);
  });

  test('leaves a core to the page, and has no more workers than simulations', () => {
    expect([partsFor(9, 2), partsFor(9, 4), partsFor(9, 16), partsFor(2, 16), partsFor(1, 1)]).toEqual([
      1, 3, 4, 2, 1,
    ]);
  });
});
