import type { GroupCourse, Trajectories } from '../../../core/api/compare.ts';
import type { SeriesStyle } from '../palette.ts';
import { type Course, joinedRows, takeRows } from './course.ts';
import type { OverlayGroup, OverlayMember } from './overlay-types.ts';

/** Courses ready to be drawn; on a log scale every value is its decimal logarithm. */
export interface OverlayModel {
  readonly x: Float64Array;
  readonly members: readonly MemberModel[];
  readonly groups: readonly GroupModel[];
  readonly log: boolean;
  /** Values of members that a log scale cannot show. */
  readonly leftOut: number;
}

export interface MemberModel extends OverlayMember {
  /** `undefined` where it has nothing to draw. */
  readonly course: Course | undefined;
  /** As they are, each at its place on the shared axis. */
  readonly values: Float64Array;
  /** Why it has no values. */
  readonly missing: string | undefined;
}

export interface GroupModel {
  readonly label: string;
  readonly style: SeriesStyle;
  /** Its place in the list of groups. */
  readonly group: number;
  readonly data: GroupCourse;
  readonly centre: Course;
  /** Members with a value, over the axis of `centre`. */
  readonly counts: Float64Array;
  /** Edges of the band over the same axis; NaN where it is withheld. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

export function modelOf(
  data: Trajectories,
  members: readonly OverlayMember[],
  groups: readonly OverlayGroup[],
  log: boolean,
): OverlayModel {
  const { x } = data;
  let leftOut = 0;
  const shown = members.map((member, k): MemberModel => {
    const values = data.values.subarray(k * x.length, (k + 1) * x.length);
    const course = courseOf(x, values, log);
    if (log) leftOut += course?.leftOut ?? 0;
    return { ...member, values, course: course?.drawn, missing: data.members[k]?.missing };
  });
  return { x, members: shown, groups: groupsOf(data, groups, log), log, leftOut };
}

function groupsOf(data: Trajectories, groups: readonly OverlayGroup[], log: boolean): readonly GroupModel[] {
  const { x } = data;
  return data.groups.flatMap((course): readonly GroupModel[] => {
    const group = groups[course.group];
    const centre = courseOf(x, course.centre, log);
    if (group === undefined || centre?.drawn === undefined) return [];
    const edge = (values: Float64Array, below: number) => {
      const taken = takeRows(values, centre.rows);
      return log
        ? taken.map((value) => (value > 0 ? Math.log10(value) : Number.isNaN(value) ? value : below))
        : taken;
    };
    return [
      {
        label: group.label,
        style: group.style,
        group: course.group,
        data: course,
        centre: centre.drawn,
        counts: takeRows(course.counts, centre.rows),
        // A band that reaches to zero or below it goes down to the edge of a log scale.
        lower: edge(course.lower, Number.NEGATIVE_INFINITY),
        upper: edge(course.upper, Number.NaN),
      },
    ];
  });
}

interface DrawnCourse {
  readonly rows: Uint32Array | undefined;
  readonly drawn: Course | undefined;
  readonly leftOut: number;
}

/** `undefined` where no value is known. */
function courseOf(x: Float64Array, values: Float64Array, log: boolean): DrawnCourse | undefined {
  if (values.every(Number.isNaN)) return undefined;
  const rows = joinedRows(x, values);
  const y = takeRows(values, rows);
  if (!log) return { rows, drawn: { x: takeRows(x, rows), y }, leftOut: 0 };
  let leftOut = 0;
  let kept = 0;
  const logs = y.map((value) => {
    if (value > 0) {
      kept++;
      return Math.log10(value);
    }
    if (value <= 0) leftOut++;
    return Number.NaN;
  });
  return { rows, drawn: kept === 0 ? undefined : { x: takeRows(x, rows), y: logs }, leftOut };
}
