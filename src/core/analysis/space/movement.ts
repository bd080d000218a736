import { groundOf } from './hull.ts';
import type { Tracks } from './tracks.ts';

type Numbers = Float64Array<ArrayBuffer>;

/** Shorter ways count as none. */
export const STILL = 1e-6;

/** How one agent moved. Lengths in the unit of the positions; NaN where a number has no meaning. */
export interface Movement {
  readonly agent: number;
  /** Steps with a known position. */
  readonly positions: number;
  /** Steps from the first to the last of them. */
  readonly duration: number;
  readonly path: number;
  readonly net: number;
  readonly straightness: number;
  readonly speed: number;
  /** Mean size of the change of direction from one move to the next, in degrees. */
  readonly turn: number;
  /** Shannon entropy of its moves over eight directions and standing still, in bits; 0 where all are alike. */
  readonly entropy: number;
  /** The same as a share of the greatest, log2 9. */
  readonly evenness: number;
  /** Area of the smallest convex shape around its positions. */
  readonly range: number;
  /** Share of its steps at the place where it is most often. */
  readonly fidelity: number;
}

/** The movement of each agent with a position, in the order of their codes. */
export function movementsOf(tracks: Tracks): readonly Movement[] {
  return Array.from({ length: tracks.start.length - 1 }, (_, agent) => agent)
    .filter((agent) => (tracks.start[agent] ?? 0) < (tracks.start[agent + 1] ?? 0))
    .map((agent) => movementOf(tracks, agent));
}

function movementOf({ start, step, x, y }: Tracks, agent: number): Movement {
  const [from, to] = [start[agent] ?? 0, start[agent + 1] ?? 0];
  const at = (values: Numbers, row: number) => values[row] ?? 0;
  let [path, turns, turned] = [0, 0, 0];
  let heading: number | undefined;
  const ways = new Float64Array(STANDING + 1);
  for (let row = from + 1; row < to; row++) {
    const dx = at(x, row) - at(x, row - 1);
    const dy = at(y, row) - at(y, row - 1);
    const length = Math.hypot(dx, dy);
    path += length;
    const way = length < STILL ? STANDING : eighth(dx, dy);
    ways[way] = (ways[way] ?? 0) + 1;
    if (length < STILL) continue;
    const next = Math.atan2(dy, dx);
    if (heading !== undefined) {
      turned += Math.abs(angleBetween(heading, next));
      turns++;
    }
    heading = next;
  }
  const net = Math.hypot(at(x, to - 1) - at(x, from), at(y, to - 1) - at(y, from));
  const ground = groundOf(x.subarray(from, to), y.subarray(from, to));
  const duration = at(step, to - 1) - at(step, from);
  const entropy = entropyOf(ways, to - from - 1);
  return {
    agent,
    positions: to - from,
    duration,
    path,
    net,
    straightness: path < STILL ? Number.NaN : net / path,
    speed: duration > 0 ? path / duration : Number.NaN,
    turn: turns === 0 ? Number.NaN : (turned / turns) * (180 / Math.PI),
    entropy,
    evenness: entropy / Math.log2(ways.length),
    range: ground.area,
    fidelity: ground.most / (to - from),
  };
}

/** −Σ p log2 p (Shannon, Bell System Technical Journal 27, 1948); NaN of none. */
function entropyOf(counts: Numbers, sum: number): number {
  if (sum === 0) return Number.NaN;
  return counts.reduce(
    (total, count) => total + (count === 0 ? 0 : (count / sum) * Math.log2(sum / count)),
    0,
  );
}

/** From −π to π. */
function angleBetween(a: number, b: number): number {
  const turn = b - a;
  return Math.atan2(Math.sin(turn), Math.cos(turn));
}

/** Ways from each position of an agent to its next: at the rows of the tracks that end them, NaN elsewhere. */
export interface Moves {
  readonly length: Numbers;
  /** Per step. */
  readonly speed: Numbers;
  /** 0 to 7, counter-clockwise from growing x in eighths of a turn centred on them; 8 for standing still. */
  readonly direction: Int8Array<ArrayBuffer>;
}

/** Direction of rows that end no move. */
export const NO_MOVE = -1;
export const STANDING = 8;

export function movesOf({ start, step, x, y }: Tracks): Moves {
  const length = new Float64Array(step.length).fill(Number.NaN);
  const speed = new Float64Array(step.length).fill(Number.NaN);
  const direction = new Int8Array(step.length).fill(NO_MOVE);
  for (let agent = 0; agent + 1 < start.length; agent++) {
    for (let row = (start[agent] ?? 0) + 1; row < (start[agent + 1] ?? 0); row++) {
      const dx = (x[row] ?? 0) - (x[row - 1] ?? 0);
      const dy = (y[row] ?? 0) - (y[row - 1] ?? 0);
      const way = Math.hypot(dx, dy);
      length[row] = way;
      speed[row] = way / ((step[row] ?? 0) - (step[row - 1] ?? 0));
      direction[row] = way < STILL ? STANDING : eighth(dx, dy);
    }
  }
  return { length, speed, direction };
}

function eighth(dx: number, dy: number): number {
  return (Math.round(Math.atan2(dy, dx) / (Math.PI / 4)) + 8) % 8;
}
