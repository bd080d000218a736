import { readableNumber } from '../numbers.ts';
import type { SeriesStyle } from '../palette.ts';
import type { GroupModel, OverlayModel } from './overlay-model.ts';
import type { OverlayTerms } from './overlay-types.ts';
import { count } from './remarks.ts';
import { bandText } from './terms.ts';
import { groupKey, memberKey, membersKey, mostNamed, ungrouped } from './visible.ts';

/** An entry of the legend: what it switches, and what is read of it at a row of the shared axis. */
export interface LegendEntry {
  readonly key: string;
  readonly text: string;
  /** `undefined` for many members of many colours. */
  readonly style: SeriesStyle | undefined;
  readonly title: string;
  /** May be cut: the title has all of it. */
  readonly short: boolean;
  readonly read: ((row: number) => string) | undefined;
}

const howTo = 'Click: hide or show. Double-click: show alone.';

/** Groups, then members of no group one by one or, where they are many, together, then all faint members. */
export function legendEntries(model: OverlayModel, terms: OverlayTerms): readonly LegendEntry[] {
  const others = ungrouped(model);
  const grouped = model.members.filter(({ course }) => course !== undefined).length - others.length;
  const groups = model.groups.map(
    (group): LegendEntry => ({
      key: groupKey(group.group),
      text: `${group.label}: ${groupText(group, terms)}`,
      style: group.style,
      title: howTo,
      short: false,
      read: (row) => groupReading(group, terms, row),
    }),
  );
  const named = others.length > mostNamed ? [] : others;
  const faint = grouped > 0 || others.length > mostNamed ? grouped + (others.length - named.length) : 0;
  return [
    ...groups,
    ...named.map(
      ({ key, label, style, values }): LegendEntry => ({
        key: memberKey(key),
        text: label,
        style,
        title: `${label}. ${howTo}`,
        short: true,
        read: (row) => readableNumber(values[row] ?? Number.NaN),
      }),
    ),
    ...(faint === 0
      ? []
      : [
          {
            key: membersKey,
            text: grouped > 0 ? `${count(faint, 'simulation')}, faint` : count(faint, 'simulation'),
            style: undefined,
            title: `${howTo} Point at a course to see which one it is.`,
            short: false,
            read: undefined,
          },
        ]),
  ];
}

function groupText({ data }: GroupModel, terms: OverlayTerms): string {
  const withheld = data.members < 2 && terms.band !== 'none' && terms.band !== 'range';
  const what = withheld ? `${terms.centre}, no band below N = 2` : bandText(terms);
  return `${what}, N = ${data.members}`;
}

/** `42.1 (38 to 46.2), n 3`: middle, ends of the band and how many members have a value there. */
function groupReading({ data }: GroupModel, { band }: OverlayTerms, row: number): string {
  const [middle, low, high] = [data.centre, data.lower, data.upper].map(
    (values) => values[row] ?? Number.NaN,
  );
  const known = band !== 'none' && !Number.isNaN(low) && !Number.isNaN(high);
  const ends = known ? ` (${readableNumber(low ?? 0)} to ${readableNumber(high ?? 0)})` : '';
  return `${readableNumber(middle ?? Number.NaN)}${ends}, n ${data.counts[row] ?? 0}`;
}
