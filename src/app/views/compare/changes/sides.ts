import type { Member } from '../../../../core/api/compare.ts';
import type { SeriesStyle } from '../../../charts/palette.ts';
import type { Side } from '../../../state/compare-lists.ts';
import type { Comparison } from '../comparison.ts';
import { placeOf } from '../members.ts';

/** One of the two that are set against each other. */
export interface ResolvedSide {
  /** As the address names it. */
  readonly side: Side;
  readonly label: string;
  readonly style: SeriesStyle;
  /** Places of its members in the list of all. */
  readonly places: readonly number[];
  readonly members: readonly Member[];
}

export interface Sides {
  readonly a: ResolvedSide;
  readonly b: ResolvedSide;
}

type What = Pick<Comparison, 'members' | 'asked' | 'groups' | 'search'>;

/** Everything that can be A or B: groups first, then simulations. */
export function possibleSides({ members, asked, groups }: What): readonly ResolvedSide[] {
  const grouped = groups.groups.flatMap(({ label, style, members: places }): ResolvedSide[] => {
    const first = asked[places[0] ?? -1];
    return first === undefined
      ? []
      : [
          {
            side: { kind: 'group', member: first },
            label: `${label} (${places.length})`,
            style,
            places,
            members: places.flatMap((place) => asked[place] ?? []),
          },
        ];
  });
  const single = members.map(({ label, style, source, simulation }, place): ResolvedSide => {
    const member = { source, simulation };
    return { side: { kind: 'member', member }, label, style, places: [place], members: [member] };
  });
  return [...grouped, ...single];
}

/**
 * What is set against what: as the address says, as far as it is compared; else the first two groups, else the first
 * two simulations. `undefined` where there is only one simulation.
 */
export function resolveSides(comparison: What): Sides | undefined {
  const { members, groups, search } = comparison;
  if (members.length < 2) return undefined;
  const possible = possibleSides(comparison);
  const usual = groups.groups.length >= 2 ? possible : possible.slice(groups.groups.length);
  const base = search.baseline && findSide(comparison, possible, { kind: 'member', member: search.baseline });
  const a = findSide(comparison, possible, search.a) ?? base ?? usual[0];
  const b = findSide(comparison, possible, search.b) ?? usual.find((each) => each !== a);
  return a === undefined || b === undefined ? undefined : { a, b };
}

/** A group is named by any of its members, so that an address holds when others join. */
function findSide(
  { members, groups }: What,
  possible: readonly ResolvedSide[],
  side: Side | undefined,
): ResolvedSide | undefined {
  const place = placeOf(members, side?.member);
  if (side === undefined || place === undefined) return undefined;
  const group = groups.groupOf[place] ?? -1;
  const single = possible[groups.groups.length + place];
  return side.kind === 'group' && group >= 0 ? possible[group] : single;
}

/** Members that stand on both sides: a difference to oneself says nothing of them. */
export function onBothSides({ a, b }: Sides): number {
  return a.places.filter((place) => b.places.includes(place)).length;
}
