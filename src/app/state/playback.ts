import { createStore } from './external-store.ts';
import type { SharedStep } from './shared-step.ts';

/** Steps of a simulation that can be shown, first and last included. */
export interface StepRange {
  readonly first: number;
  readonly last: number;
}

export interface PlaybackState {
  readonly playing: boolean;
  /** Steps a second. */
  readonly speed: number;
}

export const speeds: readonly number[] = [1, 2, 5, 10, 20, 50, 100];

/** Moves the cursor on while it plays. */
export interface Playback {
  readonly get: () => PlaybackState;
  readonly subscribe: (listener: () => void) => () => void;
  /** The steps to play through; none where no simulation is shown, which stops it. */
  setRange(range: StepRange | undefined): void;
  /** Whether there are steps to move through. */
  hasRange(): boolean;
  toggle(): void;
  pause(): void;
  setSpeed(speed: number): void;
  /** The next slower (-1) or faster (1) speed. */
  shiftSpeed(by: -1 | 1): void;
  /** Moves the pinned step, kept inside the range. */
  move(by: number): void;
}

export function createPlayback(cursor: SharedStep): Playback {
  const state = createStore<PlaybackState>({ playing: false, speed: 10 });
  let range: StepRange | undefined;
  let lastTime = 0;
  let owed = 0;

  function frame(time: number) {
    const { playing, speed } = state.get();
    if (!playing || range === undefined) return;
    owed += ((time - lastTime) / 1000) * speed;
    lastTime = time;
    const steps = Math.floor(owed);
    if (steps > 0) {
      owed -= steps;
      move(steps);
    }
    if ((cursor.pinned() ?? range.first) >= range.last) pause();
    else requestAnimationFrame(frame);
  }

  function move(by: number) {
    if (range === undefined) return;
    const start = by > 0 ? range.first - 1 : range.last + 1;
    const next = (cursor.pinned() ?? start) + by;
    cursor.set(Math.min(range.last, Math.max(range.first, next)));
  }

  function pause() {
    state.update((old) => (old.playing ? { ...old, playing: false } : old));
  }

  function setSpeed(speed: number) {
    state.update((old) => ({ ...old, speed }));
  }

  return {
    get: state.get,
    subscribe: state.subscribe,
    pause,
    setSpeed,
    move,
    hasRange: () => range !== undefined,
    setRange(next) {
      range = next;
      if (next === undefined) pause();
    },
    toggle() {
      if (state.get().playing) return pause();
      if (range === undefined) return;
      if ((cursor.pinned() ?? range.first) >= range.last) cursor.set(range.first);
      state.update((old) => ({ ...old, playing: true }));
      lastTime = performance.now();
      owed = 0;
      requestAnimationFrame(frame);
    },
    shiftSpeed(by) {
      const at = speeds.indexOf(state.get().speed);
      setSpeed(speeds[Math.min(speeds.length - 1, Math.max(0, at + by))] ?? 10);
    },
  };
}
