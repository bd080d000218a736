export interface Place {
  readonly x: number;
  readonly y: number;
}

export function distance(a: Place, b: Place): number {
  const dx = a.x - b.x;
  const dy = a.y - b.y;
  // Products and roots are the same in every host; powers need not be.
  return Math.sqrt(dx * dx + dy * dy);
}

/** More boxes than these help nobody. */
const MOST_BOXES_A_SIDE = 256;

/** Things on a plane found by place: in boxes, of which the near ones are looked at first. */
export class NearGrid<T extends Place> {
  readonly #columns: number;
  readonly #rows: number;
  /** Boxes in a length. */
  readonly #scaleX: number;
  readonly #scaleY: number;
  /** The lesser side of a box. */
  readonly #side: number;
  readonly #boxes: readonly T[][];
  /** What a search has found so far, and the square of its distance. */
  #best: T | undefined;
  #least = 0;

  /** @param size about the size of a box: the fewer things in a box the better, but for boxes that are empty */
  constructor(width: number, height: number, size: number) {
    const boxes = (side: number) => Math.max(1, Math.min(MOST_BOXES_A_SIDE, Math.round(side / size)));
    this.#columns = boxes(width);
    this.#rows = boxes(height);
    this.#scaleX = this.#columns / width;
    this.#scaleY = this.#rows / height;
    this.#side = Math.min(width / this.#columns, height / this.#rows);
    this.#boxes = Array.from({ length: this.#columns * this.#rows }, () => []);
  }

  add(thing: T): void {
    this.#boxes[this.#box(thing.x, thing.y)]?.push(thing);
  }

  remove(thing: T): void {
    this.#take(thing, this.#box(thing.x, thing.y));
  }

  /** To be called once a thing has moved from this place. */
  moved(thing: T, x: number, y: number): void {
    const before = this.#box(x, y);
    const after = this.#box(thing.x, thing.y);
    if (after === before) return;
    this.#take(thing, before);
    this.#boxes[after]?.push(thing);
  }

  /** The nearest other thing within reach that is wanted; of equally near ones the first that is found. */
  nearest(from: Place, reach: number, wanted: (thing: T) => boolean): T | undefined {
    this.#best = undefined;
    this.#least = reach * reach;
    const column = this.#column(from.x);
    const row = this.#row(from.y);
    const rings = Math.max(this.#columns, this.#rows);
    for (let ring = 0; ring < rings; ring++) {
      // Each ring of boxes is at least one side farther away than the one before.
      const away = (ring - 1) * this.#side;
      if (ring > 1 && away * away > this.#least) break;
      this.#lookInRing(column, row, ring, from, wanted);
    }
    return this.#best;
  }

  #lookInRing(column: number, row: number, ring: number, from: Place, wanted: (thing: T) => boolean): void {
    const left = Math.max(0, column - ring);
    const right = Math.min(this.#columns - 1, column + ring);
    const bottom = Math.min(this.#rows - 1, row + ring);
    for (let y = Math.max(0, row - ring); y <= bottom; y++) {
      const start = y * this.#columns;
      if (y === row - ring || y === row + ring) {
        for (let x = left; x <= right; x++) this.#lookInBox(this.#boxes[start + x], from, wanted);
      } else {
        if (left === column - ring) this.#lookInBox(this.#boxes[start + left], from, wanted);
        if (right === column + ring) this.#lookInBox(this.#boxes[start + right], from, wanted);
      }
    }
  }

  #lookInBox(box: readonly T[] | undefined, from: Place, wanted: (thing: T) => boolean): void {
    if (box === undefined) return;
    for (let place = 0; place < box.length; place++) {
      const thing = box[place] as T;
      const dx = thing.x - from.x;
      const dy = thing.y - from.y;
      const square = dx * dx + dy * dy;
      if (square > this.#least || (square === this.#least && this.#best !== undefined)) continue;
      if ((thing as Place) === from || !wanted(thing)) continue;
      this.#best = thing;
      this.#least = square;
    }
  }

  #take(thing: T, index: number): void {
    const box = this.#boxes[index] ?? [];
    const place = box.indexOf(thing);
    const last = box.pop();
    if (last !== undefined && place < box.length) box[place] = last;
  }

  #box(x: number, y: number): number {
    return this.#row(y) * this.#columns + this.#column(x);
  }

  #column(x: number): number {
    return Math.max(0, Math.min(this.#columns - 1, Math.floor(x * this.#scaleX)));
  }

  #row(y: number): number {
    return Math.max(0, Math.min(this.#rows - 1, Math.floor(y * this.#scaleY)));
  }
}
