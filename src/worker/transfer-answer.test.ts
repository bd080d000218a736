import { MessageChannel } from 'node:worker_threads';
import { expose, wrap } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter';
import { expect, test } from 'vitest';
import { transferAnswer } from './transfer-answer.ts';

test('typed arrays anywhere in an answer are moved, also two over one buffer', async () => {
  const { port1, port2 } = new MessageChannel();
  const values = Float64Array.of(1, 2);
  const shared = new ArrayBuffer(16);
  const answer = {
    ok: true,
    value: {
      series: [{ values }],
      halves: [new Int32Array(shared, 0, 2), new Int32Array(shared, 8, 2)],
      text: 'x',
    },
  };
  expose({ ask: () => transferAnswer(answer) }, nodeEndpoint(port1));
  const arrived = await wrap<{ ask(): typeof answer }>(nodeEndpoint(port2)).ask();
  expect(arrived).toEqual({
    ok: true,
    value: {
      series: [{ values: Float64Array.of(1, 2) }],
      halves: [new Int32Array(2), new Int32Array(2)],
      text: 'x',
    },
  });
  expect(values.length).toBe(0);
  expect(shared.byteLength).toBe(0);
  port1.close();
});

test('an answer without typed arrays is left alone', () => {
  const answer = { ok: false, error: { kind: 'cancelled' } };
  expect(transferAnswer(answer)).toBe(answer);
});
