/** A write-ahead log's running checksum over pairs of 32-bit words, in the byte order that the log names. */
export class WalChecksum {
  readonly #little: boolean;
  #first = 0;
  #second = 0;

  constructor(little: boolean) {
    this.#little = little;
  }

  /** Takes in `length` bytes, a multiple of 8. */
  add(view: DataView, start: number, length: number): void {
    let first = this.#first;
    let second = this.#second;
    for (let at = start; at < start + length; at += 8) {
      first = (first + view.getUint32(at, this.#little) + second) | 0;
      second = (second + view.getUint32(at + 4, this.#little) + first) | 0;
    }
    this.#first = first;
    this.#second = second;
  }

  /** One that goes on from here by itself. */
  copy(): WalChecksum {
    const copy = new WalChecksum(this.#little);
    copy.#first = this.#first;
    copy.#second = this.#second;
    return copy;
  }

  get words(): readonly [number, number] {
    return [this.#first >>> 0, this.#second >>> 0];
  }

  /** Whether the sum so far is the one stored (always big-endian) at `at`. */
  matches(view: DataView, at: number): boolean {
    return view.getUint32(at) === this.#first >>> 0 && view.getUint32(at + 4) === this.#second >>> 0;
  }
}
