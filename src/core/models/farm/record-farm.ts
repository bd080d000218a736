import type { ManualClock } from '../../recorder/clock.ts';
import type { ExperimentDatabase } from '../../recorder/experiment-database.ts';
import { FarmModel } from './farm-model.ts';
import type { FarmParameters } from './farm-parameters.ts';

/** How a farm run ended; the keys are AgentFarm's. */
export interface FarmResults {
  readonly total_steps: number;
  readonly max_steps_configured: number;
  readonly final_population: number;
  readonly termination_reason: 'completed' | 'agents_extinct';
}

export interface RecordFarmOptions {
  /**
   * Put before every agent's id; `<simulation>.` unless told otherwise, because AgentFarm's own readers know an agent by
   * its id alone, in whatever simulation.
   */
  readonly agentPrefix?: string;
  /** Moves a clock, for recordings that are the same every time. */
  readonly pace?: { readonly clock: ManualClock; readonly millisecondsPerStep: number };
}

/** Runs a farm to its end and records it as one simulation of an experiment. */
export function recordFarm(
  experiment: ExperimentDatabase,
  simulationId: string,
  parameters: FarmParameters,
  { pace, agentPrefix = `${simulationId}.` }: RecordFarmOptions = {},
): FarmResults {
  const context = experiment.createSimulationContext(simulationId, { ...parameters }, { agentPrefix });
  context.saveConfiguration({ ...parameters });
  const model = new FarmModel(parameters, context.logger);
  while (model.population > 0 && model.step < parameters.simulation_steps) {
    pace?.clock.advance(pace.millisecondsPerStep);
    model.advance();
  }
  const results: FarmResults = {
    total_steps: model.step + 1,
    max_steps_configured: parameters.simulation_steps,
    final_population: model.population,
    termination_reason: model.population === 0 ? 'agents_extinct' : 'completed',
  };
  context.close();
  experiment.updateSimulationStatus(simulationId, 'completed', { ...results });
  return results;
}
