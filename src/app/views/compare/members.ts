import type { Member } from '../../../core/api/compare.ts';
import type { SimulationSummary } from '../../../core/api/simulation.ts';
import type { SeriesStyle } from '../../charts/palette.ts';
import { simulationStyle } from '../../components/simulation-dot.ts';
import { type Choices, chosenIds, memberKey } from '../../state/chosen.ts';
import { type ColourPlaces, colourPlace } from '../../state/simulation-colours.ts';
import { simulationName } from '../../state/simulation-name.ts';
import type { ListedSource } from '../../state/use-listed-sources.ts';

/** A simulation that is compared, with all that names it. */
export interface ComparedMember extends Member {
  readonly key: string;
  /** What its file calls it. */
  readonly name: string;
  /** What tells it from all others that are compared: with its file where several are. */
  readonly label: string;
  /** Place in the palette, and the line that follows from it. */
  readonly place: number;
  readonly style: SeriesStyle;
  readonly summary: SimulationSummary;
}

/** What the address asks to compare, as far as it is there. */
export interface Compared {
  readonly members: readonly ComparedMember[];
  /** The members by file, in the order of the address. */
  readonly files: readonly ComparedFile[];
  /** Sources that are not open, with the number of simulations that are named of them, where it is known. */
  readonly absent: readonly { readonly source: string; readonly simulations: number | undefined }[];
  /** Simulations that their file does not have. */
  readonly unknown: readonly {
    readonly label: string;
    readonly source: string;
    readonly ids: readonly string[];
  }[];
  /** How many are left out because there are too many. */
  readonly left: number;
}

export interface ComparedFile {
  readonly source: string;
  readonly label: string;
  readonly members: readonly ComparedMember[];
  /** Simulations that the file has. */
  readonly of: number;
}

/** The most simulations that are compared at once. */
export const most = 500;

/** Finds what is chosen in what is open. */
export function resolveMembers(
  choices: Choices,
  listed: readonly ListedSource[],
  /** Sources that are still being opened or listed: nothing is said of them yet. */
  pending: ReadonlySet<string>,
  places: ColourPlaces,
): Compared {
  const sources = new Map(listed.map((source) => [source.id, source]));
  const several = choices.filter(({ source }) => sources.has(source)).length > 1;
  const unknown: Compared['unknown'][number][] = [];
  let room = most;
  let left = 0;
  const files = choices.flatMap((choice): ComparedFile[] => {
    const source = sources.get(choice.source);
    if (source === undefined) return [];
    const { simulations } = source.list;
    const { found, unknown: ids } = chosenIds(
      choice,
      simulations.map(({ id }) => id),
    );
    if (ids.length > 0) unknown.push({ label: source.label, source: source.id, ids });
    const kept = found.slice(0, room);
    room -= kept.length;
    left += found.length - kept.length;
    const byId = new Map(simulations.map((summary) => [summary.id, summary]));
    const members = kept.flatMap((id) => {
      const summary = byId.get(id);
      return summary === undefined ? [] : [memberOf(source, summary, several, places)];
    });
    return members.length === 0
      ? []
      : [{ source: source.id, label: source.label, members, of: simulations.length }];
  });
  const absent = choices
    .filter(({ source }) => !sources.has(source) && !pending.has(source))
    .map(({ source, mode, ids }) => ({ source, simulations: mode === 'some' ? ids.length : undefined }));
  return { members: files.flatMap((file) => file.members), files, absent, unknown, left };
}

function memberOf(
  { id: source, label: file, list }: ListedSource,
  summary: SimulationSummary,
  several: boolean,
  places: ColourPlaces,
): ComparedMember {
  const member = { source, simulation: summary.id };
  const name = simulationName(summary.id, file, list.simulations.length);
  const place = colourPlace(places, source, summary.id);
  // A simulation that is named after its file is told apart by that.
  const told = !several || (name !== summary.id && file.startsWith(name));
  return {
    ...member,
    key: memberKey(member),
    name,
    label: told ? name : `${name} (${file.replace(/\.db$/i, '')})`,
    place,
    style: simulationStyle(place),
    summary,
  };
}

/** The place of a member in the list; `undefined` where it is not compared. */
export function placeOf(members: readonly ComparedMember[], member: Member | undefined): number | undefined {
  if (member === undefined) return undefined;
  const place = members.findIndex(
    ({ source, simulation }) => source === member.source && simulation === member.simulation,
  );
  return place < 0 ? undefined : place;
}
