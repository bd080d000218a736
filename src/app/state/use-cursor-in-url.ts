import { useCallback, useEffect } from 'react';
import { useServices } from './services.ts';
import { useChangeView } from './use-change-view.ts';
import { useViewSearch } from './use-view-search.ts';

/** The address follows when the cursor has come to rest. */
const REST_MS = 300;

/** Keeps the pinned step and the address the same; going back and forward moves the cursor. */
export function useCursorInUrl(simulation: string): void {
  const { cursor } = useServices();
  const changeView = useChangeView();
  const { step } = useViewSearch();

  // biome-ignore lint/correctness/useExhaustiveDependencies: another simulation starts with the step of its own address.
  useEffect(() => cursor.set(step), [cursor, step, simulation]);
  const write = useCallback(
    (pinned: number | undefined) => changeView((old) => ({ ...old, step: pinned }), 'replace'),
    [changeView],
  );
  useWrittenCursor(cursor, step, write);
}

/** What a cursor is asked: where it is pinned, and to tell when it moves. */
interface PinnedCursor {
  pinned(): number | undefined;
  subscribe(listener: () => void): () => void;
}

/** Writes where a cursor is pinned, once it has come to rest elsewhere than was said. */
export function useWrittenCursor(
  cursor: PinnedCursor,
  said: number | undefined,
  write: (pinned: number | undefined) => void,
): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last = cursor.pinned();
    const stop = cursor.subscribe(() => {
      const pinned = cursor.pinned();
      if (pinned === last) return;
      last = pinned;
      clearTimeout(timer);
      if (pinned === said) return;
      timer = setTimeout(() => write(pinned), REST_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [cursor, said, write]);
}
