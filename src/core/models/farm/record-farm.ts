import type { ModelConfiguration } from '../../api/recording.ts';
import type { ManualClock } from '../../recorder/clock.ts';
import type { ExperimentDatabase } from '../../recorder/experiment-database.ts';
import { farm } from './farm.ts';

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
  configuration: ModelConfiguration,
  { pace, agentPrefix = `${simulationId}.` }: RecordFarmOptions = {},
): FarmResults {
  const completed = farm.complete(configuration);
  const steps = Number(completed[farm.stepsPath]);
  const context = experiment.createSimulationContext(simulationId, completed, { agentPrefix });
  context.saveConfiguration(completed);
  const running = farm.start(completed, context.logger);
  while (running.population > 0 && running.step < steps) {
    pace?.clock.advance(pace.millisecondsPerStep);
    running.advance();
  }
  const results: FarmResults = {
    total_steps: running.step + 1,
    max_steps_configured: steps,
    final_population: running.population,
    termination_reason: running.population === 0 ? 'agents_extinct' : 'completed',
  };
  context.close();
  experiment.updateSimulationStatus(simulationId, 'completed', { ...results });
  return results;
}
