import { replicateGroups } from '../../analysis/compare/replicates.ts';
import type { Configurations, Member } from '../../api/compare.ts';
import { readParameters } from '../configuration/read-configuration.ts';
import { isSeed, type Parameters } from '../simulations/parameters.ts';
import type { Sources } from './courses.ts';
import { membersBySource } from './require-series.ts';

/**
 * The configurations of simulations of any files, and which of them are replicates: equal but for seeds. Members
 * without a configuration that can be read are `silent`: they take no part in what differs, and replicate nobody.
 *
 * @throws SourceFailure `not-open` for a source that is not there; `unknown` for a simulation that it does not have.
 */
export function readConfigurations(sources: Sources, members: readonly Member[]): Configurations {
  const all = readMemberParameters(sources, members);
  const known = all.filter((parameters) => parameters !== undefined);
  const paths = [...new Set(known.flatMap((parameters) => Object.keys(parameters)))].sort();
  return {
    parameters: paths.map((path) => ({
      path,
      values: all.map((parameters) => parameters?.[path]),
      differs: new Set(known.map((parameters) => parameters[path])).size > 1,
      seed: isSeed(path),
    })),
    replicates: replicateGroups(all, isSeed),
    silent: all.flatMap((parameters, place) => (parameters === undefined ? [place] : [])),
  };
}

/** The parameters of each member by dotted path; `undefined` where it stores none that can be read. */
export function readMemberParameters(
  sources: Sources,
  members: readonly Member[],
): readonly (Parameters | undefined)[] {
  const bySource = new Map(
    membersBySource(sources, members).map(({ id, source, simulations }) => [
      id,
      readParameters(source, simulations),
    ]),
  );
  return members.map(({ source, simulation }) => bySource.get(source)?.get(simulation));
}
