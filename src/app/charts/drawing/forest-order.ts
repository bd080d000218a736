/** Which row each life has, and which life each row. */
export interface ForestOrder {
  readonly row: Int32Array;
  readonly at: Int32Array;
  /** Size of the family below each life, itself included. */
  readonly members: Int32Array;
}

/**
 * Gives each life a row: the largest families first, each child below its parent and its siblings that were born
 * later, so that no link crosses a bar.
 *
 * @param first place of the first parent of each life, −1 for none; without circles
 */
export function orderForest(first: Int32Array, birth: Float64Array): ForestOrder {
  const size = first.length;
  const children: number[][] = Array.from({ length: size }, () => []);
  const roots: number[] = [];
  for (let i = 0; i < size; i++) (children[first[i] ?? -1] ?? roots).push(i);
  const members = membersOf(roots, children);
  const born = (i: number) => birth[i] ?? 0;
  roots.sort((a, b) => (members[b] ?? 0) - (members[a] ?? 0) || born(a) - born(b) || a - b);
  for (const siblings of children) siblings.sort((a, b) => born(b) - born(a) || a - b);
  const row = new Int32Array(size);
  const at = new Int32Array(size);
  const waiting = roots.reverse();
  for (let next = 0, i = waiting.pop(); i !== undefined; i = waiting.pop(), next++) {
    row[i] = next;
    at[next] = i;
    for (const child of (children[i] ?? []).toReversed()) waiting.push(child);
  }
  return { row, at, members };
}

/** Size of the family below each life, itself included. */
function membersOf(roots: readonly number[], children: readonly (readonly number[])[]): Int32Array {
  const members = new Int32Array(children.length).fill(1);
  const order = [...roots];
  for (const i of order) for (const child of children[i] ?? []) order.push(child);
  for (const i of order.reverse()) {
    for (const child of children[i] ?? []) members[i] = (members[i] ?? 0) + (members[child] ?? 0);
  }
  return members;
}
