import { type RefObject, useLayoutEffect, useMemo, useState } from 'react';
import { createSignal, type Signal } from './signal.ts';

/** What can be followed: a signal, a step cursor. */
interface Followed {
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * The same store for a part of the page that is told of changes only while it is in view, and once when it comes
 * into view: what nobody sees is not drawn anew with every move of the pointer.
 *
 * @param element where the part stands on the page.
 */
export function useWhileSeen<S extends Followed>(store: S, element: RefObject<Element | null>): S {
  const [seen] = useState(() => createSignal(true));
  useLayoutEffect(() => {
    const place = element.current;
    if (place === null || typeof IntersectionObserver === 'undefined') return undefined;
    const observer = new IntersectionObserver((changes) => seen.set(changes.at(-1)?.isIntersecting ?? true), {
      rootMargin: '120px 0px',
    });
    observer.observe(place);
    return () => observer.disconnect();
  }, [element, seen]);
  return useMemo(() => whileSeen(store, seen), [store, seen]);
}

/** {@link useWhileSeen} without a page. */
export function whileSeen<S extends Followed>(store: S, seen: Signal<boolean>): S {
  return {
    ...store,
    subscribe(listener: () => void) {
      const tell = () => {
        if (seen.get()) listener();
      };
      const stops = [store.subscribe(tell), seen.subscribe(tell)];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
