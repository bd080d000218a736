import type { MemberModel } from './overlay-model.ts';
import type { Visible } from './visible.ts';

/** How a course of a member is drawn. */
export interface MemberLook {
  /** From 0 (clear) to 1. */
  readonly opacity: number;
  /** Pixels. */
  readonly width: number;
}

/**
 * Members are faint under the middle of their group; all are paler the more of them there are. Where some are brushed,
 * these stand out and all others nearly vanish.
 */
export function lookOf(
  { members, groups }: Visible,
  brushed?: ReadonlySet<string>,
): (member: MemberModel) => MemberLook {
  const drawn = new Set(groups.map(({ group }) => group));
  const grouped = members.filter(({ group }) => drawn.has(group)).length;
  const faint = faintLook(grouped);
  const plain = plainLook(members.length - grouped);
  const look = ({ group }: MemberModel) => (drawn.has(group) ? faint : plain);
  if (brushed === undefined) return look;
  const kept = plainLook(members.filter(({ key }) => brushed.has(key)).length);
  return (member) =>
    brushed.has(member.key) ? kept : { width: 1, opacity: Math.max(0.04, look(member).opacity * 0.15) };
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
