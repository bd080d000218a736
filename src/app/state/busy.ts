import type { QueryClient } from '@tanstack/react-query';
import { createStore } from './external-store.ts';

/** Whether anything is loading, for `<html data-state>` and for what waits until the page is idle. */
export interface Busy {
  readonly get: () => boolean;
  readonly subscribe: (listener: () => void) => () => void;
  /** Counts something that loads; call the answer when it is done. */
  begin(): () => void;
}

/** Between two loads that follow each other the page is not idle. */
const SETTLE_MS = 60;

export function createBusy(queries: QueryClient): Busy {
  const busy = createStore(true);
  let running = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const loading = () =>
    running > 0 || queries.isFetching({ predicate: (query) => query.meta?.quiet !== true }) > 0;

  function look() {
    clearTimeout(timer);
    if (loading()) {
      busy.update(() => true);
      return;
    }
    timer = setTimeout(() => busy.update(loading), SETTLE_MS);
  }

  queries.getQueryCache().subscribe(look);
  look();
  return {
    get: busy.get,
    subscribe: busy.subscribe,
    begin() {
      running += 1;
      look();
      let done = false;
      return () => {
        if (done) return;
        done = true;
        running -= 1;
        look();
      };
    },
  };
}

/** Shows it on the document, for checks from outside. */
export function showBusy(busy: Busy, root: HTMLElement): void {
  const show = () => {
    root.dataset.state = busy.get() ? 'busy' : 'idle';
  };
  busy.subscribe(show);
  show();
}

/** Waits until nothing is loading and the browser has time. */
export async function whenIdle(busy: Busy): Promise<void> {
  if (busy.get()) {
    await new Promise<void>((resolve) => {
      const stop = busy.subscribe(() => {
        if (busy.get()) return;
        stop();
        resolve();
      });
    });
  }
  await new Promise<void>((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 2000 });
    else setTimeout(resolve, 100);
  });
}
