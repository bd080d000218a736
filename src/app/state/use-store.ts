import { startTransition, useEffect, useState } from 'react';
import type { ExternalStore } from './external-store.ts';

/**
 * The value of a store, followed without haste: React draws the change in pieces and never holds
 * the page up for it, which `useSyncExternalStore` would.
 */
export function useStore<T>(store: Pick<ExternalStore<T>, 'get' | 'subscribe'>): T {
  const [value, setValue] = useState(store.get);
  useEffect(() => {
    const follow = () => startTransition(() => setValue(store.get));
    // It may have changed between drawing and now.
    follow();
    return store.subscribe(follow);
  }, [store]);
  return value;
}
