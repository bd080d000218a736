import { type RefObject, startTransition, useLayoutEffect, useState } from 'react';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Size of an element in whole pixels; `undefined` until it was measured. The observer reports after
 * layout, so reading it forces none; a later change is drawn when there is time.
 *
 * @param wanted measures only while it is true.
 */
export function useSize(element: RefObject<Element | null>, wanted: boolean): Size | undefined {
  const [size, setSize] = useState<Size>();
  useLayoutEffect(() => {
    const target = element.current;
    if (target === null || !wanted) return undefined;
    let first = true;
    const observer = new ResizeObserver((entries) => {
      const box = entries.at(-1)?.contentRect;
      const measured = { width: Math.floor(box?.width ?? 0), height: Math.floor(box?.height ?? 0) };
      // In a part of the page that is not laid out yet; the observer reports again when it is.
      if (measured.width === 0) return;
      const keep = (before: Size | undefined) =>
        before?.width === measured.width && before.height === measured.height ? before : measured;
      if (first) setSize(keep);
      else startTransition(() => setSize(keep));
      first = false;
    });
    observer.observe(target);
    return () => observer.disconnect();
  }, [element, wanted]);
  return size;
}
