import type { Trajectories } from '../../../core/api/compare.ts';
import type { OverlayGroup, OverlayMember, OverlayTerms } from './overlay-types.ts';

/** A column of the table behind an overlay. */
export interface OverlayColumn {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  /** One value a place of the shared axis; NaN where there is none. */
  readonly values: Float64Array;
  /** The member whose course it is. */
  readonly member: string | undefined;
}

/** All of an overlay as columns: each group's middle, ends of its band and N, then each member; nothing is reduced or left out. */
export function overlayColumns(
  data: Trajectories,
  members: readonly OverlayMember[],
  groups: readonly OverlayGroup[],
  { centre, band }: Pick<OverlayTerms, 'centre' | 'band'>,
  unit: string,
): readonly OverlayColumn[] {
  const length = data.x.length;
  const middles = data.groups.flatMap((course): readonly OverlayColumn[] => {
    const group = groups[course.group];
    if (group === undefined) return [];
    const column = (what: string, values: Float64Array, of: string): OverlayColumn => ({
      key: `${course.group} ${what}`,
      label: `${group.label}: ${what}`,
      unit: of,
      values,
      member: undefined,
    });
    const edges =
      band === 'none' ? [] : [column('lower', course.lower, unit), column('upper', course.upper, unit)];
    return [column(centre, course.centre, unit), ...edges, column('N', course.counts, 'simulations')];
  });
  return [
    ...middles,
    ...members.map(
      ({ key, label }, k): OverlayColumn => ({
        key: `member ${key}`,
        label,
        unit,
        values: data.values.subarray(k * length, (k + 1) * length),
        member: key,
      }),
    ),
  ];
}

/** Heading of the shared axis in tables and files. */
export function axisHeading({ alignment }: Pick<OverlayTerms, 'alignment'>): string {
  return alignment === 'step' ? 'Step' : 'Share of duration';
}
