/**
 * Lets figures draw one at a time, each in a task of its own, so that the page never stops for a
 * whole page of figures. Figures in or near the view come first; the others follow when the page
 * has nothing else to do, so that scrolling, printing and searching find them drawn.
 */
export interface MountQueue {
  /** Asks for a turn. Returns what to call once the figure is drawn, or gone: then comes the next turn. */
  ask(entry: TurnRequest): () => void;
  /** The place of a figure on the page became known or changed. */
  place(entry: TurnRequest, near: boolean): void;
  /** Figures in or near the view, or not placed yet, that are still to be drawn. */
  pending(): number;
  subscribe(listener: () => void): () => void;
}

export interface TurnRequest {
  /** Starts to draw the figure. */
  readonly draw: () => void;
}

type Place = 'unplaced' | 'near' | 'far' | 'drawing';

/** `later` runs a task after the page had a chance to paint and answer input. */
export function createMountQueue(later: (task: () => void, urgent: boolean) => void = yieldThen): MountQueue {
  const waiting = new Map<TurnRequest, Place>();
  const listeners = new Set<() => void>();
  let scheduled: 'none' | 'idle' | 'urgent' = 'none';
  let round = 0;

  const has = (place: Place) => [...waiting.values()].includes(place);
  const schedule = () => {
    if (has('drawing')) return;
    const want = has('near') ? 'urgent' : has('far') && !has('unplaced') ? 'idle' : 'none';
    if (want === 'none' || scheduled === 'urgent' || scheduled === want) return;
    scheduled = want;
    // An urgent task overtakes an idle one that is already scheduled; that one then finds its round over.
    const mine = ++round;
    later(() => {
      if (mine === round) takeTurn();
    }, want === 'urgent');
  };
  const takeTurn = () => {
    scheduled = 'none';
    const next = first(waiting, 'near') ?? first(waiting, 'far');
    if (next === undefined) return;
    waiting.set(next, 'drawing');
    next.draw();
  };
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  return {
    ask(entry) {
      waiting.set(entry, 'unplaced');
      tell();
      return () => {
        if (waiting.delete(entry)) tell();
        schedule();
      };
    },
    place(entry, near) {
      const now = waiting.get(entry);
      if (now === undefined || now === 'drawing') return;
      waiting.set(entry, near ? 'near' : 'far');
      schedule();
      tell();
    },
    pending: () => [...waiting.values()].filter((place) => place !== 'far').length,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

function first(waiting: ReadonlyMap<TurnRequest, Place>, place: Place): TurnRequest | undefined {
  for (const [entry, at] of waiting) if (at === place) return entry;
  return undefined;
}

/** A task of its own, after input that waits; without urgency, one when the page is idle. */
export function yieldThen(task: () => void, urgent: boolean): void {
  if (!urgent && 'requestIdleCallback' in globalThis) {
    requestIdleCallback(() => task());
    return;
  }
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    channel.port1.close();
    task();
  };
  channel.port2.postMessage(undefined);
}
