import { diversityOf } from '../actions/decisions.ts';
import { dbscan, OUTLIER } from '../dbscan.ts';

/** Who stands together at one step; numbers without a meaning are `undefined`. */
export interface SpatialGroups {
  readonly groups: number;
  readonly groupedShare: number | undefined;
  readonly meanSize: number | undefined;
  readonly largest: number | undefined;
  /** Shannon entropy of the types in nats: inside the groups, weighted by their sizes, and of everybody. */
  readonly diversity: number | undefined;
  readonly diversityOfAll: number | undefined;
}

/**
 * Groups of agents that are within `radius` of one another, by DBSCAN with at least two points.
 *
 * @param points x and y of each agent
 * @param types type of each agent
 */
export function spatialGroups(
  points: readonly (readonly [number, number])[],
  types: readonly string[],
  radius: number,
): SpatialGroups {
  const labels = dbscan(points, { eps: radius, minPoints: 2 });
  const members = new Map<number, string[]>();
  labels.forEach((label, i) => {
    if (label === OUTLIER) return;
    const own = members.get(label) ?? [];
    own.push(types[i] ?? '');
    members.set(label, own);
  });
  const grouped = [...members.values()].reduce((sum, own) => sum + own.length, 0);
  const mixed = [...members.values()].reduce((sum, own) => sum + own.length * shannon(own), 0);
  return {
    groups: members.size,
    groupedShare: points.length === 0 ? undefined : grouped / points.length,
    meanSize: members.size === 0 ? undefined : grouped / members.size,
    largest: members.size === 0 ? undefined : Math.max(...[...members.values()].map((own) => own.length)),
    diversity: grouped === 0 ? undefined : mixed / grouped,
    diversityOfAll: points.length === 0 ? undefined : shannon(types),
  };
}

function shannon(types: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1);
  return diversityOf([...counts.values()]).entropy;
}
