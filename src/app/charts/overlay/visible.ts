import type { GroupModel, MemberModel, OverlayModel } from './overlay-model.ts';

/** What can be switched off in the legend: a group with its members, one member, all faint members. */
export const groupKey = (group: number) => `group ${group}`;
export const memberKey = (member: string) => `member ${member}`;
export const membersKey = 'members';

/** Members of no group, up to this many, are named one by one in the legend. */
export const mostNamed = 12;

export interface Visible {
  readonly members: readonly MemberModel[];
  readonly groups: readonly GroupModel[];
}

/** What is drawn: what has a course and is not switched off. */
export function visibleOf(model: OverlayModel, hidden: ReadonlySet<string>): Visible {
  const groups = model.groups.filter(({ group }) => !hidden.has(groupKey(group)));
  const members = model.members.filter(
    ({ key, group, course }) =>
      course !== undefined &&
      !hidden.has(membersKey) &&
      !hidden.has(memberKey(key)) &&
      !hidden.has(groupKey(group)),
  );
  return { members, groups };
}

/** Members that belong to none of the groups drawn. */
export function ungrouped(model: OverlayModel): readonly MemberModel[] {
  const drawn = new Set(model.groups.map(({ group }) => group));
  return model.members.filter(({ group, course }) => course !== undefined && !drawn.has(group));
}
