type Numbers = Float64Array<ArrayBuffer>;

/** Agents by number, each with the number of its type. */
export interface Births {
  readonly agent: ArrayLike<number>;
  readonly parent: ArrayLike<number>;
  readonly step: Numbers;
  readonly x: Numbers;
  readonly y: Numbers;
}

/** Where agents are, one entry an agent and step, in any order. */
export interface Places {
  readonly step: Numbers;
  readonly agent: ArrayLike<number>;
  readonly x: Numbers;
  readonly y: Numbers;
}

/** How far the nearest other agent was from each birth; infinite where there was none. */
export interface Nearest {
  /** Of the type of the parent, and of any other type. */
  readonly same: Numbers;
  readonly other: Numbers;
}

/**
 * The nearest agent of the parent's type and of another type at the step of each birth, without the parent and the
 * newborn.
 *
 * @param typeOf number of the type of each agent
 */
export function nearestAtBirths(births: Births, places: Places, typeOf: ArrayLike<number>): Nearest {
  const rows = rowsByStep(births.step, places.step);
  const same = new Float64Array(births.step.length);
  const other = new Float64Array(births.step.length);
  births.step.forEach((step, i) => {
    const [child, parent] = [births.agent[i], births.parent[i] ?? -1];
    const [x, y] = [births.x[i] ?? Number.NaN, births.y[i] ?? Number.NaN];
    const type = typeOf[parent];
    let [nearSame, nearOther] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (const row of rows.get(step) ?? []) {
      const agent = places.agent[row] ?? -1;
      if (agent === child || agent === parent) continue;
      const squares = ((places.x[row] ?? 0) - x) ** 2 + ((places.y[row] ?? 0) - y) ** 2;
      if (typeOf[agent] === type) nearSame = Math.min(nearSame, squares);
      else nearOther = Math.min(nearOther, squares);
    }
    same[i] = Math.sqrt(nearSame);
    other[i] = Math.sqrt(nearOther);
  });
  return { same, other };
}

function rowsByStep(wanted: Numbers, steps: Numbers): ReadonlyMap<number, readonly number[]> {
  const rows = new Map<number, number[]>([...new Set(wanted)].map((step) => [step, []]));
  steps.forEach((step, row) => {
    rows.get(step)?.push(row);
  });
  return rows;
}

/** Births with nobody closer than a radius, only agents of the parent's type, and also agents of another type. */
export interface Surroundings {
  readonly births: number;
  readonly alone: number;
  readonly own: number;
  readonly others: number;
}

/** Sorts births by who was closer than `radius`, see {@link nearestAtBirths}. */
export function surroundingsOf({ same, other }: Nearest, radius: number): Surroundings {
  let alone = 0;
  let own = 0;
  same.forEach((nearest, i) => {
    if ((other[i] ?? Number.POSITIVE_INFINITY) < radius) return;
    if (nearest < radius) own += 1;
    else alone += 1;
  });
  return { births: same.length, alone, own, others: same.length - alone - own };
}
