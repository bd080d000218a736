import { useMemo } from 'react';
import type { Configurations, Member } from '../../../core/api/compare.ts';
import type { SeriesStyle } from '../../charts/palette.ts';
import { useConfigurations } from '../../state/compare-queries.ts';
import type { CompareSearch } from '../../state/compare-search.ts';
import { type Groups, groupMembers } from './groups.ts';
import type { ComparedMember } from './members.ts';

/** The members as questions name them, how they are grouped, and how each is drawn. */
export interface Grouped {
  readonly asked: readonly Member[];
  readonly groups: Groups;
  /** The line of each member: its own, or that of its group. */
  readonly styles: readonly SeriesStyle[];
  /** `undefined` while they are being read. */
  readonly configurations: Configurations | undefined;
  readonly error: Error | null;
}

export function useGroups(members: readonly ComparedMember[], search: CompareSearch): Grouped {
  const asked = useMemo(
    (): readonly Member[] => members.map(({ source, simulation }) => ({ source, simulation })),
    [members],
  );
  const { data: configurations, error } = useConfigurations(asked);
  const groups = useMemo(
    () => groupMembers(search.grouping, members, configurations),
    [search.grouping, members, configurations],
  );
  const coloured = (search.colour ?? (groups.coloured ? 'group' : 'simulation')) === 'group';
  return useMemo(() => {
    const styles = members.map(({ style }, place) => {
      const group = groups.groups[groups.groupOf[place] ?? -1];
      return coloured ? (group?.style ?? style) : style;
    });
    return { asked, groups, styles, configurations, error };
  }, [members, asked, groups, coloured, configurations, error]);
}
