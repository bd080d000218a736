import { type Lives, span } from '../lives.ts';

type Numbers = Float64Array<ArrayBuffer>;

/** How the living are spread over groups at each step. */
export interface LivingDiversity {
  readonly living: Numbers;
  /** Groups with any living agent. */
  readonly distinct: Numbers;
  /** Living agents of the largest group. */
  readonly largest: Numbers;
}

/**
 * Groups among the agents alive at each step of an ascending axis; `group` has one code an agent, a negative one
 * leaves it out. One sweep over births and deaths, and one over the steps.
 */
export function diversityOfLiving(axis: Numbers, lives: Lives, group: ArrayLike<number>): LivingDiversity {
  const steps = axis.length;
  const born: number[][] = Array.from({ length: steps + 1 }, () => []);
  const gone: number[][] = Array.from({ length: steps + 1 }, () => []);
  for (let i = 0; i < lives.birth.length; i++) {
    const code = group[i] ?? -1;
    const [from, to] = span(axis, lives, i);
    if (code < 0 || from === to) continue;
    born[from]?.push(code);
    gone[to]?.push(code);
  }
  const sizes = new Map<number, number>();
  /** Groups of each size; the largest size with any is the largest group. */
  const ofSize = new Map<number, number>();
  const answer = {
    living: new Float64Array(steps),
    distinct: new Float64Array(steps),
    largest: new Float64Array(steps),
  };
  let living = 0;
  let distinct = 0;
  let largest = 0;
  const change = (code: number, by: 1 | -1) => {
    const before = sizes.get(code) ?? 0;
    const after = before + by;
    sizes.set(code, after);
    ofSize.set(before, (ofSize.get(before) ?? 0) - 1);
    ofSize.set(after, (ofSize.get(after) ?? 0) + 1);
    living += by;
    if (before === 0) distinct++;
    if (after === 0) distinct--;
    if (after > largest) largest = after;
    else if (before === largest && (ofSize.get(before) ?? 0) <= 0) largest = after;
  };
  for (let k = 0; k < steps; k++) {
    for (const code of gone[k] ?? []) change(code, -1);
    for (const code of born[k] ?? []) change(code, 1);
    answer.living[k] = living;
    answer.distinct[k] = distinct;
    answer.largest[k] = largest;
  }
  return answer;
}
