export interface MemoryLimit {
  /** Bytes of database that there is memory for. */
  readonly limit: number;
  /** Called when the database first reaches 70 % of the limit, and again at 90 %. */
  readonly warn: (warning: MemoryWarning) => void;
}

export interface MemoryWarning {
  readonly level: 'high' | 'critical';
  readonly bytes: number;
  readonly limit: number;
  /** Against the size three looks before: more than 5 % more, more than 5 % less, or neither. */
  readonly trend: 'increasing' | 'decreasing' | 'stable';
}

/** Looks that are remembered. */
const SAMPLES = 5;

/** Warns once at each level while a database in memory grows; once more after it shrank below. */
export class MemoryWatch {
  readonly #limit: MemoryLimit;
  readonly #samples: number[] = [];
  #level: 'low' | MemoryWarning['level'] = 'low';

  constructor(limit: MemoryLimit) {
    this.#limit = limit;
  }

  /** @param bytes what the database takes now. */
  look(bytes: number): void {
    this.#samples.push(bytes);
    if (this.#samples.length > SAMPLES) this.#samples.shift();
    const { limit, warn } = this.#limit;
    const level = bytes >= 0.9 * limit ? 'critical' : bytes >= 0.7 * limit ? 'high' : 'low';
    const worse = level !== this.#level && !(level === 'high' && this.#level === 'critical');
    this.#level = level;
    if (level !== 'low' && worse) warn({ level, bytes, limit, trend: this.#trend() });
  }

  #trend(): MemoryWarning['trend'] {
    const last = this.#samples.at(-1);
    const before = this.#samples.at(-3);
    if (last === undefined || before === undefined) return 'stable';
    if (last > 1.05 * before) return 'increasing';
    return last < 0.95 * before ? 'decreasing' : 'stable';
  }
}
