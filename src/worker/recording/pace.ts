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
    while (!this.#stopped && this.#paused) await this.#woken();
    if (this.#stepsPerSecond === undefined) return;
    const now = performance.now();
    const wait = this.#due - now;
    this.#due = Math.max(this.#due, now) + 1000 / this.#stepsPerSecond;
    if (wait > 0 && !this.#stopped) await Promise.race([sleep(wait), this.#woken()]);
  }

  #woken(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
