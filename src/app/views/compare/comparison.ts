import type { ComparableSeries, Configurations, Member } from '../../../core/api/compare.ts';
import type { HoverStore } from '../../charts/hover-store.ts';
import type { SeriesStyle } from '../../charts/palette.ts';
import type { SelectionStore } from '../../charts/selection-store.ts';
import type { CompareSearch } from '../../state/compare-search.ts';
import type { ChangeCompare } from '../../state/use-compare-search.ts';
import type { Groups } from './groups.ts';
import type { ComparedMember } from './members.ts';

/** What all parts of the page are about. */
export interface Comparison {
  /** At least one. */
  readonly members: readonly ComparedMember[];
  /** The same, as questions name them. */
  readonly asked: readonly Member[];
  readonly groups: Groups;
  /** The line of each member: its own, or that of its group. */
  readonly styles: readonly SeriesStyle[];
  /** `undefined` while they are being read. */
  readonly configurations: Configurations | undefined;
  /** All series that can be compared. */
  readonly series: readonly ComparableSeries[];
  /** Those that are drawn. */
  readonly shown: readonly ComparableSeries[];
  readonly search: CompareSearch;
  readonly change: ChangeCompare;
  readonly hover: HoverStore;
  /** What brushes keep. */
  readonly selection: SelectionStore;
}
