/** Where the recorder takes the time from; tests and reproducible runs bring their own. */
export interface Clock {
  /** Milliseconds since 1970-01-01 UTC. */
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };

/** A clock that moves only when it is told to. */
export class ManualClock implements Clock {
  #milliseconds: number;

  /** @param start milliseconds since 1970-01-01 UTC. */
  constructor(start: number) {
    this.#milliseconds = start;
  }

  now(): number {
    return this.#milliseconds;
  }

  /** @param milliseconds may be negative, as when a system clock is set back. */
  advance(milliseconds: number): void {
    this.#milliseconds += milliseconds;
  }
}

/** Most rows are written in the same millisecond as the row before. */
let last = { milliseconds: Number.NaN, text: '' };

/** `YYYY-MM-DD HH:MM:SS.ffffff` in UTC, without a zone: how both programs store a time. */
export function storedTime(clock: Clock): string {
  const milliseconds = clock.now();
  if (milliseconds !== last.milliseconds) {
    last = {
      milliseconds,
      text: `${new Date(milliseconds).toISOString().slice(0, -1).replace('T', ' ')}000`,
    };
  }
  return last.text;
}
