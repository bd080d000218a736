import { expect, test } from 'vitest';
import { freeMemory } from './free-memory.ts';

test('memory that was given back is gone, again and again', () => {
  for (let round = 0; round < 3; round++) {
    const bytes = new Uint8Array(1000);
    freeMemory(bytes);
    expect(bytes.buffer.byteLength).toBe(0);
  }
});
