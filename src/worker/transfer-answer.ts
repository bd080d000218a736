import { transfer } from 'comlink';

/** Marks the memory of every typed array found in an answer, so that it is moved, not copied. */
export function transferAnswer<T>(answer: T): T {
  const buffers = new Set<ArrayBuffer>();
  collect(answer, buffers);
  return buffers.size === 0 ? answer : transfer(answer, [...buffers]);
}

function collect(value: unknown, buffers: Set<ArrayBuffer>): void {
  if (typeof value !== 'object' || value === null) return;
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) buffers.add(value.buffer);
    return;
  }
  for (const part of Array.isArray(value) ? value : Object.values(value)) collect(part, buffers);
}
