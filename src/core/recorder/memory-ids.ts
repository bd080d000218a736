/**
 * Ids for memories that come without one: UUIDs (version 8, RFC 9562) made of a run's id and the number of the
 * memory, so that the same run has the same ids whenever it is recorded, and two runs have none in common.
 */
export class MemoryIds {
  readonly #prefix: string;
  #count = 0;

  /** @param stored ids that the run's memories have already, its own ones and others. */
  constructor(runId: string, stored: Iterable<string> = []) {
    // 8-4-8xx: half of the digits tell the run.
    const digits = hash(`${runId}:a`) + hash(`${runId}:b`);
    this.#prefix = `${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(12, 15)}`;
    for (const id of stored) this.#count = Math.max(this.#count, this.#numberOf(id) + 1);
  }

  next(): string {
    const digits = (this.#count++).toString(16).padStart(15, '0');
    return `${this.#prefix}-8${digits.slice(0, 3)}-${digits.slice(3)}`;
  }

  /** The number in an id of the run's own, -1 for others. Some may be missing: rows can be discarded. */
  #numberOf(id: string): number {
    const own = id.startsWith(`${this.#prefix}-8`) ? id.slice(this.#prefix.length + 2).replace('-', '') : '';
    return /^[0-9a-f]{15}$/.test(own) ? Number.parseInt(own, 16) : -1;
  }
}

/** Eight hexadecimal digits: FNV-1a of 32 bits (RFC 9923), with the finish of MurmurHash3, which spreads every bit. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return ((value ^ (value >>> 16)) >>> 0).toString(16).padStart(8, '0');
}
