import type { Visible } from './visible.ts';

/** How courses of members are drawn. */
export interface MemberLook {
  /** From 0 (clear) to 1. */
  readonly opacity: number;
  /** Pixels. */
  readonly width: number;
}

/** Members are faint under the middle of a group, and paler the more of them there are. */
export function lookOf({ members, groups }: Visible): MemberLook {
  const count = members.length;
  if (groups.length > 0)
    return { opacity: count <= 12 ? 0.5 : count <= 60 ? 0.35 : count <= 200 ? 0.25 : 0.18, width: 1 };
  if (count <= 12) return { opacity: 1, width: 1.75 };
  if (count <= 40) return { opacity: 0.75, width: 1.25 };
  return { opacity: count <= 120 ? 0.5 : 0.3, width: 1 };
}
