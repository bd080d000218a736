import { type ActionColumns, type ActionGroup, groupByType } from './action-columns.ts';

/**
 * Places of the actions agent by agent, each agent's in the order of step, then of id, then of storage. Actions
 * without an agent belong to no sequence.
 */
export function inOrder(actions: Pick<ActionColumns, 'agent' | 'step' | 'id' | 'length'>): Int32Array {
  const { agent, step, id, length } = actions;
  const starts = new Int32Array(agent.names.length + 1);
  for (let row = 0; row < length; row++) {
    const code = agent.codes[row] ?? -1;
    if (code >= 0) starts[code + 1] = (starts[code + 1] ?? 0) + 1;
  }
  for (let code = 1; code < starts.length; code++)
    starts[code] = (starts[code] ?? 0) + (starts[code - 1] ?? 0);
  const next = starts.slice();
  const places = new Int32Array(starts.at(-1) ?? 0);
  for (let row = 0; row < length; row++) {
    const code = agent.codes[row] ?? -1;
    if (code < 0) continue;
    const at = next[code] ?? 0;
    places[at] = row;
    next[code] = at + 1;
  }
  const compare = (a: number, b: number) =>
    (step[a] ?? 0) - (step[b] ?? 0) || (id[a] ?? 0) - (id[b] ?? 0) || a - b;
  // Files store actions as they happen: sorting is the exception.
  for (let code = 0; code + 1 < starts.length; code++) {
    const own = places.subarray(starts[code], starts[code + 1]);
    if (own.some((row, k) => k > 0 && compare(own[k - 1] ?? 0, row) > 0)) own.sort(compare);
  }
  return places;
}

/** How often one type follows another with the same agent. */
export interface Transitions {
  /** The commonest first. */
  readonly types: readonly string[];
  /** Row: the former action, column: the next one. */
  readonly counts: readonly (readonly number[])[];
  /** count(a → b) / count(a followed by anything); NaN where a is always the last. */
  readonly probabilities: readonly (readonly number[])[];
}

export function transitionsOf(actions: ActionColumns, order = inOrder(actions)): Transitions {
  const { types, typeOf } = typePlaces(actions, groupByType(actions));
  const counts = types.map(() => types.map(() => 0));
  for (let k = 1; k < order.length; k++) {
    const [from, to] = [order[k - 1] ?? 0, order[k] ?? 0];
    if (actions.agent.codes[from] !== actions.agent.codes[to]) continue;
    const row = counts[typeOf[from] ?? 0];
    const place = typeOf[to] ?? 0;
    if (row !== undefined) row[place] = (row[place] ?? 0) + 1;
  }
  const probabilities = counts.map((row) => {
    const all = row.reduce((sum, count) => sum + count, 0);
    return row.map((count) => (all === 0 ? Number.NaN : count / all));
  });
  return { types, counts, probabilities };
}

/** Three actions in a row of one agent. */
export interface Triple {
  readonly types: readonly [first: string, second: string, third: string];
  readonly count: number;
  /** Of all sequences of three. */
  readonly share: number;
  /** Of the sequences of three that begin with the same two. */
  readonly probability: number;
}

/** Sequences of three, the commonest first, of equals by name; they overlap. */
export function triplesOf(actions: ActionColumns, order = inOrder(actions)): readonly Triple[] {
  const { types, typeOf } = typePlaces(actions, groupByType(actions));
  const n = types.length;
  const counts = new Map<number, number>();
  const pairs = new Map<number, number>();
  let all = 0;
  for (let k = 2; k < order.length; k++) {
    const [a, b, c] = [order[k - 2] ?? 0, order[k - 1] ?? 0, order[k] ?? 0];
    if (actions.agent.codes[a] !== actions.agent.codes[c]) continue;
    const pair = (typeOf[a] ?? 0) * n + (typeOf[b] ?? 0);
    const key = pair * n + (typeOf[c] ?? 0);
    counts.set(key, (counts.get(key) ?? 0) + 1);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    all++;
  }
  const name = (place: number) => types[place] ?? '';
  return [...counts]
    .map(([key, count]): Triple => {
      const pair = Math.floor(key / n);
      return {
        types: [name(Math.floor(pair / n)), name(pair % n), name(key % n)],
        count,
        share: count / all,
        probability: count / (pairs.get(pair) ?? count),
      };
    })
    .sort((a, b) => b.count - a.count || (a.types.join() < b.types.join() ? -1 : 1));
}

/** Names of the types, the commonest first, and for each action the place of its type. */
function typePlaces(actions: ActionColumns, groups: readonly ActionGroup[]) {
  const typeOf = new Int32Array(actions.length);
  groups.forEach(({ rows }, place) => {
    for (const row of rows) typeOf[row] = place;
  });
  return { types: groups.map(({ type }) => type), typeOf };
}
