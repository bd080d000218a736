const { port1: nowhere, port2 } = new MessageChannel();
port2.close();

/**
 * Gives the memory of a buffer back at once, by moving it to a closed port. The garbage collector
 * takes its own time while a worker is busy: during a scan of a large file, in Chromium, 300 MB
 * later. `ArrayBuffer.transfer(0)` does not help: the browser's own handle keeps the memory, and
 * the collector counts it no more (1 GB later).
 */
export function freeMemory({ buffer }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer) nowhere.postMessage(undefined, [buffer]);
}
