import type { Configuration, ConfigurationPlace } from '../../api/configuration.ts';
import type { Cell } from '../../base/columns.ts';
import { isJsonObject, parseJson } from '../../base/json.ts';
import { listConfigurations, listSimulations } from '../../repositories/farm/simulations.ts';
import { listRuns } from '../../repositories/society/runs.ts';
import { flattenParameters } from '../../schema/parameters.ts';
import { waysToColumn } from '../provenance.ts';
import type { Source } from '../source.ts';
import { compareParameters } from './compare-parameters.ts';

/** What one simulation stores, place by place. */
type Stored = readonly ConfigurationPlace[];

/**
 * The parameters of some simulations by dotted path; without those that store none that can be read. Of several places
 * the first wins, parameter by parameter.
 */
export function readParameters(
  source: Source,
  simulations: readonly string[],
): ReadonlyMap<string, Readonly<Record<string, Cell>>> {
  const all = storedBySimulation(source);
  return new Map(
    simulations
      .map((id) => [id, parametersOf(all.get(id) ?? [])] as const)
      .filter(([, parameters]) => Object.keys(parameters).length > 0),
  );
}

function parametersOf(stored: Stored): Readonly<Record<string, Cell>> {
  return Object.assign({}, ...stored.toReversed().map(({ json }) => flattenParameters(json)));
}

/**
 * The configuration of a simulation: from `simulations.parameters` and the newest `simulation_config.config_data`, or
 * from `simulation_runs.config_snapshot`. Without places where nothing, or the text `null`, is stored. A simulation
 * that the source does not have has no configuration.
 */
export function readConfiguration(source: Source, simulation: string): Configuration {
  const all = storedBySimulation(source);
  const places = all.get(simulation) ?? [];
  const others = [...all].filter(([id, stored]) => id !== simulation && stored.length > 0);
  return {
    places,
    parameters: compareParameters(
      places.map(({ json }) => flattenParameters(json)),
      others.map(([, stored]) => parametersOf(stored)),
    ),
    others: others.length,
  };
}

function storedBySimulation(source: Source): ReadonlyMap<string, Stored> {
  switch (source.family) {
    case 'farm':
      return farmConfigurations(source);
    case 'society':
      return new Map(
        listRuns(source.connection).map((run) => [
          String(run.run_id),
          placesOf(['simulation_runs.config_snapshot', [run.config_snapshot]]),
        ]),
      );
    case 'metrics':
    case 'other':
      return new Map();
  }
}

function farmConfigurations(source: Source): ReadonlyMap<string, Stored> {
  const { connection } = source;
  const kept = waysToColumn(source, 'simulation_config.config_data').provenance !== 'unavailable';
  const configurations = new Map<string, (string | null)[]>();
  for (const { simulation_id, config_data } of kept ? listConfigurations(connection) : []) {
    const id = String(simulation_id);
    configurations.set(id, [...(configurations.get(id) ?? []), config_data]);
  }
  // Parameters that are not stored are taken from simulation_config, which is a place of its own here.
  const own = waysToColumn(source, 'simulations.parameters').provenance === 'stored';
  return new Map(
    listSimulations(connection).map(({ simulation_id, parameters }) => [
      String(simulation_id),
      placesOf(
        ['simulations.parameters', own ? [parameters] : []],
        ['simulation_config.config_data', configurations.get(String(simulation_id)) ?? []],
      ),
    ]),
  );
}

/** Places with something in them; of several texts, oldest first, the newest counts. */
function placesOf(
  ...columns: readonly (readonly [name: string, texts: readonly (string | null)[]])[]
): Stored {
  return columns.flatMap(([name, texts]) => {
    const json = texts.at(-1);
    if (json === undefined || json === null || json.trim() === '' || json.trim() === 'null') return [];
    return { name, json, readable: isJsonObject(parseJson(json)), older: texts.length - 1 };
  });
}
