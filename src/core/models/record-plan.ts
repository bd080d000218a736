import type { RecordingPlan } from '../api/recording.ts';
import type { Clock } from '../recorder/clock.ts';
import { ExperimentDatabase } from '../recorder/experiment-database.ts';
import { ExperimentRunner, type RunnerEvent, type Simulate } from '../recorder/experiment-runner.ts';
import { experimentStore, societyStore } from '../recorder/run-store.ts';
import type { SimulationContext } from '../recorder/simulation-context.ts';
import type { PlannedSimulation } from '../recorder/simulation-plan.ts';
import { SocietyRecorder } from '../recorder/society-recorder.ts';
import type { SocietyRun } from '../recorder/society-run.ts';
import type { WritableDatabase } from '../recorder/writable-database.ts';
import { models } from './catalogue.ts';
import type { RunningModel } from './model.ts';

/** A plan, or a part of it, that is recorded into a database. */
export interface PlanRecording {
  /** Goes on from step to step as it is asked to; see `ExperimentRunner`. */
  readonly events: AsyncGenerator<RunnerEvent<RunningModel>, unknown, undefined>;
  /** Writes what is gathered, and says how the whole ended. @throws FlushFailed */
  end(status: 'completed' | 'stopped' | 'failed'): void;
  /** Writes what is gathered. @throws FlushFailed */
  flush(): void;
}

/**
 * Begins to record simulations of a plan, or goes on where an earlier recording of the same plan broke off.
 *
 * @param simulations those of the plan that this database is to have
 */
export function recordPlan(
  database: WritableDatabase,
  plan: RecordingPlan,
  simulations: readonly PlannedSimulation[],
  clock: Clock,
): PlanRecording {
  return plan.model === 'farm'
    ? recordFarms(database, plan, simulations, clock)
    : recordSocieties(database, plan, simulations, clock);
}

function recordFarms(
  database: WritableDatabase,
  plan: RecordingPlan,
  simulations: readonly PlannedSimulation[],
  clock: Clock,
): PlanRecording {
  const experiment = ExperimentDatabase.open(database, plan.name, {
    clock,
    fileName: `${plan.name}.db`,
    name: plan.name,
    ...(plan.hypothesis === undefined ? {} : { hypothesis: plan.hypothesis }),
    variables: Object.fromEntries(plan.sweep.map(({ path, values }) => [path, values])),
  });
  const now = () => clock.now();
  const store = {
    ...experimentStore(experiment, now),
    begin: (id: string, parameters: PlannedSimulation['parameters']) => {
      // AgentFarm's own readers know an agent by its id alone, in whatever simulation.
      const context = experiment.createSimulationContext(id, parameters, { agentPrefix: `${id}.` });
      context.saveConfiguration(parameters);
      return context;
    },
  };
  const simulate = stepByStep<SimulationContext>(plan, ({ logger }, configuration) =>
    models.farm.start(configuration, logger),
  );
  return {
    events: new ExperimentRunner(store, simulations, simulate).run(),
    flush: () => experiment.flush(),
    end(status) {
      experiment.flush();
      experiment.updateExperimentStatus(status);
    },
  };
}

function recordSocieties(
  database: WritableDatabase,
  plan: RecordingPlan,
  simulations: readonly PlannedSimulation[],
  clock: Clock,
): PlanRecording {
  const recorder = new SocietyRecorder(database, { clock });
  const simulate = stepByStep<SocietyRun>(plan, (run, configuration) =>
    models.society.start(configuration, run),
  );
  return {
    events: new ExperimentRunner(societyStore(recorder), simulations, simulate).run(),
    flush: () => recorder.flush(),
    end: () => recorder.flush(),
  };
}

/** Runs a model to its last step, or until nobody is left, and yields it after each step. */
function stepByStep<Recording>(
  plan: RecordingPlan,
  start: (recording: Recording, configuration: PlannedSimulation['parameters']) => RunningModel,
): Simulate<Recording, RunningModel> {
  return function* run(recording, { parameters }) {
    const model = start(recording, parameters);
    yield model;
    while (model.population > 0 && model.step < plan.steps) {
      model.advance();
      yield model;
    }
    return {
      total_steps: model.step + 1,
      max_steps_configured: plan.steps,
      final_population: model.population,
      termination_reason: model.population === 0 ? 'agents_extinct' : 'completed',
    };
  };
}
