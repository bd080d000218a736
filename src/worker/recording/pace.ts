/** Milliseconds for which steps are made before messages are looked at. */
const SLICE = 30;

/** Lets a loop run in slices, be paused, be slowed down and be stopped. */
export class Pace {
  #paused = false;
  #stopped = false;
  #stepsPerSecond: number | undefined;
  #wake: () => void = () => undefined;
  #sliceEnd = 0;
  #due = 0;

  get paused(): boolean {
    return this.#paused;
  }

  get stopped(): boolean {
    return this.#stopped;
  }

  pause(): void {
    this.#paused = true;
  }

  resume(): void {
    this.#paused = false;
    this.#wake();
  }

  stop(): void {
    this.#stopped = true;
    this.#wake();
  }

  /** @param stepsPerSecond above 0; as fast as can be where it is absent */
  limit(stepsPerSecond: number | undefined): void {
    this.#stepsPerSecond = stepsPerSecond;
    this.#due = 0;
    this.#wake();
  }

  /** To be awaited before each step: returns when it may be made, or when the loop is to stop. */
  async turn(): Promise<void> {
    if (performance.now() >= this.#sliceEnd) {
      await sleep(0);
      this.#sliceEnd = performance.now() + SLICE;
    }
    while (!this.#stopped) {
      if (this.#paused) await this.#woken();
      else if (this.#wait() > 0) await this.#wokenWithin(this.#wait());
      else break;
    }
    if (this.#stepsPerSecond === undefined) return;
    this.#due = Math.max(this.#due, performance.now()) + 1000 / this.#stepsPerSecond;
  }

  /** Milliseconds until the next step is due. */
  #wait(): number {
    return this.#stepsPerSecond === undefined ? 0 : this.#due - performance.now();
  }

  #woken(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  async #wokenWithin(milliseconds: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
