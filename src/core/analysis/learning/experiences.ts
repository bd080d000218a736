import { type RewardNumbers, rewardNumbers } from './rewards.ts';

type Numbers = Float64Array<ArrayBuffer>;

/** Learning experiences in the order of time, one entry each. */
export interface Experiences {
  readonly step: Numbers;
  readonly agent: readonly (string | undefined)[];
  readonly moduleType: readonly (string | undefined)[];
  readonly moduleId: readonly (string | undefined)[];
  /** What tells modules apart, see {@link moduleKeys}. */
  readonly module: readonly (string | undefined)[];
  /** The name that the module gives the action, or its number. */
  readonly action: readonly (string | undefined)[];
  /** NaN where none is stored. */
  readonly reward: Numbers;
}

export interface ExperienceGroup extends RewardNumbers {
  readonly key: string;
  /** First row of the group: what all of its rows share can be read there. */
  readonly first: number;
  readonly experiences: number;
  /** Distinct ones. */
  readonly agents: number;
  readonly modules: number;
  readonly actions: number;
  /** Distinct actions / experiences. */
  readonly diversity: number;
}

/** Groups of experiences with their numbers, in the order in which they first occur; `undefined` belongs to none. */
export function groupExperiences(
  all: Experiences,
  keyOf: (row: number) => string | undefined,
): readonly ExperienceGroup[] {
  const rows = new Map<string, number[]>();
  all.step.forEach((_, row) => {
    const key = keyOf(row);
    if (key === undefined) return;
    const list = rows.get(key);
    if (list === undefined) rows.set(key, [row]);
    else list.push(row);
  });
  return [...rows].map(([key, list]): ExperienceGroup => {
    const actions = distinct(list, (row) => all.action[row]);
    return {
      key,
      first: list[0] ?? 0,
      experiences: list.length,
      agents: distinct(list, (row) => all.agent[row]),
      modules: distinct(list, (row) => all.module[row]),
      actions,
      diversity: actions === 0 ? Number.NaN : actions / list.length,
      ...rewardNumbers({
        step: pick(all.step, list),
        reward: pick(all.reward, list),
      }),
    };
  });
}

/** A plain loop: `Float64Array.from` is several times slower. */
function pick(values: Numbers, rows: readonly number[]): Numbers {
  const picked = new Float64Array(rows.length);
  rows.forEach((row, i) => {
    picked[i] = values[row] ?? Number.NaN;
  });
  return picked;
}

function distinct(rows: readonly number[], of: (row: number) => string | undefined): number {
  const found = new Set<string>();
  for (const row of rows) {
    const value = of(row);
    if (value !== undefined) found.add(value);
  }
  return found.size;
}

/** A module is told by its type and its id; `undefined` where an experience names no id. */
export function moduleKeys({
  moduleType,
  moduleId,
}: Pick<Experiences, 'moduleType' | 'moduleId'>): Experiences['module'] {
  return moduleId.map((id, row) => (id === undefined ? undefined : `${moduleType[row] ?? ''} ${id}`));
}
