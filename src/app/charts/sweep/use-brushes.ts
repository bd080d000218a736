import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { SelectionStore } from '../selection-store.ts';
import { type Brush, type Brushes, keptMembers, withBrush } from './brushes.ts';
import type { ParallelAxis } from './parallel-axes.ts';

export interface BrushState {
  readonly brushes: Brushes;
  readonly kept: ReadonlySet<string> | undefined;
  readonly onBrush: (axis: string, brush: Brush | undefined) => void;
  readonly onClear: () => void;
}

/** Where brushes are kept beyond the plot, e.g. in the address. */
export interface KeptBrushes {
  readonly given: Brushes | undefined;
  /** Called when they have come to rest. */
  readonly onRest: (brushes: Brushes) => void;
}

const REST_MS = 300;

/** The brushes of parallel axes; tells the page which members they keep, and takes that back when the axes go. */
export function useBrushes(
  axes: readonly ParallelAxis[],
  keys: readonly string[],
  selection: SelectionStore,
  beyond?: KeptBrushes,
): BrushState {
  const [brushes, setBrushes] = useRestingBrushes(beyond);
  const kept = useMemo(() => keptMembers(axes, brushes, keys), [axes, brushes, keys]);
  // While a brush is dragged, the rest of the page follows when there is time.
  const published = useDeferredValue(kept);
  useEffect(() => selection.set(published), [selection, published]);
  useEffect(() => () => selection.set(undefined), [selection]);
  const onBrush = useCallback(
    (axis: string, brush: Brush | undefined) => setBrushes((old) => withBrush(old, axis, brush)),
    [setBrushes],
  );
  const onClear = useCallback(() => setBrushes({}), [setBrushes]);
  return { brushes, kept, onBrush, onClear };
}

/** Brushes that follow the pointer at once, and what keeps them beyond the plot when the pointer rests. */
function useRestingBrushes(beyond: KeptBrushes | undefined) {
  const { given, onRest } = beyond ?? {};
  const [brushes, setBrushes] = useState<Brushes>(given ?? {});
  const text = JSON.stringify(brushes);
  const givenText = JSON.stringify(given ?? {});
  const known = useRef(givenText);
  useEffect(() => {
    // Somebody else changed them: a way back, or a button that shows all again.
    if (givenText === known.current) return;
    known.current = givenText;
    setBrushes(JSON.parse(givenText));
  }, [givenText]);
  useEffect(() => {
    if (onRest === undefined || text === known.current) return undefined;
    const timer = setTimeout(() => {
      known.current = text;
      onRest(JSON.parse(text));
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [text, onRest]);
  return [brushes, setBrushes] as const;
}
