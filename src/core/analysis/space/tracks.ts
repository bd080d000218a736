import { mergeSteps } from '../axis.ts';

type Numbers = Float64Array<ArrayBuffer>;

/** Positions as they are read: one entry a state, in any order. */
export interface Positions {
  /** Code of the agent; -1 where none is stored. */
  readonly agent: Int32Array<ArrayBuffer>;
  readonly step: Numbers;
  /** NaN where a coordinate is not known. */
  readonly x: Numbers;
  readonly y: Numbers;
}

/** The way of each agent: its positions by step, each step once. */
export interface Tracks {
  /** First row of each agent by its code, and one past the last row at the end. */
  readonly start: Int32Array<ArrayBuffer>;
  readonly step: Numbers;
  readonly x: Numbers;
  readonly y: Numbers;
  /** Rows left out: without agent, step or position, and a second time for the same agent and step. */
  readonly unknown: number;
  readonly repeated: number;
}

/** Sorts positions by agent and step. The first of several rows of one agent and step counts. */
export function tracksOf(positions: Positions, agents: number): Tracks {
  const { step, x, y } = positions;
  const { first, rows } = rowsByAgent(positions, agents);
  const start = new Int32Array(agents + 1);
  const kept = new Int32Array(rows.length);
  let count = 0;
  for (let a = 0; a < agents; a++) {
    start[a] = count;
    for (const row of ascending(rows.subarray(first[a], first[a + 1]), step)) {
      if (count > (start[a] ?? 0) && step[kept[count - 1] ?? 0] === step[row]) continue;
      kept[count] = row;
      count++;
    }
  }
  start[agents] = count;
  const pick = (values: Numbers) => {
    const picked = new Float64Array(count);
    for (let k = 0; k < count; k++) picked[k] = values[kept[k] ?? 0] ?? Number.NaN;
    return picked;
  };
  return {
    start,
    step: pick(step),
    x: pick(x),
    y: pick(y),
    unknown: step.length - rows.length,
    repeated: rows.length - count,
  };
}

/** The rows with agent, step and position, agent by agent; `first` is the first of each, and one past the last. */
function rowsByAgent({ agent, step, x, y }: Positions, agents: number) {
  const isKnown = (row: number) =>
    (agent[row] ?? -1) >= 0 &&
    Number.isFinite(step[row]) &&
    Number.isFinite(x[row]) &&
    Number.isFinite(y[row]);
  const known = rowsWhere(step.length, isKnown);
  const first = new Int32Array(agents + 1);
  for (const row of known) {
    const next = (agent[row] ?? 0) + 1;
    first[next] = (first[next] ?? 0) + 1;
  }
  for (let a = 0; a < agents; a++) first[a + 1] = (first[a + 1] ?? 0) + (first[a] ?? 0);
  const rows = new Int32Array(known.length);
  const free = first.slice();
  for (const row of known) {
    const a = agent[row] ?? 0;
    rows[free[a] ?? 0] = row;
    free[a] = (free[a] ?? 0) + 1;
  }
  return { first, rows };
}

function rowsWhere(rows: number, is: (row: number) => boolean): Int32Array<ArrayBuffer> {
  const found = new Int32Array(rows);
  let count = 0;
  for (let row = 0; row < rows; row++) {
    if (!is(row)) continue;
    found[count] = row;
    count++;
  }
  return found.subarray(0, count);
}

/** Rows of one agent by step; most files hold them in this order already. */
function ascending(rows: Int32Array<ArrayBuffer>, step: Numbers): Int32Array<ArrayBuffer> {
  const at = (row: number | undefined) => step[row ?? 0] ?? 0;
  const isSorted = rows.every((row, k) => k === 0 || at(rows[k - 1]) <= at(row));
  return isSorted ? rows : rows.sort((a, b) => at(a) - at(b) || a - b);
}

/** Who is where at each step. */
export interface Frames {
  /** Steps with a position, ascending. */
  readonly step: Numbers;
  /** First entry of `row` of each step, and one past the last at the end. */
  readonly start: Int32Array<ArrayBuffer>;
  /** Rows of the tracks, by step. */
  readonly row: Int32Array<ArrayBuffer>;
}

/** The rows of tracks by step. */
export function framesOf({ step }: Pick<Tracks, 'step'>): Frames {
  const axis = mergeSteps(step);
  const place = new Map(Array.from(axis, (each, k) => [each, k]));
  const places = new Int32Array(step.length);
  const start = new Int32Array(axis.length + 1);
  for (let row = 0; row < step.length; row++) {
    const k = place.get(step[row] ?? 0) ?? 0;
    places[row] = k;
    start[k + 1] = (start[k + 1] ?? 0) + 1;
  }
  for (let k = 0; k < axis.length; k++) start[k + 1] = (start[k + 1] ?? 0) + (start[k] ?? 0);
  const free = start.slice();
  const rows = new Int32Array(step.length);
  for (let row = 0; row < step.length; row++) {
    const k = places[row] ?? 0;
    rows[free[k] ?? 0] = row;
    free[k] = (free[k] ?? 0) + 1;
  }
  return { step: axis, start, row: rows };
}

/** The agent of each row of tracks. */
export function agentOfRows({ start, step }: Pick<Tracks, 'start' | 'step'>): Int32Array<ArrayBuffer> {
  const agent = new Int32Array(step.length);
  for (let a = 0; a + 1 < start.length; a++) agent.fill(a, start[a], start[a + 1]);
  return agent;
}
