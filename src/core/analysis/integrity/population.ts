/** What a simulation stored for its last step. */
export interface StoredPopulation {
  readonly simulation: string;
  readonly step: number;
  readonly total: number | undefined;
  /** By canonical type. */
  readonly types: ReadonlyMap<string, number>;
}

/** Agents alive at that step, by canonical type. */
export type CountedPopulation = ReadonlyMap<string, number>;

export interface PopulationIssue {
  readonly simulation: string;
  readonly step: number;
  /** `total` or a type. */
  readonly count: string;
  readonly stored: number;
  readonly counted: number;
}

/** Differences up to this are let pass: agents may be born or die while a step is written. */
const tolerance = 2;

/**
 * The stored counts of the last step that differ from the living agents by more than 2, the total first and then
 * each type that a stored count names or, where any are stored, an agent has. See docs/integrity.md,
 * `population_consistency`.
 */
export function populationIssues(
  stored: StoredPopulation,
  counted: CountedPopulation,
): readonly PopulationIssue[] {
  const { simulation, step, total, types } = stored;
  const alive = [...counted.values()].reduce((sum, count) => sum + count, 0);
  const named = types.size === 0 ? [] : [...new Set([...types.keys(), ...counted.keys()])].sort();
  const pairs = [
    ...(total === undefined ? [] : [{ count: 'total', stored: total, counted: alive }]),
    ...named.map((type) => ({
      count: type,
      stored: types.get(type) ?? 0,
      counted: counted.get(type) ?? 0,
    })),
  ];
  return pairs
    .filter((pair) => Math.abs(pair.stored - pair.counted) > tolerance)
    .map((pair) => ({ simulation, step, ...pair }));
}
