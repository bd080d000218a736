export interface Place {
  readonly x: number;
  readonly y: number;
}

export function distance(a: Place, b: Place): number {
  return Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);
}

/** More boxes than these help nobody. */
const MOST_BOXES_A_SIDE = 256;

/** Things on a plane found by place: boxes at least as large as the reach, so that only nine are looked at. */
export class NearGrid<T extends Place> {
  readonly #columns: number;
  readonly #rows: number;
  readonly #scaleX: number;
  readonly #scaleY: number;
  readonly #reach: number;
  readonly #boxes: readonly T[][];

  /** @param reach the farthest that anything is looked for */
  constructor(width: number, height: number, reach: number) {
    const boxes = (side: number) => Math.max(1, Math.min(MOST_BOXES_A_SIDE, Math.floor(side / reach)));
    this.#columns = boxes(width);
    this.#rows = boxes(height);
    this.#scaleX = this.#columns / width;
    this.#scaleY = this.#rows / height;
    this.#reach = reach;
    this.#boxes = Array.from({ length: this.#columns * this.#rows }, () => []);
  }

  add(thing: T): void {
    this.#boxes[this.#box(thing)]?.push(thing);
  }

  remove(thing: T): void {
    this.#take(thing, this.#box(thing));
  }

  /** Runs what moves a thing. */
  moving(thing: T, move: () => void): void {
    const before = this.#box(thing);
    move();
    const after = this.#box(thing);
    if (after === before) return;
    this.#take(thing, before);
    this.#boxes[after]?.push(thing);
  }

  /** The nearest other thing within reach that is wanted; of equally near ones the first that is found. */
  nearest(from: Place, wanted?: (thing: T) => boolean): T | undefined {
    let best: T | undefined;
    let least = this.#reach * this.#reach;
    const column = this.#column(from);
    const row = this.#row(from);
    const [right, bottom] = [Math.min(this.#columns - 1, column + 1), Math.min(this.#rows - 1, row + 1)];
    for (let y = Math.max(0, row - 1); y <= bottom; y++) {
      for (let x = Math.max(0, column - 1); x <= right; x++) {
        for (const thing of this.#boxes[y * this.#columns + x] ?? []) {
          const [dx, dy] = [thing.x - from.x, thing.y - from.y];
          const square = dx * dx + dy * dy;
          if (square > least || (square === least && best !== undefined)) continue;
          if ((thing as Place) === from || (wanted !== undefined && !wanted(thing))) continue;
          best = thing;
          least = square;
        }
      }
    }
    return best;
  }

  #take(thing: T, index: number): void {
    const box = this.#boxes[index] ?? [];
    const place = box.indexOf(thing);
    const last = box.pop();
    if (last !== undefined && place < box.length) box[place] = last;
  }

  #box(thing: Place): number {
    return this.#row(thing) * this.#columns + this.#column(thing);
  }

  #column({ x }: Place): number {
    return Math.max(0, Math.min(this.#columns - 1, Math.floor(x * this.#scaleX)));
  }

  #row({ y }: Place): number {
    return Math.max(0, Math.min(this.#rows - 1, Math.floor(y * this.#scaleY)));
  }
}
