import type { MemberModel } from './overlay-model.ts';
import type { Visible } from './visible.ts';

/** How a course of a member is drawn. */
export interface MemberLook {
  /** From 0 (clear) to 1. */
  readonly opacity: number;
  /** Pixels. */
  readonly width: number;
}

/** Members are faint under the middle of their group; all are paler the more of them there are. */
export function lookOf({ members, groups }: Visible): (member: MemberModel) => MemberLook {
  const drawn = new Set(groups.map(({ group }) => group));
  const grouped = members.filter(({ group }) => drawn.has(group)).length;
  const looks = { faint: faintLook(grouped), plain: plainLook(members.length - grouped) };
  return ({ group }) => (drawn.has(group) ? looks.faint : looks.plain);
}

function faintLook(count: number): MemberLook {
  if (count <= 12) return { opacity: 0.5, width: 1 };
  if (count <= 60) return { opacity: 0.35, width: 1 };
  return { opacity: count <= 200 ? 0.25 : 0.18, width: 1 };
}

function plainLook(count: number): MemberLook {
  if (count <= 12) return { opacity: 1, width: 1.75 };
  if (count <= 40) return { opacity: 0.75, width: 1.25 };
  return { opacity: count <= 120 ? 0.5 : 0.3, width: 1 };
}
