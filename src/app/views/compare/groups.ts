import type { Configurations } from '../../../core/api/compare.ts';
import { dashAt, type SeriesStyle } from '../../charts/palette.ts';
import { simulationStyle } from '../../components/simulation-dot.ts';
import { chosenIds } from '../../state/chosen.ts';
import type { Grouping, HandGroup } from '../../state/compare-lists.ts';
import type { ComparedMember } from './members.ts';
import { keyOf, levelsOf, shortNames, valueWords } from './parameter-values.ts';

/** Simulations that belong together. */
export interface Group {
  readonly label: string;
  readonly style: SeriesStyle;
  /** Places of its members in the list of all. */
  readonly members: readonly number[];
}

export interface Groups {
  readonly groups: readonly Group[];
  /** The group of each member; -1 for none. */
  readonly groupOf: readonly number[];
  /** Whether courses have the colours of their groups when nobody says otherwise. */
  readonly coloured: boolean;
  /** What a person should know about them; one sentence. */
  readonly remark: string;
}

type Parameters = Configurations['parameters'];

/** More simulations than the palette has lines that can be told apart. */
const TELLABLE = 32;

/** Puts members into groups. `configurations` are those of the members; `undefined` while they are being read. */
export function groupMembers(
  grouping: Grouping,
  members: readonly ComparedMember[],
  configurations: Configurations | undefined,
): Groups {
  switch (grouping.kind) {
    case 'none':
      return withGroups(members, [], 'Not grouped.', false);
    case 'hand':
      return byHand(members, grouping.groups);
    case 'replicates':
      return configurations === undefined
        ? withGroups(members, [], 'Reading configurations …', false)
        : byReplicates(members, configurations);
    case 'parameters':
      return configurations === undefined
        ? withGroups(members, [], 'Reading configurations …', false)
        : byParameters(members, configurations.parameters, grouping.paths);
  }
}

function withGroups(
  members: readonly ComparedMember[],
  groups: readonly Group[],
  remark: string,
  coloured: boolean,
): Groups {
  const groupOf = members.map((_, place) => groups.findIndex((group) => group.members.includes(place)));
  return { groups, groupOf, coloured, remark };
}

/** Only replicates make a group: a simulation of its own needs none. */
function byReplicates(
  members: readonly ComparedMember[],
  { replicates, parameters, silent }: Configurations,
): Groups {
  const byNumber = new Map<number, number[]>();
  members.forEach((_, place) => {
    if (silent.includes(place)) return;
    const number = replicates[place] ?? -1 - place;
    byNumber.set(number, [...(byNumber.get(number) ?? []), place]);
  });
  const found = [...byNumber.values()].filter((places) => places.length > 1);
  const telling = tellingParameters(parameters, found);
  const nameOf = shortNames(parameters);
  const groups = found.map((places): Group => {
    const first = places[0] ?? 0;
    const values = telling.map(({ path, values }) => valueWords(nameOf(path), values[first]));
    return {
      label: values.length > 0 ? values.join(', ') : `Replicates of ${members[first]?.label ?? ''}`,
      style: styleOf(members, places),
      members: places,
    };
  });
  const grouped = found.reduce((sum, places) => sum + places.length, 0);
  return withGroups(
    members,
    groups,
    replicateWords(groups.length, grouped, members.length, silent.length),
    members.length > TELLABLE,
  );
}

/** The colour of the first member, solid: nobody else has it. */
function styleOf(members: readonly ComparedMember[], places: readonly number[]): SeriesStyle {
  return { colour: (members[places[0] ?? -1]?.style ?? simulationStyle(0)).colour };
}

function replicateWords(groups: number, grouped: number, all: number, silent: number): string {
  const without =
    silent === 0
      ? ''
      : ` ${silent === 1 ? 'One simulation stores' : `${silent} simulations store`} no configuration.`;
  if (groups === 0) return `No replicates: no two configurations are equal but for the seed.${without}`;
  const rest = all - grouped;
  const alone = rest === 0 ? '' : `; ${rest} ${rest === 1 ? 'stands alone' : 'stand alone'}`;
  const set = groups === 1 ? 'One group of replicates' : `${groups} groups of replicates`;
  return `${set} with ${grouped} simulations${alone}.${without}`;
}

/** The parameters that tell groups apart: none where it would take more than two. */
function tellingParameters(parameters: Parameters, groups: readonly (readonly number[])[]): Parameters {
  if (groups.length < 2) return [];
  const firsts = groups.map(([first]) => first ?? 0);
  const telling = parameters.filter(
    ({ seed, values }) => !seed && new Set(firsts.map((place) => keyOf(values[place]))).size > 1,
  );
  return telling.length <= 2 ? telling : [];
}

function byParameters(
  members: readonly ComparedMember[],
  parameters: Parameters,
  paths: readonly string[],
): Groups {
  const found = paths.flatMap((path) => parameters.filter((parameter) => parameter.path === path));
  if (found.length === 0) {
    return withGroups(
      members,
      [],
      `No chosen simulation stores ${paths.join(' or ')}, so nothing is grouped.`,
      false,
    );
  }
  const nameOf = shortNames(parameters);
  const levels = found.map(({ values }) => levelsOf(members.map((_, place) => values[place])));
  const byKey = new Map<string, number[]>();
  members.forEach((_, place) => {
    const key = levels.map((level) => level.of[place]).join(' ');
    byKey.set(key, [...(byKey.get(key) ?? []), place]);
  });
  const rank = (places: readonly number[], k: number) => levels[k]?.of[places[0] ?? 0] ?? 0;
  const ordered = [...byKey.values()].sort((a, b) => rank(a, 0) - rank(b, 0) || rank(a, 1) - rank(b, 1));
  const groups = ordered.map((places): Group => {
    const dash = dashAt(rank(places, 1));
    return {
      label: found.map(({ path, values }) => valueWords(nameOf(path), values[places[0] ?? 0])).join(', '),
      style: { colour: simulationStyle(rank(places, 0) % 8).colour, ...(dash !== undefined && { dash }) },
      members: places,
    };
  });
  const [first = '', second] = found.map(({ path }) => nameOf(path));
  const told = second === undefined ? `Colour by ${first}` : `Colour by ${first}, dash by ${second}`;
  return withGroups(
    members,
    groups,
    `${told}: ${groups.length} ${groups.length === 1 ? 'group' : 'groups'}.`,
    true,
  );
}

function byHand(members: readonly ComparedMember[], hand: readonly HandGroup[]): Groups {
  const taken = new Set<number>();
  const groups = hand.map(({ name, members: choices }): Group => {
    const places = members.flatMap(({ source, simulation }, place) => {
      const choice = choices.find((each) => each.source === source);
      const own = choice !== undefined && chosenIds(choice, [simulation]).found.length > 0;
      // Whoever stands in two groups belongs to the first.
      return own && !taken.has(place) ? [place] : [];
    });
    for (const place of places) taken.add(place);
    return { label: name, style: styleOf(members, places), members: places };
  });
  const rest = members.length - taken.size;
  const remark = `${hand.length} ${hand.length === 1 ? 'group' : 'groups'} by hand; ${rest} of ${members.length} simulations in none.`;
  return withGroups(
    members,
    groups.filter((group) => group.members.length > 0),
    remark,
    members.length > TELLABLE,
  );
}
