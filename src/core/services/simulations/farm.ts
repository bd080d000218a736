import type { Lives } from '../../analysis/lives.ts';
import type { Experiment, SimulationList } from '../../api/simulation.ts';
import type { Columns } from '../../base/columns.ts';
import { parseJsonObject, parseTextList } from '../../base/json.ts';
import { readAgentsOfAll } from '../../repositories/farm/agents.ts';
import { listExperiments } from '../../repositories/farm/experiments.ts';
import { listConfigurations, listSimulations } from '../../repositories/farm/simulations.ts';
import { readStepsOfAll } from '../../repositories/farm/steps.ts';
import { numbers } from '../../repositories/values.ts';
import type { FarmRows } from '../../schema/farm.ts';
import { splitRows } from '../compare/split-rows.ts';
import { waysToColumn } from '../provenance.ts';
import { holdsStatesTwice, type Source } from '../source.ts';
import { pickNumbers, rowsBy } from './by-simulation.ts';
import type { StepRows } from './course.ts';
import { type Recorded, summarize } from './summary.ts';

/** The simulations of an AgentFarm file, from one pass over its steps. */
export function farmSimulations(source: Source): SimulationList {
  const { connection } = source;
  const named = listSimulations(connection).filter((row) => row.simulation_id !== null);
  const stored = new Map(named.map((row) => [String(row.simulation_id), row]));
  const steps = readStepsOfAll(connection);
  const groups = splitRows(steps, 'simulation_id', 'step_number', []);
  const twice = holdsStatesTwice(source);
  const lives = twice ? readLivesOfAll(source) : livesWhereNeeded(source, steps);
  const ids = new Set([...stored.keys(), ...groups.keys(), ...lives.keys()]);
  const configurations = configurationsOf(source, [...stored.values()], ids.size);
  const recorded = [...ids].map((id): Recorded => {
    const row = stored.get(id);
    const own = groups.get(id);
    const rows = own === undefined ? noSteps : stepRows(own);
    const ownLives = lives.get(id);
    return {
      id,
      experiment: row?.experiment_id ?? undefined,
      status: row?.status ?? undefined,
      startTime: row?.start_time ?? undefined,
      endTime: row?.end_time ?? undefined,
      parameters: row?.parameters ?? configurations.get(id) ?? null,
      results: parseJsonObject(row?.results_summary ?? null),
      rows: twice && ownLives !== undefined ? withoutTurnover(rows) : rows,
      lives: ownLives,
    };
  });
  return { experiments: listExperiments(connection).map(toExperiment), ...summarize(recorded) };
}

const noSteps: StepRows = {
  step: new Float64Array(),
  agents: new Float64Array(),
  births: new Float64Array(),
  deaths: new Float64Array(),
};

/** Columns of their own: those of the answer belong to all simulations, and what is answered is given away. */
function stepRows(rows: Columns): StepRows {
  return {
    step: numbers(rows, 'step_number').slice(),
    agents: numbers(rows, 'total_agents').slice(),
    births: numbers(rows, 'births').slice(),
    deaths: numbers(rows, 'deaths').slice(),
  };
}

/** Births and deaths that a program took from totals which count agents twice: the agents themselves tell better. */
function withoutTurnover(rows: StepRows): StepRows {
  const unknown = new Float64Array(rows.step.length).fill(Number.NaN);
  return { ...rows, births: unknown, deaths: unknown };
}

/**
 * Births and deaths of the agents by simulation, read only where the steps do not tell: some file has no
 * steps, or not these columns.
 */
function livesWhereNeeded(source: Source, steps: Columns): ReadonlyMap<string, Lives> {
  const told = ['total_agents', 'births', 'deaths'].every((column) =>
    numbers(steps, column).some((value) => !Number.isNaN(value)),
  );
  return told ? new Map() : readLivesOfAll(source);
}

function readLivesOfAll(source: Source): ReadonlyMap<string, Lives> {
  if (waysToColumn(source, 'agents.birth_time').provenance === 'unavailable') return new Map();
  const agents = readAgentsOfAll(source.connection);
  return new Map(
    [...rowsBy(agents, 'simulation_id')].map(([id, rows]) => [
      id,
      { birth: pickNumbers(agents, 'birth_time', rows), death: pickNumbers(agents, 'death_time', rows) },
    ]),
  );
}

/** The newest stored configuration of each simulation, read only where a simulation has no parameters of its own. */
function configurationsOf(
  source: Source,
  stored: readonly FarmRows['simulations'][],
  simulations: number,
): ReadonlyMap<string, string | null> {
  if (stored.length >= simulations && stored.every((row) => row.parameters !== null)) return new Map();
  if (waysToColumn(source, 'simulation_config.config_data').provenance === 'unavailable') return new Map();
  return new Map(
    listConfigurations(source.connection).map((row) => [String(row.simulation_id), row.config_data]),
  );
}

function toExperiment(row: FarmRows['experiments']): Experiment {
  return {
    id: String(row.experiment_id),
    ...(row.name === null ? {} : { name: row.name }),
    ...(row.description === null ? {} : { description: row.description }),
    ...(row.hypothesis === null ? {} : { hypothesis: row.hypothesis }),
    ...(row.status === null ? {} : { status: row.status }),
    ...(row.creation_date === null ? {} : { created: row.creation_date }),
    ...(row.last_updated === null ? {} : { updated: row.last_updated }),
    ...(row.notes === null ? {} : { notes: row.notes }),
    tags: parseTextList(row.tags),
    variables: parseJsonObject(row.variables),
    results: parseJsonObject(row.results_summary),
  };
}
