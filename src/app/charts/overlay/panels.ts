import type { SeriesStyle } from '../palette.ts';
import type { GroupModel, MemberModel } from './overlay-model.ts';
import type { OverlayLayout } from './overlay-types.ts';
import type { Visible } from './visible.ts';

/** What stands in one panel. */
export interface PanelContent {
  readonly key: string;
  /** Written above the panel where there are several, beside a piece of its line. */
  readonly caption: string | undefined;
  readonly style: SeriesStyle | undefined;
  readonly members: readonly MemberModel[];
  readonly groups: readonly GroupModel[];
}

/** One panel with everything in it, or one a group and one for each member outside the groups. */
export function panelsOf({ members, groups }: Visible, layout: OverlayLayout): readonly PanelContent[] {
  if (layout === 'overlay') return [{ key: 'all', caption: undefined, style: undefined, members, groups }];
  const grouped = new Set(groups.map(({ group }) => group));
  return [
    ...groups.map((group) => ({
      key: `group ${group.group}`,
      caption: `${group.label}, N = ${group.data.members}`,
      style: group.style,
      members: members.filter((member) => member.group === group.group),
      groups: [group],
    })),
    ...members
      .filter(({ group }) => !grouped.has(group))
      .map((member) => ({
        key: `member ${member.key}`,
        caption: member.label,
        style: member.style,
        members: [member],
        groups: [],
      })),
  ];
}

/** Where a panel stands, in pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Base of the text of the axis below. */
  readonly axis: number;
  /** Whether the axis below, and the one at the left, stand at this panel. */
  readonly lowest: boolean;
  readonly first: boolean;
}

export interface Tiling {
  readonly boxes: readonly Box[];
  readonly height: number;
}

const axisHeight = 22;
/** Pixels between the base of a caption and its panel. */
export const captionBase = 7;
const rightMargin = 12;
const panelWidth = 190;
const panelHeight = 74;
const captionHeight = 22;
const columnGap = 16;
/** About so many small panels stand on a page. */
const pagePanels = 24;

/** Columns of small panels that fit. */
function columnsIn(width: number): number {
  return Math.max(1, Math.floor(width / (panelWidth + columnGap)));
}

/** Small panels of a page: whole rows of them. */
export function panelsOfPage(width: number): number {
  const columns = columnsIn(width);
  return Math.max(1, Math.floor(pagePanels / columns)) * columns;
}

/** Small panels side by side, from left to right and from top to bottom; `above` them stays free. */
export function tile(count: number, width: number, left: number, above: number): Tiling {
  const columns = Math.max(1, Math.min(columnsIn(width), count));
  const rows = Math.ceil(count / columns);
  const each = (width - left - rightMargin - columnGap * (columns - 1)) / columns;
  const rowHeight = captionHeight + panelHeight;
  const boxes = Array.from({ length: count }, (_, k): Box => {
    const column = k % columns;
    const from = left + column * (each + columnGap);
    const top = above + Math.floor(k / columns) * rowHeight + captionHeight;
    return {
      left: from,
      right: from + each,
      top,
      bottom: top + panelHeight,
      axis: top + panelHeight + 16,
      lowest: k + columns >= count,
      first: column === 0,
    };
  });
  return { boxes, height: above + rows * rowHeight + axisHeight };
}

/** One panel that takes all the room; `above` and `below` it stays free. */
export function whole(width: number, height: number, left: number, above: number, below: number): Tiling {
  const bottom = height - axisHeight - below;
  return {
    boxes: [
      {
        left,
        right: width - rightMargin,
        top: 10 + above,
        bottom,
        axis: height - 6,
        lowest: true,
        first: true,
      },
    ],
    height,
  };
}
