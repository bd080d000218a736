import { yieldThen } from './mount-queue.ts';

/** Milliseconds of work before the page gets a turn; a frame has 16. */
const slice = 8;

/**
 * Does long work a slice at a time, so that no task of the page is long; the first slice at once.
 *
 * @param work yields wherever it can be interrupted.
 * @returns what the work returns; `undefined` where the signal stopped it.
 */
export async function inSlices<T>(work: Iterator<unknown, T>, signal?: AbortSignal): Promise<T | undefined> {
  for (;;) {
    const end = performance.now() + slice;
    do {
      const { done, value } = work.next();
      if (done === true) return value as T;
    } while (performance.now() < end);
    await new Promise<void>((resolve) => yieldThen(resolve, true));
    if (signal?.aborted === true) return undefined;
  }
}
