/**
 * The step that all figures of a page point at, kept outside React so that moving it moves a line
 * in every figure and draws no figure anew. Hovering shows a step for the moment; pinning keeps it.
 */
export interface StepCursor {
  /** The step shown: the hovered one, else the pinned one. */
  get(): number | undefined;
  pinned(): number | undefined;
  /** Pins a step (scrubber, click, URL); `undefined` takes the pin away. */
  set(step: number | undefined): void;
  /** Shows a step while the pointer is over it; `undefined` when it leaves. */
  hover(step: number | undefined): void;
  /** Calls back after each change; returns how to stop. */
  subscribe(listener: () => void): () => void;
}

/** A cursor for one page, pinned at `initial`. */
export function createStepCursor(initial?: number): StepCursor {
  const listeners = new Set<() => void>();
  let pinned = initial;
  let hovered: number | undefined;
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  return {
    get: () => hovered ?? pinned,
    pinned: () => pinned,
    set(step) {
      if (step === pinned) return;
      pinned = step;
      tell();
    },
    hover(step) {
      if (step === hovered) return;
      hovered = step;
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
