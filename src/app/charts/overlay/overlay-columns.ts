import type { Trajectories } from '../../../core/api/compare.ts';
import { exactNumber } from '../numbers.ts';
import type { WindowColumn } from '../window-table.tsx';
import type { OverlayGroup, OverlayMember, OverlayTerms } from './overlay-types.ts';

/** The shared axis as the first column of table and file. */
export function axisColumn(x: Float64Array, { alignment }: Pick<OverlayTerms, 'alignment'>): WindowColumn {
  return { key: 'x', label: alignment === 'step' ? 'Step' : 'Share of duration', text: reading(x) };
}

/** All of an overlay as columns: each group's middle, ends of its band and N, then each member; nothing is reduced or left out. */
export function overlayColumns(
  data: Trajectories,
  members: readonly OverlayMember[],
  groups: readonly OverlayGroup[],
  { centre, band }: Pick<OverlayTerms, 'centre' | 'band'>,
  unit: string,
): readonly WindowColumn[] {
  const length = data.x.length;
  const middles = data.groups.flatMap((course): readonly WindowColumn[] => {
    const group = groups[course.group];
    if (group === undefined) return [];
    const column = (what: string, values: Float64Array, of: string): WindowColumn => ({
      key: `${course.group} ${what}`,
      label: `${group.label}: ${what}`,
      unit: of,
      text: reading(values),
    });
    const edges =
      band === 'none' ? [] : [column('lower', course.lower, unit), column('upper', course.upper, unit)];
    return [column(centre, course.centre, unit), ...edges, column('N', course.counts, 'simulations')];
  });
  return [
    ...middles,
    ...members.map(
      ({ key, label }, k): WindowColumn => ({
        key: `member ${key}`,
        label,
        unit,
        text: reading(data.values.subarray(k * length, (k + 1) * length)),
        member: key,
      }),
    ),
  ];
}

function reading(values: Float64Array): (row: number) => string {
  return (row) => exactNumber(values[row] ?? Number.NaN);
}
