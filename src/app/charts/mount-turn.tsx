import {
  createContext,
  type ReactNode,
  type RefObject,
  useCallback,
  useContext,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { createMountQueue, type MountQueue } from './mount-queue.ts';

const QueueContext = createContext<MountQueue>(createMountQueue());

/** Figures inside share one queue for their turns to draw. Without it, all of the app do. */
export function FigureQueue({ children }: { readonly children: ReactNode }) {
  const [queue] = useState(() => createMountQueue());
  return <QueueContext.Provider value={queue}>{children}</QueueContext.Provider>;
}

/**
 * Whether it is this figure's turn to draw; once true it stays so. The figure calls `onDrawn` when it
 * is complete, which lets the next one have its turn.
 *
 * @param element where it stands on the page.
 * @param ready whether there is anything to draw: a figure without data takes no turn.
 */
export function useMountTurn(
  element: RefObject<Element | null>,
  ready: boolean,
): readonly [turn: boolean, onDrawn: () => void] {
  const queue = useContext(QueueContext);
  const [turn, setTurn] = useState(false);
  const finish = useRef<() => void>(undefined);
  const drawn = useRef(false);
  useLayoutEffect(() => {
    const place = element.current;
    if (!ready || drawn.current || place === null) return undefined;
    const entry = { draw: () => setTurn(true) };
    const withdraw = queue.ask(entry);
    const stop = observePlace(place, (near) => queue.place(entry, near));
    finish.current = () => {
      stop();
      withdraw();
    };
    return finish.current;
  }, [queue, element, ready]);
  const onDrawn = useCallback(() => {
    drawn.current = true;
    finish.current?.();
  }, []);
  return [turn, onDrawn];
}

/** Tells whether an element is in or near the view, now and on each change; returns how to stop. */
function observePlace(element: Element, tell: (near: boolean) => void): () => void {
  if (typeof IntersectionObserver === 'undefined') {
    tell(true);
    return () => undefined;
  }
  const observer = new IntersectionObserver((seen) => tell(seen.at(-1)?.isIntersecting ?? true), {
    rootMargin: '300px 0px',
  });
  observer.observe(element);
  return () => observer.disconnect();
}

/** How many figures in or near the view are still to be drawn; 0 when what a person sees is complete. */
export function usePendingMounts(): number {
  const queue = useContext(QueueContext);
  return useSyncExternalStore(queue.subscribe, queue.pending);
}
