import { firstAtOrAfter } from './axis.ts';

type Numbers = Float64Array<ArrayBuffer>;

/** The lives of agents, one entry an agent. */
export interface Lives {
  /** Step at which the agent came to life; NaN where it is not known. */
  readonly birth: Numbers;
  /** Step at which it died; NaN while it is alive. */
  readonly death: Numbers;
}

/** Half-open range of axis indexes at which agent `i` is alive: born at or before the step, and not dead by it. */
export function span(axis: Numbers, lives: Lives, i: number): readonly [from: number, to: number] {
  const birth = lives.birth[i] ?? Number.NaN;
  const death = lives.death[i] ?? Number.NaN;
  const from = Number.isNaN(birth) ? 0 : firstAtOrAfter(axis, birth);
  const to = Number.isNaN(death) ? axis.length : firstAtOrAfter(axis, death);
  return [from, Math.max(from, to)];
}

/** Running totals of a list of changes. */
function accumulate(changes: Numbers): Numbers {
  let running = 0;
  return changes.map((change) => {
    running += change;
    return running;
  });
}

/**
 * Agents alive at each step of an ascending axis: birth ≤ step, and no death or death > step.
 * One sweep over the agents and one over the steps.
 */
export function aliveCounts(axis: Numbers, lives: Lives): Numbers {
  const changes = new Float64Array(axis.length + 1);
  for (let i = 0; i < lives.birth.length; i++) {
    const [from, to] = span(axis, lives, i);
    changes[from] = (changes[from] ?? 0) + 1;
    changes[to] = (changes[to] ?? 0) - 1;
  }
  return accumulate(changes).slice(0, axis.length);
}

/** {@link aliveCounts} for each group of agents; `group` has one entry an agent. Sorted by group. */
export function aliveCountsByGroup(
  axis: Numbers,
  lives: Lives,
  group: readonly string[],
): ReadonlyMap<string, Numbers> {
  const members = new Map<string, number[]>();
  group.forEach((name, i) => {
    const list = members.get(name);
    if (list === undefined) members.set(name, [i]);
    else list.push(i);
  });
  const pick = (values: Numbers, list: readonly number[]) =>
    Float64Array.from(list, (i) => values[i] ?? Number.NaN);
  return new Map(
    [...members]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, list]) => [
        name,
        aliveCounts(axis, { birth: pick(lives.birth, list), death: pick(lives.death, list) }),
      ]),
  );
}

/** Sum of each of some values over the agents alive at each step; agents whose value is NaN do not count. */
export function sumsOfLiving(axis: Numbers, lives: Lives, values: readonly Numbers[]): readonly Numbers[] {
  const agents = lives.birth.length;
  const [start, end] = [new Int32Array(agents), new Int32Array(agents)];
  for (let i = 0; i < agents; i++) {
    const [from, to] = span(axis, lives, i);
    start[i] = from;
    end[i] = to;
  }
  return values.map((value) => {
    const changes = new Float64Array(axis.length + 1);
    for (let i = 0; i < agents; i++) {
      const own = value[i] ?? Number.NaN;
      if (Number.isNaN(own)) continue;
      const [from, to] = [start[i] ?? 0, end[i] ?? 0];
      changes[from] = (changes[from] ?? 0) + own;
      changes[to] = (changes[to] ?? 0) - own;
    }
    return accumulate(changes).slice(0, axis.length);
  });
}

/** Mean age (step − birth) of the agents alive at each step; NaN where none is. Agents of unknown birth do not count. */
export function meanAge(axis: Numbers, lives: Lives): Numbers {
  const count = new Float64Array(axis.length + 1);
  const births = new Float64Array(axis.length + 1);
  for (let i = 0; i < lives.birth.length; i++) {
    const birth = lives.birth[i] ?? Number.NaN;
    if (Number.isNaN(birth)) continue;
    const [from, to] = span(axis, lives, i);
    count[from] = (count[from] ?? 0) + 1;
    count[to] = (count[to] ?? 0) - 1;
    births[from] = (births[from] ?? 0) + birth;
    births[to] = (births[to] ?? 0) - birth;
  }
  const alive = accumulate(count);
  const sum = accumulate(births);
  return axis.map((step, k) => {
    const n = alive[k] ?? 0;
    return n === 0 ? Number.NaN : (n * step - (sum[k] ?? 0)) / n;
  });
}

/** Largest `value` among the agents alive at each step; NaN where none is. */
export function maxOfLiving(axis: Numbers, lives: Lives, value: Numbers): Numbers {
  const top = new Float64Array(axis.length).fill(Number.NaN);
  // From the largest value down, each step is filled once; `next` skips what is filled already.
  const order = Array.from(value.keys())
    .filter((i) => !Number.isNaN(value[i] ?? Number.NaN))
    .sort((a, b) => (value[b] ?? 0) - (value[a] ?? 0));
  const next = Int32Array.from({ length: axis.length + 1 }, (_, k) => k);
  const unfilled = (from: number): number => {
    let k = from;
    while (next[k] !== k) {
      next[k] = next[next[k] ?? k] ?? k;
      k = next[k] ?? k;
    }
    return k;
  };
  for (const i of order) {
    const [from, to] = span(axis, lives, i);
    for (let k = unfilled(from); k < to; k = unfilled(k)) {
      top[k] = value[i] ?? Number.NaN;
      next[k] = k + 1;
    }
  }
  return top;
}

/** Number of `times` at each step of the axis, e.g. births or deaths; NaN times do not count. */
export function countAt(axis: Numbers, times: Numbers): Numbers {
  const counts = new Float64Array(axis.length);
  for (const time of times) {
    const k = Number.isNaN(time) ? axis.length : firstAtOrAfter(axis, time);
    if (axis[k] === time) counts[k] = (counts[k] ?? 0) + 1;
  }
  return counts;
}
