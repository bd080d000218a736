import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { SelectionStore } from '../selection-store.ts';
import { type Brush, type Brushes, keptMembers, withBrush } from './brushes.ts';
import type { ParallelAxis } from './parallel-axes.ts';

export interface BrushState {
  readonly brushes: Brushes;
  readonly kept: ReadonlySet<string> | undefined;
  readonly onBrush: (axis: string, brush: Brush | undefined) => void;
  readonly onClear: () => void;
}

/** The brushes of parallel axes; tells the page which members they keep, and takes that back when the axes go. */
export function useBrushes(
  axes: readonly ParallelAxis[],
  keys: readonly string[],
  selection: SelectionStore,
): BrushState {
  const [brushes, setBrushes] = useState<Brushes>({});
  const kept = useMemo(() => keptMembers(axes, brushes, keys), [axes, brushes, keys]);
  // While a brush is dragged, the rest of the page follows when there is time.
  const published = useDeferredValue(kept);
  useEffect(() => selection.set(published), [selection, published]);
  useEffect(() => () => selection.set(undefined), [selection]);
  const onBrush = useCallback(
    (axis: string, brush: Brush | undefined) => setBrushes((old) => withBrush(old, axis, brush)),
    [],
  );
  const onClear = useCallback(() => setBrushes({}), []);
  return { brushes, kept, onBrush, onClear };
}
