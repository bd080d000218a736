import { startTransition, useEffect, useState } from 'react';

/**
 * Counts up from `first` to `total`, one for each task, so that a long list is built in pieces
 * between which the page answers.
 */
export function useGrowing(total: number, first: number): number {
  const [count, setCount] = useState(first);
  useEffect(() => {
    if (count >= total) return undefined;
    const timer = setTimeout(() => startTransition(() => setCount(count + 1)));
    return () => clearTimeout(timer);
  }, [count, total]);
  return Math.min(count, total);
}
